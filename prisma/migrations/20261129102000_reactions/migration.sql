CREATE TYPE "ReactionKind" AS ENUM ('thanks', 'helpful', 'same_here');

-- One of each kind by one person: the key keeps it.
CREATE TABLE "Reaction" (
    "commentId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "kind" "ReactionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("commentId","practitionerId","kind")
);
CREATE INDEX "Reaction_practitionerId_idx" ON "Reaction"("practitionerId");
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
