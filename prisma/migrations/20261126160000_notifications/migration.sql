CREATE TYPE "NotificationReason" AS ENUM (
  'named', 'replied', 'yours', 'discussed', 'followed_thing', 'followed_place', 'followed_theme', 'followed_person'
);
CREATE TYPE "FollowLevel" AS ENUM ('everything', 'nothing');

-- An activity told to one person: one row, however often it is delivered.
CREATE TABLE "Notification" (
    "recipientId" TEXT NOT NULL,
    "activityId" BIGINT NOT NULL,
    "reason" "NotificationReason" NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("recipientId","activityId")
);
CREATE INDEX "Notification_activityId_idx" ON "Notification"("activityId");
CREATE INDEX "Notification_recipientId_readAt_activityId_idx" ON "Notification"("recipientId", "readAt", "activityId");
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What somebody wants to be told about a thing, a place, a theme or a person.
CREATE TABLE "Following" (
    "practitionerId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "level" "FollowLevel" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Following_pkey" PRIMARY KEY ("practitionerId","subjectKind","subjectId")
);
CREATE INDEX "Following_subjectKind_subjectId_level_idx" ON "Following"("subjectKind", "subjectId", "level");
ALTER TABLE "Following" ADD CONSTRAINT "Following_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
