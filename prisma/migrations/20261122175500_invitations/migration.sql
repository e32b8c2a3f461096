-- A responder is invited for a department.
ALTER TABLE "OneTimeLink" ADD COLUMN "departmentId" TEXT;
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One mailbox has one open invitation.
CREATE INDEX "OneTimeLink_email_purpose_idx" ON "OneTimeLink"("email", "purpose");

-- Whose addresses may join without an invitation, to begin with; an administrator changes the list.
INSERT INTO "EmailDomain" ("domain") VALUES
  ('gov.uk'), ('nhs.uk'), ('nhs.net'), ('police.uk'), ('parliament.uk'), ('fire.uk'), ('mod.uk'), ('gov.scot'), ('gov.wales')
  ON CONFLICT DO NOTHING;
