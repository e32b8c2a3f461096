-- Up to which row of the log a revision tells the story: what was written after it, readers do not see yet.
ALTER TABLE "CaseStudyRevision" ADD COLUMN "seq" BIGINT NOT NULL DEFAULT 0;
UPDATE "CaseStudyRevision" r SET "seq" = m."seq"
  FROM "CaseStudy" c JOIN "ManuscriptReading" m ON m."manuscriptId" = c."manuscriptId"
  WHERE r."caseStudyId" = c."id" AND r."number" = c."revisionNumber" AND r."body" = m."body";

-- When a thing was last changed: also its text. Told when the text was made ready for readers, which is when writing rests,
-- and at most once a minute: a keystroke costs nothing by it.
CREATE FUNCTION text_was_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written timestamptz := coalesce(
    (SELECT u."at" FROM "ManuscriptUpdate" u WHERE u."manuscriptId" = NEW."manuscriptId" ORDER BY u."seq" DESC LIMIT 1),
    (SELECT c."at" FROM "ManuscriptCheckpoint" c WHERE c."manuscriptId" = NEW."manuscriptId"));
BEGIN
  UPDATE "Proposal" SET "updatedAt" = written
    WHERE "manuscriptId" = NEW."manuscriptId" AND "updatedAt" < written - interval '1 minute';
  UPDATE "CaseStudy" SET "updatedAt" = written
    WHERE "manuscriptId" = NEW."manuscriptId" AND "updatedAt" < written - interval '1 minute';
  RETURN NULL;
END $$;
CREATE TRIGGER text_was_written AFTER UPDATE OF "seq" ON "ManuscriptReading"
  FOR EACH ROW WHEN (OLD."seq" < NEW."seq") EXECUTE FUNCTION text_was_written();

UPDATE "Proposal" p SET "updatedAt" = u."at" FROM (
    SELECT "manuscriptId", max("at") AS "at" FROM "ManuscriptUpdate" WHERE "practitionerId" IS NOT NULL GROUP BY 1) u
  WHERE u."manuscriptId" = p."manuscriptId" AND u."at" > p."updatedAt" AND NOT p."demo";

-- In how many places a finding was seen (its own place counts), and in how many it was not. Where people of one place
-- disagree, it was seen there: the place counts once. The finding is held first, and counted by the statement after that:
-- of two who say so at once, the second counts what the first said.
CREATE OR REPLACE FUNCTION count_places_of(finding text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Finding" WHERE "id" = finding FOR NO KEY UPDATE;
  UPDATE "Finding" f SET
    "seenInPlaces" = (SELECT count(DISTINCT p) FROM (
      SELECT f."placeId" AS p
      UNION SELECT c."placeId" FROM "Corroboration" c WHERE c."findingId" = f."id" AND c."stance" = 'seen_here') places),
    "notHere" = (SELECT count(DISTINCT c."placeId") FROM "Corroboration" c
      WHERE c."findingId" = f."id" AND c."stance" = 'not_here' AND NOT EXISTS (SELECT FROM "Corroboration" s
        WHERE s."findingId" = f."id" AND s."placeId" = c."placeId" AND s."stance" = 'seen_here'))
  WHERE f."id" = finding;
END $$;
DO $$ BEGIN PERFORM count_places_of("findingId") FROM (SELECT DISTINCT "findingId" FROM "Corroboration") c; END $$;
