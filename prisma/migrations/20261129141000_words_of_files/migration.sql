-- What a document says, as far as it can be read.
ALTER TABLE "Attachment" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

-- The files under a thing that its readers see, each with what it is called, what is said of it and its own words.
CREATE FUNCTION "search_files"(files "Attachment"[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(concat_ws(E'\n', f."name", nullif(f."description", ''), nullif(f."words", '')), E'\n' ORDER BY f."addedAt", f."id")
  FROM unnest(files) f WHERE NOT f."inText" AND f."shownAt" IS NOT NULL
$$;

CREATE OR REPLACE VIEW "search_source_case_study" AS
SELECT c."id", c."slug", r."title", r."summary",
  concat_ws(E'\n', r."text", "search_files"(ARRAY(SELECT a FROM "Attachment" a WHERE a."caseStudyId" = c."id"))) AS "body",
  concat_ws(' ', pl."name", (SELECT string_agg(t."name", ' ') FROM "CaseStudyTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."caseStudyId" = c."id"),
    (SELECT string_agg(g."name", ' ') FROM "CaseStudyClientGroup" x JOIN "ClientGroup" g ON g."id" = x."clientGroupId" WHERE x."caseStudyId" = c."id")) AS "names",
  coalesce(pl."name", '') AS "note",
  ARRAY(SELECT c."placeId" WHERE c."placeId" IS NOT NULL) AS "places",
  ARRAY(SELECT x."themeId" FROM "CaseStudyTheme" x WHERE x."caseStudyId" = c."id" ORDER BY 1) AS "themes",
  ARRAY(SELECT x."clientGroupId" FROM "CaseStudyClientGroup" x WHERE x."caseStudyId" = c."id" ORDER BY 1) AS "groups",
  c."publishedAt" AS "at", c."state" = 'published' AS "open"
FROM "CaseStudy" c JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
LEFT JOIN "Place" pl ON pl."id" = c."placeId";

CREATE OR REPLACE VIEW "search_source_finding" AS
SELECT f."id", f."slug", f."claim" AS "title", '' AS "summary",
  concat_ws(E'\n', f."detail", (SELECT string_agg(x."text", E'\n' ORDER BY x."position") FROM "FindingEvidence" x WHERE x."findingId" = f."id"),
    "search_files"(ARRAY(SELECT a FROM "Attachment" a WHERE a."findingId" = f."id"))) AS "body",
  concat_ws(' ', pl."name", f."kind", (SELECT string_agg(t."name", ' ') FROM "FindingTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."findingId" = f."id")) AS "names",
  pl."name" AS "note", ARRAY[f."placeId"] AS "places",
  ARRAY(SELECT x."themeId" FROM "FindingTheme" x WHERE x."findingId" = f."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  f."at", f."withdrawnAt" IS NULL AS "open"
FROM "Finding" f JOIN "Place" pl ON pl."id" = f."placeId";

CREATE OR REPLACE VIEW "search_source_proposal" AS
SELECT p."id", p."slug", p."title", p."summary", concat_ws(E'\n', m."text", "search_files"(ARRAY(SELECT a FROM "Attachment" a WHERE a."proposalId" = p."id"))) AS "body",
  concat_ws(' ', (SELECT string_agg(pl."name", ' ') FROM "ProposalPlace" x JOIN "Place" pl ON pl."id" = x."placeId" WHERE x."proposalId" = p."id"),
    (SELECT string_agg(t."name", ' ') FROM "ProposalTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."proposalId" = p."id")) AS "names",
  CASE p."state" WHEN 'draft' THEN 'Draft' WHEN 'consultation' THEN 'In consultation' WHEN 'submitted' THEN 'Submitted'
    WHEN 'answered' THEN 'Answered' WHEN 'under_way' THEN 'Under way' ELSE 'Closed' END AS "note",
  ARRAY(SELECT x."placeId" FROM "ProposalPlace" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "places",
  ARRAY(SELECT x."themeId" FROM "ProposalTheme" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  p."updatedAt" AS "at", p."state" NOT IN ('draft', 'consultation') AS "open"
FROM "Proposal" p LEFT JOIN "ManuscriptReading" m ON m."manuscriptId" = p."manuscriptId";

SELECT "search_watch"('case_study', 'Attachment', '{caseStudyId,name,description,words,shownAt,inText}', 'SELECT "caseStudyId" FROM changed');
SELECT "search_watch"('finding', 'Attachment', '{findingId,name,description,words,shownAt,inText}', 'SELECT "findingId" FROM changed');
SELECT "search_watch"('proposal', 'Attachment', '{proposalId,name,description,words,shownAt,inText}', 'SELECT "proposalId" FROM changed');
