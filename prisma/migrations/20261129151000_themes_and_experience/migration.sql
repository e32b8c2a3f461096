-- What somebody works on, and what they say they did: on their profile, in the directory, and found by searching.
CREATE TABLE "PractitionerTheme" (
    "practitionerId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "PractitionerTheme_pkey" PRIMARY KEY ("practitionerId","themeId")
);
CREATE INDEX "PractitionerTheme_themeId_practitionerId_idx" ON "PractitionerTheme"("themeId", "practitionerId");
ALTER TABLE "PractitionerTheme" ADD CONSTRAINT "PractitionerTheme_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PractitionerTheme" ADD CONSTRAINT "PractitionerTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Experience" (
    "id" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "location" TEXT NOT NULL DEFAULT '',
    "fromYear" INTEGER,
    "untilYear" INTEGER,
    "themeId" TEXT,
    "onceKey" TEXT,

    CONSTRAINT "Experience_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Experience_years" CHECK ("untilYear" IS NULL OR "untilYear" >= "fromYear")
);
CREATE UNIQUE INDEX "Experience_onceKey_key" ON "Experience"("onceKey");
CREATE INDEX "Experience_practitionerId_idx" ON "Experience"("practitionerId");
CREATE INDEX "Experience_themeId_practitionerId_idx" ON "Experience"("themeId", "practitionerId");
ALTER TABLE "Experience" ADD CONSTRAINT "Experience_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Experience" ADD CONSTRAINT "Experience_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE OR REPLACE VIEW "search_source_practitioner" AS
SELECT w."id", w."slug", w."name" AS "title", w."headline" AS "summary",
  concat_ws(E'\n', w."about", (SELECT string_agg(concat_ws(', ', x."title", o."name"), E'\n' ORDER BY x."id") FROM "Post" x JOIN "Organisation" o ON o."id" = x."organisationId" WHERE x."practitionerId" = w."id"),
    (SELECT string_agg(concat_ws(', ', x."what", nullif(x."location", ''), t."name"), E'\n' ORDER BY x."id") FROM "Experience" x LEFT JOIN "Theme" t ON t."id" = x."themeId" WHERE x."practitionerId" = w."id")) AS "body",
  concat_ws(' ', (SELECT string_agg(pl."name", ' ' ORDER BY pl."name") FROM "PlaceMembership" x JOIN "Place" pl ON pl."id" = x."placeId" WHERE x."practitionerId" = w."id"),
    (SELECT string_agg(t."name", ' ' ORDER BY t."name") FROM "PractitionerTheme" x JOIN "Theme" t ON t."id" = x."themeId" WHERE x."practitionerId" = w."id")) AS "names",
  w."headline" AS "note",
  ARRAY(SELECT x."placeId" FROM "PlaceMembership" x WHERE x."practitionerId" = w."id" ORDER BY 1) AS "places",
  ARRAY(SELECT x."themeId" FROM "PractitionerTheme" x WHERE x."practitionerId" = w."id"
    UNION SELECT x."themeId" FROM "Experience" x WHERE x."practitionerId" = w."id" AND x."themeId" IS NOT NULL ORDER BY 1) AS "themes", '{}'::text[] AS "groups", NULL::timestamptz AS "at", false AS "open"
FROM "Practitioner" w WHERE w."suspendedAt" IS NULL;

SELECT "search_watch"('practitioner', 'PractitionerTheme', '{practitionerId,themeId}', 'SELECT "practitionerId" FROM changed');
SELECT "search_watch"('practitioner', 'Experience', '{practitionerId,what,location,themeId}', 'SELECT "practitionerId" FROM changed');
SELECT "search_watch"('practitioner', 'Theme', '{id,name}', 'SELECT x."practitionerId" FROM changed JOIN "PractitionerTheme" x ON x."themeId" = changed."id" UNION SELECT x."practitionerId" FROM changed JOIN "Experience" x ON x."themeId" = changed."id"');

-- Read by nobody any more: what it held is in the entries.
ALTER TABLE "Practitioner" DROP COLUMN "search";
