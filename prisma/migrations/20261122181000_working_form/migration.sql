-- What was written since a case study was last published: readers and lists see the columns, its authors this.
ALTER TABLE "CaseStudy" ADD COLUMN "unpublished" JSONB;

-- A form sent twice starts one case study.
ALTER TABLE "CaseStudy" ADD COLUMN "onceKey" TEXT;
CREATE UNIQUE INDEX "CaseStudy_onceKey_key" ON "CaseStudy"("onceKey");

-- Who withdrew it: what a moderator withdrew, an author does not bring back.
ALTER TABLE "CaseStudy" ADD COLUMN "withdrawnById" TEXT;
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "CaseStudy_withdrawnById_idx" ON "CaseStudy"("withdrawnById");

-- Readers page through a discussion by its opening comments.
CREATE INDEX "Comment_discussionId_parentId_at_idx" ON "Comment"("discussionId", "parentId", "at");
DROP INDEX "Comment_discussionId_at_idx";
