-- A proposal to try the editor in: its owner's alone, for ever a draft, and in no list, search or count.
ALTER TABLE "Proposal" ADD COLUMN "practice" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_practice" CHECK (NOT "practice" OR "state" = 'draft');

-- Nobody is ever invited to one, whatever the code says.
CREATE FUNCTION "practice_is_alone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Proposal" p WHERE p."id" = NEW."proposalId" AND p."practice"
    AND p."startedById" IS DISTINCT FROM NEW."practitionerId") THEN
    RAISE EXCEPTION 'A practice proposal has a team of one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "practice_is_alone" BEFORE INSERT OR UPDATE ON "ProposalMember"
  FOR EACH ROW EXECUTE FUNCTION "practice_is_alone"();

-- With it go its text and its discussion; and it goes when its owner does.
CREATE FUNCTION "practice_leaves_nothing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Manuscript" WHERE "id" = OLD."manuscriptId";
  DELETE FROM "Discussion" WHERE "id" = OLD."discussionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "practice_leaves_nothing" AFTER DELETE ON "Proposal"
  FOR EACH ROW WHEN (OLD."practice") EXECUTE FUNCTION "practice_leaves_nothing"();
CREATE FUNCTION "practice_ends_with_its_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Proposal" WHERE "id" = OLD."proposalId" AND "practice";
  RETURN NULL;
END $$;
CREATE TRIGGER "practice_ends_with_its_owner" AFTER DELETE ON "ProposalMember"
  FOR EACH ROW EXECUTE FUNCTION "practice_ends_with_its_owner"();

CREATE OR REPLACE VIEW "search_source_proposal" AS
SELECT p."id", p."slug", p."title", p."summary", concat_ws(E'\n', m."text", "search_files"(ARRAY(SELECT a FROM "Attachment" a WHERE a."proposalId" = p."id"))) AS "body",
  concat_ws(' ', (SELECT string_agg(pl."name", ' ') FROM "ProposalPlace" x JOIN "Place" pl ON pl."id" = x."placeId" WHERE x."proposalId" = p."id"),
    (SELECT string_agg(t."name", ' ') FROM "ProposalTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."proposalId" = p."id")) AS "names",
  CASE p."state" WHEN 'draft' THEN 'Draft' WHEN 'consultation' THEN 'In consultation' WHEN 'submitted' THEN 'Submitted'
    WHEN 'answered' THEN 'Answered' WHEN 'under_way' THEN 'Under way' ELSE 'Closed' END AS "note",
  ARRAY(SELECT x."placeId" FROM "ProposalPlace" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "places",
  ARRAY(SELECT x."themeId" FROM "ProposalTheme" x WHERE x."proposalId" = p."id" ORDER BY 1) AS "themes", '{}'::text[] AS "groups",
  p."updatedAt" AS "at", p."state" NOT IN ('draft', 'consultation') AS "open"
FROM "Proposal" p LEFT JOIN "ManuscriptReading" m ON m."manuscriptId" = p."manuscriptId"
WHERE NOT p."practice";
