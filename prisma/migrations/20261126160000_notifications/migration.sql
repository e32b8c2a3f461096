CREATE TYPE "NotificationReason" AS ENUM ('named', 'replied', 'yours', 'discussed');

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
