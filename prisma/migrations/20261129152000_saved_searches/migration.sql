-- Told because it answers a search that somebody saved: the lightest of all reasons.
ALTER TYPE "NotificationReason" ADD VALUE 'saved_search';

-- What somebody looked for lately: theirs alone, few, and only as long as they want it kept.
ALTER TABLE "Practitioner" ADD COLUMN "keepsSearches" BOOLEAN NOT NULL DEFAULT true;
CREATE TABLE "RecentSearch" (
    "practitionerId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecentSearch_pkey" PRIMARY KEY ("practitionerId","words")
);
ALTER TABLE "RecentSearch" ADD CONSTRAINT "RecentSearch_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "SavedSearch" (
    "id" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "facets" TEXT[] NOT NULL,
    "query" tsquery,
    "alerts" BOOLEAN NOT NULL DEFAULT true,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SavedSearch_practitionerId_asked_key" ON "SavedSearch"("practitionerId", "asked");
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is newly there to be found, and up to which saved search it was looked whether it answers it.
CREATE TABLE "SearchAlertDue" (
    "activityId" BIGINT NOT NULL,
    "upTo" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SearchAlertDue_pkey" PRIMARY KEY ("activityId")
);
ALTER TABLE "SearchAlertDue" ADD CONSTRAINT "SearchAlertDue_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Told once: a thing that is published again answers no search again.
CREATE TABLE "SearchAlert" (
    "savedSearchId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "activityId" BIGINT NOT NULL,

    CONSTRAINT "SearchAlert_pkey" PRIMARY KEY ("savedSearchId","kind","thingId")
);
CREATE INDEX "SearchAlert_activityId_idx" ON "SearchAlert"("activityId");
ALTER TABLE "SearchAlert" ADD CONSTRAINT "SearchAlert_savedSearchId_fkey" FOREIGN KEY ("savedSearchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SearchAlert" ADD CONSTRAINT "SearchAlert_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a saved search looks for is worked out when it is saved; when words come to mean the same, anew before it is next used.
CREATE FUNCTION "saved_search_query"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."query" := "search_query"(NEW."words");
  RETURN NEW;
END $$;
CREATE TRIGGER "SavedSearch_query" BEFORE INSERT OR UPDATE OF "words" ON "SavedSearch"
  FOR EACH ROW EXECUTE FUNCTION "saved_search_query"();

CREATE FUNCTION "saved_searches_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SavedSearch" SET "query" = NULL WHERE "query" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "SynonymGroup_saved_searches" AFTER INSERT OR UPDATE OR DELETE ON "SynonymGroup"
  FOR EACH STATEMENT EXECUTE FUNCTION "saved_searches_anew"();
