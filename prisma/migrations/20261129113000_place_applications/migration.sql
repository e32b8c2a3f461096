CREATE TYPE "ApplicationState" AS ENUM ('waiting', 'accepted', 'declined');

-- A parallel place asks to join. Its address to answer to is forgotten with the answer.
CREATE TABLE "PlaceApplication" (
    "id" TEXT NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'waiting',
    "placeName" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "email" CITEXT,
    "practitionerId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedById" TEXT,
    "claimedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PlaceApplication_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PlaceApplication_state_at_id_idx" ON "PlaceApplication"("state", "at", "id");
ALTER TABLE "PlaceApplication" ADD CONSTRAINT "PlaceApplication_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PlaceApplication" ADD CONSTRAINT "PlaceApplication_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PlaceApplication" ADD CONSTRAINT "PlaceApplication_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Answered to somebody, or answered already; and nobody is declined without a reason.
ALTER TABLE "PlaceApplication" ADD CONSTRAINT "PlaceApplication_answerable" CHECK (("state" = 'waiting') = ("email" IS NOT NULL));
ALTER TABLE "PlaceApplication" ADD CONSTRAINT "PlaceApplication_declined_with_reason" CHECK ("state" <> 'declined' OR "reason" <> '');
