CREATE TYPE "WatchedFor" AS ENUM ('hold', 'flag');
ALTER TYPE "FlagReason" ADD VALUE 'watched' BEFORE 'other';

-- A word or phrase that moderators look out for. Written as it is looked for: see app/domain/watch/matching.ts.
CREATE TABLE "WatchedWord" (
    "id" TEXT NOT NULL,
    "words" CITEXT NOT NULL,
    "does" "WatchedFor" NOT NULL,
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchedWord_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "WatchedWord_words_key" ON "WatchedWord"("words");
CREATE INDEX "WatchedWord_addedById_idx" ON "WatchedWord"("addedById");
ALTER TABLE "WatchedWord" ADD CONSTRAINT "WatchedWord_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What somebody wrote and nobody reads until a moderator has looked: what it will tell once it is released stands with it.
CREATE TABLE "Held" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "authorId" TEXT,
    "found" TEXT[],
    "verb" TEXT NOT NULL,
    "aboutKind" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "fresh" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decisionId" TEXT,

    CONSTRAINT "Held_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Held_decisionId_at_id_idx" ON "Held"("decisionId", "at", "id");
CREATE INDEX "Held_subjectKind_subjectId_idx" ON "Held"("subjectKind", "subjectId");
CREATE INDEX "Held_authorId_idx" ON "Held"("authorId");
ALTER TABLE "Held" ADD CONSTRAINT "Held_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Held" ADD CONSTRAINT "Held_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A held thread or finding is withdrawn, and a held comment hidden, too: whoever forgets to ask whether it is held still
-- shows it to nobody but its author and the moderators.
ALTER TABLE "Comment" ADD COLUMN "heldAt" TIMESTAMPTZ(3), ADD COLUMN "refusedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Comment_what_is_held_is_hidden" CHECK ("heldAt" IS NULL OR "hiddenAt" IS NOT NULL);
ALTER TABLE "Thread" ADD COLUMN "heldAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Thread_what_is_held_is_withdrawn" CHECK ("heldAt" IS NULL OR "withdrawnAt" IS NOT NULL);
ALTER TABLE "Finding" ADD COLUMN "heldAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Finding_what_is_held_is_withdrawn" CHECK ("heldAt" IS NULL OR "withdrawnAt" IS NOT NULL);

-- What is held is not counted, and says nothing about when something was last said.
CREATE OR REPLACE FUNCTION count_comments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was int := CASE WHEN TG_OP <> 'INSERT' AND OLD."removedAt" IS NULL AND OLD."heldAt" IS NULL THEN 1 ELSE 0 END;
  now_is int := CASE WHEN TG_OP <> 'DELETE' AND NEW."removedAt" IS NULL AND NEW."heldAt" IS NULL THEN 1 ELSE 0 END;
BEGIN
  IF was <> now_is THEN
    UPDATE "Discussion" SET "comments" = "comments" + now_is - was
      WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."discussionId" ELSE NEW."discussionId" END;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER count_comments ON "Comment";
CREATE TRIGGER count_comments AFTER INSERT OR DELETE OR UPDATE OF "removedAt", "heldAt" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION count_comments();

CREATE OR REPLACE FUNCTION "thread_goes_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."heldAt" IS NULL THEN
    UPDATE "Thread" SET "lastAt" = NEW."at" WHERE "discussionId" = NEW."discussionId" AND "lastAt" < NEW."at";
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "thread_goes_on" ON "Comment";
CREATE TRIGGER "thread_goes_on" AFTER INSERT OR UPDATE OF "heldAt" ON "Comment" FOR EACH ROW EXECUTE FUNCTION "thread_goes_on"();

-- Every act of moderation: who, what, about what and whom, why. Names and titles as they were then.
CREATE TABLE "ModerationAct" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "whomId" TEXT,
    "whomName" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "byName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector GENERATED ALWAYS AS (
      to_tsvector('simple', "title" || ' ' || "reason" || ' ' || "byName" || ' ' || "whomName")) STORED,

    CONSTRAINT "ModerationAct_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ModerationAct_at_id_idx" ON "ModerationAct"("at" DESC, "id" DESC);
CREATE INDEX "ModerationAct_kind_at_idx" ON "ModerationAct"("kind", "at" DESC);
CREATE INDEX "ModerationAct_whomId_at_idx" ON "ModerationAct"("whomId", "at" DESC);
CREATE INDEX "ModerationAct_search_idx" ON "ModerationAct" USING GIN ("search");

-- Nobody changes afterwards what was done, nor that it was. Only the demonstration's go with it.
CREATE FUNCTION "acts_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('total_place.removing', true) = 'demonstration' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'An act of moderation is never changed or deleted';
END $$;
CREATE TRIGGER "ModerationAct_stays" BEFORE UPDATE OR DELETE ON "ModerationAct" FOR EACH ROW EXECUTE FUNCTION "acts_stay"();
CREATE TRIGGER "ModerationAct_is_never_emptied" BEFORE TRUNCATE ON "ModerationAct" FOR EACH STATEMENT EXECUTE FUNCTION "acts_stay"();

-- What was decided before this was kept.
INSERT INTO "ModerationAct" ("id", "kind", "subjectKind", "subjectId", "title", "byId", "byName", "reason", "at")
SELECT gen_random_uuid()::text, CASE d."outcome" WHEN 'kept' THEN 'flags_kept' ELSE 'flags_taken_down' END,
  d."subjectKind", d."subjectId", d."title", d."byId", d."byName", d."reason", d."at" FROM "Decision" d;
