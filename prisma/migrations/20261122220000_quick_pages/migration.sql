-- How much each place has shared, kept here: lists and the home page read what counting ten thousand rows would tell.
ALTER TABLE "Place" ADD COLUMN "caseStudyCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "findingCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "seenElsewhereCount" INTEGER NOT NULL DEFAULT 0;

-- One statement for both places when a thing moves: two that move at once wait for each other, never in a ring.
CREATE FUNCTION count_case_studies_of_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP <> 'INSERT' AND OLD."state" = 'published' THEN OLD."placeId" END;
  now_is text := CASE WHEN TG_OP <> 'DELETE' AND NEW."state" = 'published' THEN NEW."placeId" END;
BEGIN
  IF was IS DISTINCT FROM now_is THEN
    UPDATE "Place" SET "caseStudyCount" = "caseStudyCount"
        + CASE WHEN "id" = now_is THEN 1 ELSE 0 END - CASE WHEN "id" = was THEN 1 ELSE 0 END
      WHERE "id" IN (was, now_is);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_case_studies_of_place AFTER INSERT OR DELETE OR UPDATE OF "state", "placeId" ON "CaseStudy"
  FOR EACH ROW EXECUTE FUNCTION count_case_studies_of_place();

CREATE FUNCTION count_findings_of_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE WHEN TG_OP <> 'INSERT' AND OLD."withdrawnAt" IS NULL THEN OLD."placeId" END;
  now_is text := CASE WHEN TG_OP <> 'DELETE' AND NEW."withdrawnAt" IS NULL THEN NEW."placeId" END;
  was_wide text := CASE WHEN was IS NOT NULL AND OLD."seenInPlaces" > 1 THEN was END;
  now_wide text := CASE WHEN now_is IS NOT NULL AND NEW."seenInPlaces" > 1 THEN now_is END;
BEGIN
  IF was IS DISTINCT FROM now_is OR was_wide IS DISTINCT FROM now_wide THEN
    UPDATE "Place" SET
        "findingCount" = "findingCount"
          + CASE WHEN "id" = now_is THEN 1 ELSE 0 END - CASE WHEN "id" = was THEN 1 ELSE 0 END,
        "seenElsewhereCount" = "seenElsewhereCount"
          + CASE WHEN "id" = now_wide THEN 1 ELSE 0 END - CASE WHEN "id" = was_wide THEN 1 ELSE 0 END
      WHERE "id" IN (was, now_is);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_findings_of_place AFTER INSERT OR DELETE OR UPDATE OF "withdrawnAt", "placeId", "seenInPlaces"
  ON "Finding" FOR EACH ROW EXECUTE FUNCTION count_findings_of_place();

UPDATE "Place" p SET
  "caseStudyCount" = (SELECT count(*) FROM "CaseStudy" c WHERE c."placeId" = p."id" AND c."state" = 'published'),
  "findingCount" = (SELECT count(*) FROM "Finding" f WHERE f."placeId" = p."id" AND f."withdrawnAt" IS NULL),
  "seenElsewhereCount" = (SELECT count(*) FROM "Finding" f
    WHERE f."placeId" = p."id" AND f."withdrawnAt" IS NULL AND f."seenInPlaces" > 1);

-- What a list is ordered and filtered by stands in its index: pages far down, and counts, do not read the rows.
DROP INDEX "Finding_at_id_idx";
CREATE INDEX "Finding_at_id_withdrawnAt_kind_strength_idx" ON "Finding"("at" DESC, "id" DESC, "withdrawnAt", "kind", "strength");
CREATE INDEX "Finding_seenInPlaces_at_id_idx" ON "Finding"("seenInPlaces" DESC, "at" DESC, "id");
DROP INDEX "Finding_placeId_idx";
CREATE INDEX "Finding_placeId_at_id_idx" ON "Finding"("placeId", "at" DESC, "id" DESC);
DROP INDEX "Corroboration_placeId_idx";
CREATE INDEX "Corroboration_placeId_stance_findingId_idx" ON "Corroboration"("placeId", "stance", "findingId");
DROP INDEX "FindingTheme_themeId_idx";
CREATE INDEX "FindingTheme_themeId_findingId_idx" ON "FindingTheme"("themeId", "findingId");
DROP INDEX "CaseStudy_placeId_state_publishedAt_idx";
CREATE INDEX "CaseStudy_placeId_state_publishedAt_id_idx" ON "CaseStudy"("placeId", "state", "publishedAt" DESC, "id");
DROP INDEX "CaseStudyTheme_themeId_idx";
CREATE INDEX "CaseStudyTheme_themeId_caseStudyId_idx" ON "CaseStudyTheme"("themeId", "caseStudyId");
DROP INDEX "CaseStudyClientGroup_clientGroupId_idx";
CREATE INDEX "CaseStudyClientGroup_clientGroupId_caseStudyId_idx" ON "CaseStudyClientGroup"("clientGroupId", "caseStudyId");
CREATE INDEX "CaseStudy_id_state_revisionNumber_idx" ON "CaseStudy"("id", "state", "revisionNumber");
CREATE INDEX "Proposal_updatedAt_id_state_idx" ON "Proposal"("updatedAt" DESC, "id" DESC, "state");

-- A search with thousands of hits ranks those first that have the words in their title or summary: a small index of its own.
ALTER TABLE "CaseStudyRevision" ADD COLUMN "heading" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "summary"), 'B')) STORED;
CREATE INDEX "CaseStudyRevision_heading_idx" ON "CaseStudyRevision" USING GIN ("heading");
