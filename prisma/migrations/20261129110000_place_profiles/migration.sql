CREATE TYPE "PlaceEconomy" AS ENUM ('industry', 'former_industry', 'services', 'knowledge', 'land_and_sea', 'visitors', 'mixed');
CREATE TYPE "PlaceGeography" AS ENUM ('city', 'towns', 'town_and_country', 'rural', 'coast');

-- Figures carry the year they are of and their own source; a position says what the dot on the map stands for.
ALTER TABLE "Place"
  ADD COLUMN "populationYear" INTEGER,
  ADD COLUMN "populationSourceTitle" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "populationSourceUrl" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "areaKm2" INTEGER,
  ADD COLUMN "areaYear" INTEGER,
  ADD COLUMN "areaSourceTitle" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "areaSourceUrl" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "economyKind" "PlaceEconomy",
  ADD COLUMN "geographyKind" "PlaceGeography",
  ADD COLUMN "latitude" DOUBLE PRECISION,
  ADD COLUMN "longitude" DOUBLE PRECISION,
  ADD COLUMN "positionSource" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Place"
  ADD CONSTRAINT "Place_area_positive" CHECK ("areaKm2" > 0),
  ADD CONSTRAINT "Place_years" CHECK ("populationYear" BETWEEN 1801 AND 2200 AND "areaYear" BETWEEN 1801 AND 2200),
  -- The whole position or none, within the British Isles.
  ADD CONSTRAINT "Place_position_whole" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "Place_position_at_home" CHECK ("latitude" BETWEEN 49 AND 61.5 AND "longitude" BETWEEN -9 AND 2.5);

-- A figure that stood there before came from the source of the whole profile.
UPDATE "Place" SET "populationSourceTitle" = "sourceTitle", "populationSourceUrl" = "sourceUrl" WHERE "population" IS NOT NULL;

ALTER TABLE "Organisation"
  ADD COLUMN "summary" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "website" TEXT NOT NULL DEFAULT '';
