-- What an invitation out of a list knows already.
ALTER TABLE "OneTimeLink" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "OneTimeLink" ADD COLUMN "organisationId" TEXT;
ALTER TABLE "OneTimeLink" ADD COLUMN "post" TEXT NOT NULL DEFAULT '';
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TYPE "ImportKind" AS ENUM ('places', 'organisations', 'people');

-- A CSV that an administrator brings in: shown first, then done as it was shown.
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "onceKey" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "readAs" TEXT NOT NULL DEFAULT '',
    "madeById" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "table" JSONB NOT NULL,
    "plan" JSONB NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Import_onceKey_key" ON "Import"("onceKey");
CREATE INDEX "Import_at_idx" ON "Import"("at");
ALTER TABLE "Import" ADD CONSTRAINT "Import_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
