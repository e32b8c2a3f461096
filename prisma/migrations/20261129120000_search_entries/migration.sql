-- What search knows of a thing: one row for each, whatever its kind, kept by triggers from what readers see of it. Who may
-- see it is not in here; it is asked each time, of the thing itself (app/domain/search/kinds.server.ts).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "SearchEntry" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3),
    "open" BOOLEAN NOT NULL,
    "facets" TEXT[] NOT NULL,
    "heading" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","id")
);
-- One index: a word and what it is narrowed by are looked up together.
CREATE INDEX "SearchEntry_facets_heading_words_idx" ON "SearchEntry" USING GIN ("facets", "heading", "words");

-- Every word of what everybody may read: what a word typed wrongly may have meant.
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "stem" TEXT GENERATED ALWAYS AS ((ts_lexize('english_stem', "word"))[1]) STORED,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "SearchWord_stem_idx" ON "SearchWord"("stem");
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

CREATE FUNCTION "keep_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that two who write at once never wait for each other in a ring.
  INSERT INTO "SearchWord" ("word")
    SELECT DISTINCT one FROM new_rows,
      unnest(tsvector_to_array(to_tsvector('simple', left(concat_ws(' ', "title", "summary", "body"), 200000)))) one
    WHERE "open" AND one ~ '^[[:alpha:]]{4,30}$' AND NOT EXISTS (SELECT FROM "SearchWord" known WHERE known."word" = one)
    ORDER BY one
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "keep_search_words_inserted" AFTER INSERT ON "SearchEntry"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_search_words"();
CREATE TRIGGER "keep_search_words_updated" AFTER UPDATE ON "SearchEntry"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_search_words"();

