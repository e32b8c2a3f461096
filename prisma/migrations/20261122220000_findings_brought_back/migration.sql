-- Whoever withdrew a finding decides who brings it back: what a moderator withdrew, its author does not.
ALTER TABLE "Finding" ADD COLUMN "withdrawnById" TEXT;
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Finding_withdrawnById_idx" ON "Finding"("withdrawnById");
