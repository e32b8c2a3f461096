CREATE TYPE "AttachmentKind" AS ENUM ('image', 'document');

CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "kind" "AttachmentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "description" TEXT NOT NULL DEFAULT '',
    "inText" BOOLEAN NOT NULL DEFAULT false,
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shownAt" TIMESTAMPTZ(3),
    "caseStudyId" TEXT,
    "findingId" TEXT,
    "proposalId" TEXT,
    "threadId" TEXT,
    "commentId" TEXT,
    "photoOfId" TEXT,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "inText" BOOLEAN NOT NULL DEFAULT false,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "parts" TEXT[],
    "holderKind" TEXT,
    "holderId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "StoreWaste" (
    "key" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoreWaste_pkey" PRIMARY KEY ("key")
);

CREATE UNIQUE INDEX "Attachment_photoOfId_key" ON "Attachment"("photoOfId");

CREATE INDEX "Attachment_caseStudyId_addedAt_idx" ON "Attachment"("caseStudyId", "addedAt");

CREATE INDEX "Attachment_findingId_addedAt_idx" ON "Attachment"("findingId", "addedAt");

CREATE INDEX "Attachment_proposalId_addedAt_idx" ON "Attachment"("proposalId", "addedAt");

CREATE INDEX "Attachment_threadId_addedAt_idx" ON "Attachment"("threadId", "addedAt");

CREATE INDEX "Attachment_commentId_addedAt_idx" ON "Attachment"("commentId", "addedAt");

CREATE INDEX "Attachment_addedById_addedAt_idx" ON "Attachment"("addedById", "addedAt");

CREATE INDEX "Upload_addedById_idx" ON "Upload"("addedById");

CREATE INDEX "Upload_at_idx" ON "Upload"("at");

CREATE INDEX "StoreWaste_dueAt_idx" ON "StoreWaste"("dueAt");

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_photoOfId_fkey" FOREIGN KEY ("photoOfId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Upload" ADD CONSTRAINT "Upload_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment"
    -- Whoever cannot see it is told what it shows. A photograph shows the person whose name stands beside it.
    ADD CONSTRAINT "Attachment_described" CHECK ("kind" <> 'image' OR "photoOfId" IS NOT NULL OR "description" <> ''),
    ADD CONSTRAINT "Attachment_of_one" CHECK (num_nonnulls("caseStudyId", "findingId", "proposalId", "threadId", "commentId", "photoOfId") <= 1);

-- What nothing belongs to any more is removed from the store, also when its thing went and took it along.
CREATE FUNCTION "attachments_leave_waste"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StoreWaste" ("key")
  SELECT 'attachments/' || OLD."id" || '/' || part
  FROM unnest(CASE OLD."kind" WHEN 'image' THEN ARRAY['full', 'small'] ELSE ARRAY['original'] END) AS part
  ON CONFLICT ("key") DO UPDATE SET "dueAt" = now();
  RETURN NULL;
END $$;
CREATE TRIGGER "Attachment_leaves_waste" AFTER DELETE ON "Attachment"
  FOR EACH ROW EXECUTE FUNCTION "attachments_leave_waste"();

CREATE FUNCTION "uploads_leave_waste"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StoreWaste" ("key") SELECT unnest(OLD."parts") ON CONFLICT ("key") DO UPDATE SET "dueAt" = now();
  RETURN NULL;
END $$;
CREATE TRIGGER "Upload_leaves_waste" AFTER DELETE ON "Upload"
  FOR EACH ROW EXECUTE FUNCTION "uploads_leave_waste"();
