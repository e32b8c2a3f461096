CREATE TYPE "ThreadKind" AS ENUM ('conversation', 'question');

-- A conversation or a question of a place, a theme or, with neither, of the whole community.
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ThreadKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "placeId" TEXT,
    "themeId" TEXT,
    "starterId" TEXT,
    "discussionId" TEXT NOT NULL,
    "openToAll" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,
    "closedReason" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3),
    "acceptedId" TEXT,
    "onceKey" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "body"), 'C')) STORED,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id"),
    -- Only a question has an answer.
    CONSTRAINT "Thread_only_a_question_has_an_answer" CHECK ("acceptedId" IS NULL OR "kind" = 'question')
);
CREATE UNIQUE INDEX "Thread_slug_key" ON "Thread"("slug");
CREATE UNIQUE INDEX "Thread_discussionId_key" ON "Thread"("discussionId");
CREATE UNIQUE INDEX "Thread_acceptedId_key" ON "Thread"("acceptedId");
CREATE UNIQUE INDEX "Thread_onceKey_key" ON "Thread"("onceKey");
CREATE INDEX "Thread_lastAt_id_idx" ON "Thread"("lastAt" DESC, "id" DESC);
CREATE INDEX "Thread_placeId_lastAt_id_idx" ON "Thread"("placeId", "lastAt" DESC, "id" DESC);
CREATE INDEX "Thread_themeId_lastAt_id_idx" ON "Thread"("themeId", "lastAt" DESC, "id" DESC);
CREATE INDEX "Thread_starterId_idx" ON "Thread"("starterId");
CREATE INDEX "Thread_closedById_idx" ON "Thread"("closedById");
CREATE INDEX "Thread_demo_idx" ON "Thread"("demo");
CREATE INDEX "Thread_search_idx" ON "Thread" USING GIN ("search");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_starterId_fkey" FOREIGN KEY ("starterId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_acceptedId_fkey" FOREIGN KEY ("acceptedId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- When something was last said in a thread: kept here, so that its list is in order without counting.
CREATE FUNCTION "thread_goes_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET "lastAt" = NEW."at" WHERE "discussionId" = NEW."discussionId" AND "lastAt" < NEW."at";
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_goes_on" AFTER INSERT ON "Comment" FOR EACH ROW EXECUTE FUNCTION "thread_goes_on"();

-- What nobody may read any more answers nothing.
CREATE FUNCTION "answers_go_with_their_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removedAt" IS NOT NULL OR NEW."hiddenAt" IS NOT NULL THEN
    UPDATE "Thread" SET "acceptedId" = NULL WHERE "acceptedId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "answers_go_with_their_words" AFTER UPDATE OF "removedAt", "hiddenAt" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "answers_go_with_their_words"();
