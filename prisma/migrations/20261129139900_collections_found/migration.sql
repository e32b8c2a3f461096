-- Collections are found as everything is. Not by what is in them: who reads a collection may not see all of that.
CREATE VIEW "search_source_collection" AS
SELECT co."id", co."slug", co."title", '' AS "summary",
  co."introduction" AS "body",
  '' AS "names", '' AS "note", '{}'::text[] AS "places", '{}'::text[] AS "themes", '{}'::text[] AS "groups",
  coalesce(co."publishedAt", co."startedAt") AS "at", co."state" = 'published' AS "open"
FROM "Collection" co;

SELECT "search_watch"('collection', 'Collection', '{id,slug,title,introduction,state,publishedAt}', 'SELECT "id" FROM changed');
SELECT "search_refresh"('collection', ARRAY(SELECT "id" FROM "Collection"));
