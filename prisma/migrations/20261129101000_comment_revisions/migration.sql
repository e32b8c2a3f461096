-- What a comment said before it was edited; `at` is when those words were written.
CREATE TABLE "CommentRevision" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "commentId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentRevision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CommentRevision_commentId_at_idx" ON "CommentRevision"("commentId", "at" DESC);
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No edit can forget what stood there before; and what is removed is removed with everything it ever said.
CREATE FUNCTION "comments_remember"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."removedAt" IS NOT NULL THEN
    DELETE FROM "CommentRevision" WHERE "commentId" = NEW."id";
  ELSIF NEW."body" <> OLD."body" THEN
    INSERT INTO "CommentRevision" ("commentId", "body", "at") VALUES (OLD."id", OLD."body", coalesce(OLD."editedAt", OLD."at"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "comments_remember" AFTER UPDATE OF "body", "removedAt" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "comments_remember"();
