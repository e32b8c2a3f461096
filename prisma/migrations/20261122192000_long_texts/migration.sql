-- A tsvector holds at most a megabyte: a manuscript of half a megabyte of different words could not be read, nor
-- published. Its first 200,000 characters (some 30,000 words) are searched.
ALTER TABLE "ManuscriptReading" DROP COLUMN "search";
ALTER TABLE "ManuscriptReading" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', left("text", 200000)), 'C')) STORED;
CREATE INDEX "ManuscriptReading_search_idx" ON "ManuscriptReading" USING GIN ("search");

ALTER TABLE "CaseStudyRevision" DROP COLUMN "search";
ALTER TABLE "CaseStudyRevision" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "summary"), 'B') || setweight(to_tsvector('english', left("text", 200000)), 'C')) STORED;
CREATE INDEX "CaseStudyRevision_search_idx" ON "CaseStudyRevision" USING GIN ("search");