-- Makes the entries of these things anew from the view "search_source_<kind>". A kind of thing joins the search with such a
-- view, its tables watched (see the end of this file), and an entry in the list of kinds in the code.
-- A tsvector holds at most a megabyte: of a long text the first 200,000 characters are searched.
CREATE FUNCTION "search_refresh"(kind text, ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(ids) IS NULL OR cardinality(ids) = 0 THEN RETURN; END IF;
  EXECUTE format($sql$
    WITH source AS (SELECT * FROM %1$I WHERE "id" = ANY ($1)),
    gone AS (DELETE FROM "SearchEntry" e WHERE e."kind" = %2$L AND e."id" = ANY ($1)
      AND e."id" NOT IN (SELECT s."id" FROM source s))
    INSERT INTO "SearchEntry" AS e
      ("kind", "id", "slug", "title", "summary", "body", "note", "at", "open", "facets", "heading", "words")
    SELECT %2$L, s."id", s."slug", s."title", s."summary", s."body", s."note", s."at", s."open",
      ARRAY[%3$L] || ARRAY(SELECT 'place:' || x FROM unnest(s."places") x) || ARRAY(SELECT 'theme:' || x FROM unnest(s."themes") x)
        || ARRAY(SELECT 'for:' || x FROM unnest(s."groups") x)
        || CASE WHEN s."at" IS NULL THEN '{}' ELSE ARRAY['year:' || extract(year FROM s."at" AT TIME ZONE 'Europe/London')] END,
      h."heading", h."heading" || setweight(to_tsvector('english', left(s."body", 200000)), 'D')
    FROM source s CROSS JOIN LATERAL (SELECT setweight(to_tsvector('english', s."title"), 'A')
      || setweight(to_tsvector('english', s."summary"), 'B') || setweight(to_tsvector('english', s."names"), 'C') AS "heading") h
    ORDER BY s."id"
    ON CONFLICT ("kind", "id") DO UPDATE SET ("slug", "title", "summary", "body", "note", "at", "open", "facets", "heading", "words")
      = (EXCLUDED."slug", EXCLUDED."title", EXCLUDED."summary", EXCLUDED."body", EXCLUDED."note", EXCLUDED."at",
         EXCLUDED."open", EXCLUDED."facets", EXCLUDED."heading", EXCLUDED."words")
      WHERE (e."slug", e."title", e."summary", e."body", e."note", e."at", e."open", e."facets", e."heading")
        IS DISTINCT FROM (EXCLUDED."slug", EXCLUDED."title", EXCLUDED."summary", EXCLUDED."body", EXCLUDED."note", EXCLUDED."at",
         EXCLUDED."open", EXCLUDED."facets", EXCLUDED."heading")
  $sql$, 'search_source_' || kind, kind, 'kind:' || kind) USING ids;
END $$;

-- Called by the triggers of search_watch: kind, and which things the rows in "changed" belong to.
CREATE FUNCTION "search_follow"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
  whose text := format('SELECT array_agg(DISTINCT id) FROM (%s) which (id) WHERE id IS NOT NULL', TG_ARGV[1]);
BEGIN
  IF TG_LEVEL = 'ROW' THEN
    EXECUTE format('WITH changed AS (SELECT ($1::%1$I).* UNION ALL SELECT ($2::%1$I).*) ', TG_TABLE_NAME) || whose INTO ids USING OLD, NEW;
  ELSE
    EXECUTE whose INTO ids;
  END IF;
  PERFORM "search_refresh"(TG_ARGV[0], ids);
  RETURN NULL;
END $$;

-- From now on a change of these columns of this table makes the entries of the things it belongs to anew: for all rows of a
-- statement that adds or removes some at once; row by row where they are changed, and only if one of these columns is.
CREATE FUNCTION "search_watch"(kind text, watched text, columns text[], whose text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  trigger text := 'search_' || kind || '_';
  call text := format('EXECUTE FUNCTION "search_follow"(%L, %L)', kind, whose);
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT ', trigger || 'added', watched) || call;
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT ', trigger || 'removed', watched) || call;
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN ((%s) IS DISTINCT FROM (%s)) ', trigger || 'changed', watched,
    (SELECT string_agg(format('OLD.%I', name), ', ') FROM unnest(columns) name),
    (SELECT string_agg(format('NEW.%I', name), ', ') FROM unnest(columns) name)) || call;
END $$;

-- A case study is what readers see of it: its revision, not what its authors are changing.
CREATE VIEW "search_source_case_study" AS
SELECT c."id", c."slug", r."title", r."summary",
  r."text" AS "body",
  concat_ws(' ', pl."name", (SELECT string_agg(t."name", ' ') FROM "CaseStudyTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."caseStudyId" = c."id"),
    (SELECT string_agg(g."name", ' ') FROM "CaseStudyClientGroup" x JOIN "ClientGroup" g ON g."id" = x."clientGroupId" WHERE x."caseStudyId" = c."id")) AS "names",
  coalesce(pl."name", '') AS "note",
  ARRAY(SELECT c."placeId" WHERE c."placeId" IS NOT NULL) AS "places",
  ARRAY(SELECT x."themeId" FROM "CaseStudyTheme" x WHERE x."caseStudyId" = c."id" ORDER BY 1) AS "themes",
  ARRAY(SELECT x."clientGroupId" FROM "CaseStudyClientGroup" x WHERE x."caseStudyId" = c."id" ORDER BY 1) AS "groups",
  c."publishedAt" AS "at", c."state" = 'published' AS "open"
FROM "CaseStudy" c JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
LEFT JOIN "Place" pl ON pl."id" = c."placeId";

CREATE VIEW "search_source_finding" AS
SELECT f."id", f."slug", f."claim" AS "title", '' AS "summary",
  concat_ws(E'\n', f."detail", (SELECT string_agg(x."text", E'\n' ORDER BY x."position") FROM "FindingEvidence" x WHERE x."findingId" = f."id")) AS "body",
  concat_ws(' ', pl."name", f."kind", (SELECT string_agg(t."name", ' ') FROM "FindingTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."findingId" = f."id")) AS "names",
  pl."name" AS "note", ARRAY[f."placeId"] AS "places",
  ARRAY(SELECT x."themeId" FROM "FindingTheme" x WHERE x."findingId" = f."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  f."at", f."withdrawnAt" IS NULL AS "open"
FROM "Finding" f JOIN "Place" pl ON pl."id" = f."placeId";

CREATE VIEW "search_source_proposal" AS
SELECT p."id", p."slug", p."title", p."summary", coalesce(m."text", '') AS "body",
  concat_ws(' ', (SELECT string_agg(pl."name", ' ') FROM "ProposalPlace" x JOIN "Place" pl ON pl."id" = x."placeId" WHERE x."proposalId" = p."id"),
    (SELECT string_agg(t."name", ' ') FROM "ProposalTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."proposalId" = p."id")) AS "names",
  CASE p."state" WHEN 'draft' THEN 'Draft' WHEN 'consultation' THEN 'In consultation' WHEN 'submitted' THEN 'Submitted'
    WHEN 'answered' THEN 'Answered' WHEN 'under_way' THEN 'Under way' ELSE 'Closed' END AS "note",
  ARRAY(SELECT x."placeId" FROM "ProposalPlace" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "places",
  ARRAY(SELECT x."themeId" FROM "ProposalTheme" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  p."updatedAt" AS "at", p."state" NOT IN ('draft', 'consultation') AS "open"
FROM "Proposal" p LEFT JOIN "ManuscriptReading" m ON m."manuscriptId" = p."manuscriptId";

CREATE VIEW "search_source_place" AS
SELECT pl."id", pl."slug", pl."name" AS "title", concat_ws(' ', pl."region", pl."summary") AS "summary",
  concat_ws(E'\n', pl."economy", pl."geography") AS "body",
  concat_ws(' ', (SELECT string_agg(t."name", ' ') FROM "PlaceTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."placeId" = pl."id"),
    (SELECT string_agg(o."name", ' ') FROM "PlaceOrganisation" x JOIN "Organisation" o ON o."id" = x."organisationId" WHERE x."placeId" = pl."id")) AS "names",
  pl."region" AS "note", ARRAY[pl."id"] AS "places",
  ARRAY(SELECT x."themeId" FROM "PlaceTheme" x WHERE x."placeId" = pl."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  NULL::timestamptz AS "at", true AS "open"
FROM "Place" pl;

CREATE VIEW "search_source_practitioner" AS
SELECT w."id", w."slug", w."name" AS "title", w."headline" AS "summary",
  concat_ws(E'\n', w."about", (SELECT string_agg(concat_ws(', ', x."title", o."name"), E'\n' ORDER BY x."id") FROM "Post" x JOIN "Organisation" o ON o."id" = x."organisationId" WHERE x."practitionerId" = w."id")) AS "body",
  coalesce((SELECT string_agg(pl."name", ' ' ORDER BY pl."name") FROM "PlaceMembership" x JOIN "Place" pl ON pl."id" = x."placeId" WHERE x."practitionerId" = w."id"), '') AS "names",
  w."headline" AS "note",
  ARRAY(SELECT x."placeId" FROM "PlaceMembership" x WHERE x."practitionerId" = w."id" ORDER BY 1) AS "places",
  '{}'::text[] AS "themes", '{}'::text[] AS "groups", NULL::timestamptz AS "at", false AS "open"
FROM "Practitioner" w WHERE w."suspendedAt" IS NULL;

SELECT "search_watch"('case_study', 'CaseStudy', '{id,slug,state,placeId,publishedAt,revisionNumber}', 'SELECT "id" FROM changed');
SELECT "search_watch"('case_study', 'CaseStudyRevision', '{caseStudyId,number,title,summary,text}', 'SELECT "caseStudyId" FROM changed');
SELECT "search_watch"('case_study', 'CaseStudyTheme', '{caseStudyId,themeId}', 'SELECT "caseStudyId" FROM changed');
SELECT "search_watch"('case_study', 'CaseStudyClientGroup', '{caseStudyId,clientGroupId}', 'SELECT "caseStudyId" FROM changed');
SELECT "search_watch"('finding', 'Finding', '{id,slug,claim,detail,kind,placeId,at,withdrawnAt}', 'SELECT "id" FROM changed');
SELECT "search_watch"('finding', 'FindingEvidence', '{findingId,position,text}', 'SELECT "findingId" FROM changed');
SELECT "search_watch"('finding', 'FindingTheme', '{findingId,themeId}', 'SELECT "findingId" FROM changed');
SELECT "search_watch"('proposal', 'Proposal', '{id,slug,title,summary,state,updatedAt,manuscriptId}', 'SELECT "id" FROM changed');
SELECT "search_watch"('proposal', 'ProposalPlace', '{proposalId,placeId}', 'SELECT "proposalId" FROM changed');
SELECT "search_watch"('proposal', 'ProposalTheme', '{proposalId,themeId}', 'SELECT "proposalId" FROM changed');
SELECT "search_watch"('proposal', 'ManuscriptReading', '{manuscriptId,text}', 'SELECT p."id" FROM changed JOIN "Proposal" p USING ("manuscriptId")');
SELECT "search_watch"('place', 'Place', '{id,slug,name,region,summary,economy,geography}', 'SELECT "id" FROM changed');
SELECT "search_watch"('place', 'PlaceTheme', '{placeId,themeId}', 'SELECT "placeId" FROM changed');
SELECT "search_watch"('place', 'PlaceOrganisation', '{placeId,organisationId}', 'SELECT "placeId" FROM changed');
SELECT "search_watch"('place', 'Organisation', '{id,name}', 'SELECT x."placeId" FROM changed JOIN "PlaceOrganisation" x ON x."organisationId" = changed."id"');
SELECT "search_watch"('practitioner', 'Practitioner', '{id,slug,name,headline,about,suspendedAt}', 'SELECT "id" FROM changed');
SELECT "search_watch"('practitioner', 'Post', '{id,practitionerId,organisationId,title}', 'SELECT "practitionerId" FROM changed');
SELECT "search_watch"('practitioner', 'PlaceMembership', '{practitionerId,placeId}', 'SELECT "practitionerId" FROM changed');
SELECT "search_watch"('practitioner', 'Organisation', '{id,name}', 'SELECT x."practitionerId" FROM changed JOIN "Post" x ON x."organisationId" = changed."id"');
-- A place, theme or client group that is renamed is found by its new name wherever it stands.
SELECT "search_watch"('case_study', 'Place', '{id,name}', 'SELECT c."id" FROM changed JOIN "CaseStudy" c ON c."placeId" = changed."id"');
SELECT "search_watch"('finding', 'Place', '{id,name}', 'SELECT f."id" FROM changed JOIN "Finding" f ON f."placeId" = changed."id"');
SELECT "search_watch"('proposal', 'Place', '{id,name}', 'SELECT x."proposalId" FROM changed JOIN "ProposalPlace" x ON x."placeId" = changed."id"');
SELECT "search_watch"('practitioner', 'Place', '{id,name}', 'SELECT x."practitionerId" FROM changed JOIN "PlaceMembership" x ON x."placeId" = changed."id"');
SELECT "search_watch"('case_study', 'Theme', '{id,name}', 'SELECT x."caseStudyId" FROM changed JOIN "CaseStudyTheme" x ON x."themeId" = changed."id"');
SELECT "search_watch"('finding', 'Theme', '{id,name}', 'SELECT x."findingId" FROM changed JOIN "FindingTheme" x ON x."themeId" = changed."id"');
SELECT "search_watch"('proposal', 'Theme', '{id,name}', 'SELECT x."proposalId" FROM changed JOIN "ProposalTheme" x ON x."themeId" = changed."id"');
SELECT "search_watch"('place', 'Theme', '{id,name}', 'SELECT x."placeId" FROM changed JOIN "PlaceTheme" x ON x."themeId" = changed."id"');
SELECT "search_watch"('case_study', 'ClientGroup', '{id,name}', 'SELECT x."caseStudyId" FROM changed JOIN "CaseStudyClientGroup" x ON x."clientGroupId" = changed."id"');

-- What is there already.
SELECT "search_refresh"('case_study', ARRAY(SELECT "id" FROM "CaseStudy"));
SELECT "search_refresh"('finding', ARRAY(SELECT "id" FROM "Finding"));
SELECT "search_refresh"('proposal', ARRAY(SELECT "id" FROM "Proposal"));
SELECT "search_refresh"('place', ARRAY(SELECT "id" FROM "Place"));
SELECT "search_refresh"('practitioner', ARRAY(SELECT "id" FROM "Practitioner"));

-- Read by nobody any more: what they held is in the entries.
ALTER TABLE "CaseStudyRevision" DROP COLUMN "heading";
ALTER TABLE "Finding" DROP COLUMN "search";
ALTER TABLE "Proposal" DROP COLUMN "search";
ALTER TABLE "ManuscriptReading" DROP COLUMN "search";
ALTER TABLE "Place" DROP COLUMN "search";
