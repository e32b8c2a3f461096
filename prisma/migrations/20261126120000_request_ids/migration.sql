-- Which request caused it: its id joins what the page, the news of it and the mail leave in the log.
ALTER TABLE "Activity" ADD COLUMN "requestId" TEXT;
ALTER TABLE "OutboxMail" ADD COLUMN "requestId" TEXT;

-- A person's page lists the findings they shared.
CREATE INDEX "Finding_authorId_idx" ON "Finding"("authorId");
