-- A thread is found by its files, as everything is that has some.
CREATE OR REPLACE VIEW "search_source_thread" AS
SELECT th."id", th."slug", th."title", '' AS "summary",
  concat_ws(E'\n', th."body", (SELECT x."body" FROM "Comment" x WHERE x."id" = th."acceptedId"),
    "search_files"(ARRAY(SELECT a FROM "Attachment" a WHERE a."threadId" = th."id"))) AS "body",
  concat_ws(' ', pl."name", t."name") AS "names",
  coalesce(pl."name", t."name", CASE th."kind" WHEN 'question' THEN 'Question' ELSE 'Conversation' END) AS "note",
  ARRAY(SELECT th."placeId" WHERE th."placeId" IS NOT NULL) AS "places",
  ARRAY(SELECT th."themeId" WHERE th."themeId" IS NOT NULL) AS "themes", '{}'::text[] AS "groups",
  th."at", th."withdrawnAt" IS NULL AND th."openToAll" AS "open"
FROM "Thread" th LEFT JOIN "Place" pl ON pl."id" = th."placeId" LEFT JOIN "Theme" t ON t."id" = th."themeId";

SELECT "search_watch"('thread', 'Attachment', '{threadId,name,description,words,shownAt,inText}', 'SELECT "threadId" FROM changed');
