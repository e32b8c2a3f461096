CREATE TYPE "MailRhythm" AS ENUM ('at_once', 'daily', 'weekly', 'never');

-- How often somebody wants their notifications by mail, and when what waits for them is sent.
CREATE TABLE "DigestPlan" (
    "practitionerId" TEXT NOT NULL,
    "rhythm" "MailRhythm",
    "dueAt" TIMESTAMPTZ(3),
    "unsubscribeKey" TEXT NOT NULL,

    CONSTRAINT "DigestPlan_pkey" PRIMARY KEY ("practitionerId")
);
CREATE UNIQUE INDEX "DigestPlan_unsubscribeKey_key" ON "DigestPlan"("unsubscribeKey");
CREATE INDEX "DigestPlan_dueAt_idx" ON "DigestPlan"("dueAt");
ALTER TABLE "DigestPlan" ADD CONSTRAINT "DigestPlan_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A notification that waits to be mailed. Mailed, it is no more.
CREATE TABLE "DigestLine" (
    "recipientId" TEXT NOT NULL,
    "activityId" BIGINT NOT NULL,

    CONSTRAINT "DigestLine_pkey" PRIMARY KEY ("recipientId","activityId")
);
ALTER TABLE "DigestLine" ADD CONSTRAINT "DigestLine_recipientId_activityId_fkey" FOREIGN KEY ("recipientId", "activityId") REFERENCES "Notification"("recipientId", "activityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mail as people read it, and where whoever reads it ends such mails.
ALTER TABLE "OutboxMail" ADD COLUMN "html" TEXT, ADD COLUMN "unsubscribeUrl" TEXT;
