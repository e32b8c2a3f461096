CREATE TYPE "CollectionState" AS ENUM ('draft', 'published');

-- Things curated together by moderators.
CREATE TABLE "Collection" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "CollectionState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "startedById" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "onceKey" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "introduction"), 'C')) STORED,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Collection_slug_key" ON "Collection"("slug");
CREATE UNIQUE INDEX "Collection_onceKey_key" ON "Collection"("onceKey");
CREATE INDEX "Collection_updatedAt_id_state_idx" ON "Collection"("updatedAt" DESC, "id" DESC, "state");
CREATE INDEX "Collection_demo_idx" ON "Collection"("demo");
CREATE INDEX "Collection_search_idx" ON "Collection" USING GIN ("search");

-- One thing in a collection, and why it is there.
CREATE TABLE "CollectionItem" (
    "id" TEXT NOT NULL,
    "collectionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "caseStudyId" TEXT,
    "findingId" TEXT,
    "proposalId" TEXT,
    "why" TEXT NOT NULL DEFAULT '',
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectionItem_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CollectionItem_is_one_thing" CHECK (num_nonnulls("caseStudyId", "findingId", "proposalId") = 1)
);
CREATE INDEX "CollectionItem_collectionId_position_id_idx" ON "CollectionItem"("collectionId", "position", "id");
CREATE UNIQUE INDEX "CollectionItem_collectionId_caseStudyId_key" ON "CollectionItem"("collectionId", "caseStudyId");
CREATE UNIQUE INDEX "CollectionItem_collectionId_findingId_key" ON "CollectionItem"("collectionId", "findingId");
CREATE UNIQUE INDEX "CollectionItem_collectionId_proposalId_key" ON "CollectionItem"("collectionId", "proposalId");
CREATE INDEX "CollectionItem_caseStudyId_idx" ON "CollectionItem"("caseStudyId");
CREATE INDEX "CollectionItem_findingId_idx" ON "CollectionItem"("findingId");
CREATE INDEX "CollectionItem_proposalId_idx" ON "CollectionItem"("proposalId");

-- What stands first on the home page, and how long: days in London, the last one included.
CREATE TABLE "Feature" (
    "id" TEXT NOT NULL,
    "caseStudyId" TEXT,
    "findingId" TEXT,
    "proposalId" TEXT,
    "collectionId" TEXT,
    "line" TEXT NOT NULL DEFAULT '',
    "from" DATE NOT NULL,
    "until" DATE,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Feature_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Feature_is_one_thing" CHECK (num_nonnulls("caseStudyId", "findingId", "proposalId", "collectionId") = 1),
    CONSTRAINT "Feature_ends_after_it_begins" CHECK ("until" >= "from")
);
CREATE UNIQUE INDEX "Feature_caseStudyId_key" ON "Feature"("caseStudyId");
CREATE UNIQUE INDEX "Feature_findingId_key" ON "Feature"("findingId");
CREATE UNIQUE INDEX "Feature_proposalId_key" ON "Feature"("proposalId");
CREATE UNIQUE INDEX "Feature_collectionId_key" ON "Feature"("collectionId");
CREATE INDEX "Feature_from_at_idx" ON "Feature"("from" DESC, "at" DESC);

ALTER TABLE "Collection" ADD CONSTRAINT "Collection_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
