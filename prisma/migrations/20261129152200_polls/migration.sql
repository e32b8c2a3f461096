-- A thread may ask its readers to choose. What voters are promised (who is told, when) never changes: see the trigger.
CREATE TYPE "PollResults" AS ENUM ('after_voting', 'at_end');

CREATE TABLE "Poll" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "several" BOOLEAN NOT NULL,
    "namesVoters" BOOLEAN NOT NULL,
    "results" "PollResults" NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Poll_threadId_key" ON "Poll"("threadId");

CREATE TABLE "PollOption" (
    "pollId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PollOption_pkey" PRIMARY KEY ("pollId","position"),
    CONSTRAINT "PollOption_position_check" CHECK ("position" BETWEEN 1 AND 10)
);

-- "choice" is 0 where one may choose one only, or the option: so the key lets nobody vote twice.
CREATE TABLE "PollVote" (
    "pollId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PollVote_pkey" PRIMARY KEY ("pollId","practitionerId","choice")
);
CREATE INDEX "PollVote_pollId_position_idx" ON "PollVote"("pollId", "position");
CREATE INDEX "PollVote_practitionerId_idx" ON "PollVote"("practitionerId");

ALTER TABLE "Poll" ADD CONSTRAINT "Poll_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PollOption" ADD CONSTRAINT "PollOption_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PollVote" ADD CONSTRAINT "PollVote_pollId_position_fkey" FOREIGN KEY ("pollId", "position") REFERENCES "PollOption"("pollId", "position") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PollVote" ADD CONSTRAINT "PollVote_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION "poll_vote_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  poll "Poll";
BEGIN
  SELECT * INTO poll FROM "Poll" WHERE "id" = NEW."pollId";
  IF poll."endsAt" <= clock_timestamp() THEN
    RAISE EXCEPTION 'This poll has ended';
  END IF;
  NEW."choice" := CASE WHEN poll."several" THEN NEW."position" ELSE 0 END;
  RETURN NEW;
END $$;
CREATE TRIGGER "PollVote_counts" BEFORE INSERT OR UPDATE ON "PollVote" FOR EACH ROW EXECUTE FUNCTION "poll_vote_counts"();

CREATE FUNCTION "poll_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What voters were promised is never changed';
END $$;
CREATE TRIGGER "Poll_stays" BEFORE UPDATE OF "question", "several", "namesVoters", "results" ON "Poll" FOR EACH ROW EXECUTE FUNCTION "poll_stays"();
CREATE TRIGGER "PollOption_stays" BEFORE UPDATE ON "PollOption" FOR EACH ROW EXECUTE FUNCTION "poll_stays"();
