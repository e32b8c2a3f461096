-- A collection with chapters.
CREATE TABLE "Guide" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "collectionId" TEXT NOT NULL,
    "startedById" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Guide_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Guide_slug_key" ON "Guide"("slug");
CREATE UNIQUE INDEX "Guide_collectionId_key" ON "Guide"("collectionId");
CREATE INDEX "Guide_updatedAt_id_idx" ON "Guide"("updatedAt" DESC, "id" DESC);

CREATE TABLE "Chapter" (
    "id" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "manuscriptId" TEXT NOT NULL,

    CONSTRAINT "Chapter_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Chapter_manuscriptId_key" ON "Chapter"("manuscriptId");
CREATE INDEX "Chapter_guideId_position_id_idx" ON "Chapter"("guideId", "position", "id");

-- What a chapter draws on, of what is in the collection, and how it stood when it was last looked at.
CREATE TABLE "Citation" (
    "chapterId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("chapterId", "itemId")
);
CREATE INDEX "Citation_itemId_idx" ON "Citation"("itemId");

-- A guide as it was published: numbered and frozen.
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "withdrawnById" TEXT,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "summary"), 'B') || setweight(to_tsvector('english', left("text", 200000)), 'C')) STORED,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Edition_guideId_number_key" ON "Edition"("guideId", "number");
CREATE INDEX "Edition_at_id_idx" ON "Edition"("at" DESC, "id" DESC);
CREATE INDEX "Edition_search_idx" ON "Edition" USING GIN ("search");

-- Made of the edition when it is first asked for.
CREATE TABLE "EditionPdf" (
    "editionId" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionPdf_pkey" PRIMARY KEY ("editionId")
);

ALTER TABLE "Guide" ADD CONSTRAINT "Guide_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Guide" ADD CONSTRAINT "Guide_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Chapter" ADD CONSTRAINT "Chapter_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Chapter" ADD CONSTRAINT "Chapter_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_chapterId_fkey" FOREIGN KEY ("chapterId") REFERENCES "Chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "CollectionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EditionPdf" ADD CONSTRAINT "EditionPdf_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published stays as it was. It can be withdrawn, once; who did either may leave. Only the demonstration's goes.
CREATE FUNCTION "editions_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('total_place.removing', true) = 'demonstration' THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'An edition is never deleted';
  END IF;
  IF (NEW."id", NEW."guideId", NEW."number", NEW."title", NEW."summary", NEW."note", NEW."at", NEW."content", NEW."html", NEW."text")
    IS DISTINCT FROM (OLD."id", OLD."guideId", OLD."number", OLD."title", OLD."summary", OLD."note", OLD."at", OLD."content", OLD."html", OLD."text")
    OR OLD."withdrawnAt" IS NOT NULL AND (NEW."withdrawnAt", NEW."withdrawnReason") IS DISTINCT FROM (OLD."withdrawnAt", OLD."withdrawnReason")
  THEN
    RAISE EXCEPTION 'An edition is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Edition_stays" BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION "editions_stay"();

-- The chapters of guides are written by moderators and administrators together.
CREATE OR REPLACE FUNCTION may_write(practitioner text, manuscript text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM "Practitioner" WHERE "id" = practitioner AND "suspendedAt" IS NULL)
    AND (EXISTS (SELECT FROM "CaseStudy" c JOIN "CaseStudyAuthor" a ON a."caseStudyId" = c."id"
                 WHERE c."manuscriptId" = manuscript AND a."practitionerId" = practitioner
                   AND c."state" IN ('draft', 'published'))
      OR EXISTS (SELECT FROM "Proposal" r JOIN "ProposalMember" b ON b."proposalId" = r."id"
                 WHERE r."manuscriptId" = manuscript AND b."practitionerId" = practitioner AND b."state" = 'member'
                   AND r."state" IN ('draft', 'consultation'))
      OR EXISTS (SELECT FROM "Chapter" h WHERE h."manuscriptId" = manuscript)
        AND EXISTS (SELECT FROM "Practitioner" WHERE "id" = practitioner AND "role" IN ('moderator', 'administrator')));
END $$;
