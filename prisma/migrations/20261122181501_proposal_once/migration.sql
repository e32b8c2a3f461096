-- A form sent twice starts one proposal.
ALTER TABLE "Proposal" ADD COLUMN "onceKey" TEXT;
CREATE UNIQUE INDEX "Proposal_onceKey_key" ON "Proposal"("onceKey");
