-- Somebody has looked after this thing of a queue of the desk; for how long that counts, each queue says.
CREATE TABLE "DeskMark" (
    "queue" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskMark_pkey" PRIMARY KEY ("queue","subjectKind","subjectId")
);
CREATE INDEX "DeskMark_byId_idx" ON "DeskMark"("byId");
ALTER TABLE "DeskMark" ADD CONSTRAINT "DeskMark_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the desk looks for.
CREATE INDEX "Practitioner_joinedAt_idx" ON "Practitioner"("joinedAt");
CREATE INDEX "Thread_kind_acceptedId_at_idx" ON "Thread"("kind", "acceptedId", "at");
CREATE INDEX "CaseStudy_state_updatedAt_idx" ON "CaseStudy"("state", "updatedAt");
