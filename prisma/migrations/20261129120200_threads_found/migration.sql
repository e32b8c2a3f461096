-- Threads are found as everything is: by what was asked, and by the answer to a question.
CREATE VIEW "search_source_thread" AS
SELECT th."id", th."slug", th."title", '' AS "summary",
  concat_ws(E'\n', th."body", (SELECT x."body" FROM "Comment" x WHERE x."id" = th."acceptedId")) AS "body",
  concat_ws(' ', pl."name", t."name") AS "names",
  coalesce(pl."name", t."name", CASE th."kind" WHEN 'question' THEN 'Question' ELSE 'Conversation' END) AS "note",
  ARRAY(SELECT th."placeId" WHERE th."placeId" IS NOT NULL) AS "places",
  ARRAY(SELECT th."themeId" WHERE th."themeId" IS NOT NULL) AS "themes", '{}'::text[] AS "groups",
  th."at", th."withdrawnAt" IS NULL AND th."openToAll" AS "open"
FROM "Thread" th LEFT JOIN "Place" pl ON pl."id" = th."placeId" LEFT JOIN "Theme" t ON t."id" = th."themeId";

SELECT "search_watch"('thread', 'Thread', '{id,slug,title,body,kind,placeId,themeId,at,withdrawnAt,openToAll,acceptedId}', 'SELECT "id" FROM changed');
SELECT "search_watch"('thread', 'Comment', '{body}', 'SELECT th."id" FROM changed JOIN "Thread" th ON th."acceptedId" = changed."id"');
SELECT "search_watch"('thread', 'Place', '{id,name}', 'SELECT th."id" FROM changed JOIN "Thread" th ON th."placeId" = changed."id"');
SELECT "search_watch"('thread', 'Theme', '{id,name}', 'SELECT th."id" FROM changed JOIN "Thread" th ON th."themeId" = changed."id"');
SELECT "search_refresh"('thread', ARRAY(SELECT "id" FROM "Thread"));
