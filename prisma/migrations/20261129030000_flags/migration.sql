CREATE TYPE "FlagReason" AS ENUM ('wrong', 'private', 'unkind', 'advert', 'other');
CREATE TYPE "DecisionOutcome" AS ENUM ('kept', 'taken_down');

-- What became of one's report; and that something waits for a moderator.
ALTER TYPE "NotificationReason" ADD VALUE 'reported' BEFORE 'mentioned';
ALTER TYPE "NotificationReason" ADD VALUE 'to_decide' BEFORE 'mentioned';

-- A comment that a moderator hid: its words stay, for its author and the moderators.
ALTER TABLE "Comment" ADD COLUMN "hiddenAt" TIMESTAMPTZ(3);

-- A reader's report of a problem; open until a decision.
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "reporterId" TEXT,
    "reason" "FlagReason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "appeal" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decisionId" TEXT,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Flag_decisionId_subjectKind_subjectId_at_idx" ON "Flag"("decisionId", "subjectKind", "subjectId", "at");
CREATE INDEX "Flag_reporterId_at_idx" ON "Flag"("reporterId", "at" DESC);

-- What a moderator did about the flags of one thing, and why. Who it was stays, also when they have left.
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Decision_at_id_idx" ON "Decision"("at" DESC, "id" DESC);
CREATE INDEX "Decision_subjectKind_subjectId_at_idx" ON "Decision"("subjectKind", "subjectId", "at" DESC);

-- Who is looking at the flags of one thing at this moment.
CREATE TABLE "Claim" (
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("subjectKind","subjectId")
);

ALTER TABLE "Flag" ADD CONSTRAINT "Flag_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody changes afterwards what was decided, nor that it was. Only the demonstration's go with it.
CREATE FUNCTION "decisions_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('total_place.removing', true) = 'demonstration' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A decision is never changed or deleted';
END $$;
CREATE TRIGGER "Decision_stays" BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION "decisions_stay"();
