-- A place's own moderator: looks after its profile, themes and partners, and says who belongs to it.
ALTER TABLE "PlaceMembership" ADD COLUMN "moderator" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "PlaceMembership_placeId_moderator_idx" ON "PlaceMembership"("placeId", "moderator");

CREATE TYPE "PlaceRequestState" AS ENUM ('asked', 'declined');

-- Somebody asks to belong to a place. Accepted it is a membership, and no request any more.
CREATE TABLE "PlaceRequest" (
    "practitionerId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "state" "PlaceRequestState" NOT NULL DEFAULT 'asked',
    "note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlaceRequest_pkey" PRIMARY KEY ("practitionerId","placeId")
);
CREATE INDEX "PlaceRequest_placeId_state_at_idx" ON "PlaceRequest"("placeId", "state", "at");
ALTER TABLE "PlaceRequest" ADD CONSTRAINT "PlaceRequest_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlaceRequest" ADD CONSTRAINT "PlaceRequest_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Nobody is declined without a reason.
ALTER TABLE "PlaceRequest" ADD CONSTRAINT "PlaceRequest_declined_with_reason" CHECK ("state" <> 'declined' OR "reason" <> '');
