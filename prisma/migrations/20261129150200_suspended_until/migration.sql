-- When a suspension ends by itself; null: when somebody ends it.
ALTER TABLE "Practitioner" ADD COLUMN "suspendedUntil" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Practitioner_only_a_suspension_ends" CHECK ("suspendedUntil" IS NULL OR "suspendedAt" IS NOT NULL);
CREATE INDEX "Practitioner_suspendedUntil_idx" ON "Practitioner"("suspendedUntil");
