-- Guides are found as everything is: by the last edition that is there to be read, never by what moderators are writing. It
-- stands under the places and themes of what its chapters cite; of words it has its own: what it cites is found by itself.
CREATE VIEW "search_source_guide" AS
SELECT g."id", g."slug", e."title", e."summary",
  coalesce((SELECT string_agg(part #>> '{}', ' ') FROM (SELECT jsonb_path_query(e."content", '$.chapters[*].title')
    UNION ALL SELECT jsonb_path_query(e."content", 'strict $.introduction.**.text')
    UNION ALL SELECT jsonb_path_query(e."content", 'strict $.chapters[*].body.**.text')) own (part)), '') AS "body",
  '' AS "names", 'Edition ' || e."number" AS "note",
  ARRAY(SELECT DISTINCT place FROM (SELECT m[1] AS "kind", m[2] AS "slug" FROM jsonb_path_query(e."content", '$.chapters[*].cited[*].address') one,
      regexp_match(one #>> '{}', '/(case-studies|findings|proposals)/([^/]+)$') m) cited, LATERAL (
      SELECT c."placeId" FROM "CaseStudy" c WHERE cited."kind" = 'case-studies' AND c."slug" = cited."slug"
      UNION ALL SELECT f."placeId" FROM "Finding" f WHERE cited."kind" = 'findings' AND f."slug" = cited."slug"
      UNION ALL SELECT x."placeId" FROM "ProposalPlace" x JOIN "Proposal" p ON p."id" = x."proposalId"
        WHERE cited."kind" = 'proposals' AND p."slug" = cited."slug") places (place) WHERE place IS NOT NULL ORDER BY 1) AS "places",
  ARRAY(SELECT DISTINCT theme FROM (SELECT m[1] AS "kind", m[2] AS "slug" FROM jsonb_path_query(e."content", '$.chapters[*].cited[*].address') one,
      regexp_match(one #>> '{}', '/(case-studies|findings|proposals)/([^/]+)$') m) cited, LATERAL (
      SELECT x."themeId" FROM "CaseStudyTheme" x JOIN "CaseStudy" c ON c."id" = x."caseStudyId"
        WHERE cited."kind" = 'case-studies' AND c."slug" = cited."slug"
      UNION ALL SELECT x."themeId" FROM "FindingTheme" x JOIN "Finding" f ON f."id" = x."findingId"
        WHERE cited."kind" = 'findings' AND f."slug" = cited."slug"
      UNION ALL SELECT x."themeId" FROM "ProposalTheme" x JOIN "Proposal" p ON p."id" = x."proposalId"
        WHERE cited."kind" = 'proposals' AND p."slug" = cited."slug") themes (theme) ORDER BY 1) AS "themes",
  '{}'::text[] AS "groups", e."at", true AS "open"
FROM "Guide" g JOIN LATERAL (SELECT x."number", x."title", x."summary", x."at", x."content" FROM "Edition" x
  WHERE x."guideId" = g."id" AND x."withdrawnAt" IS NULL ORDER BY x."number" DESC LIMIT 1) e ON true;

SELECT "search_watch"('guide', 'Guide', '{id,slug}', 'SELECT "id" FROM changed');
SELECT "search_watch"('guide', 'Edition', '{guideId,number,withdrawnAt}', 'SELECT "guideId" FROM changed');
SELECT "search_refresh"('guide', ARRAY(SELECT "id" FROM "Guide"));
