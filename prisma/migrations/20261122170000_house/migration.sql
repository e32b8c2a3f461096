CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('practitioner', 'moderator', 'responder', 'administrator');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('confirm_address', 'reset_password', 'invitation', 'first_administrator');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('pilot', 'parallel');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('council', 'health', 'police', 'fire', 'department', 'charity', 'other');

-- CreateEnum
CREATE TYPE "CaseStudyState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('overlap', 'barrier', 'cost', 'insight', 'practice');

-- CreateEnum
CREATE TYPE "FindingStrength" AS ENUM ('anecdote', 'observed', 'measured', 'evaluated');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('seen_here', 'not_here');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('draft', 'consultation', 'submitted', 'answered', 'under_way', 'closed');

-- CreateEnum
CREATE TYPE "MemberState" AS ENUM ('invited', 'asked', 'member');

-- CreateTable
CREATE TABLE "Practitioner" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'practitioner',
    "departmentId" TEXT,
    "headline" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "suspendedAt" TIMESTAMPTZ(3),
    "suspendedReason" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "name"), 'A') || setweight(to_tsvector('english', "headline"), 'B') || setweight(to_tsvector('english', "about"), 'C')) STORED,

    CONSTRAINT "Practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "email" CITEXT,
    "practitionerId" TEXT,
    "placeId" TEXT,
    "role" "Role" NOT NULL DEFAULT 'practitioner',
    "madeById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailDomain" (
    "domain" CITEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EmailDomain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "region" TEXT NOT NULL,
    "population" INTEGER,
    "economy" TEXT NOT NULL DEFAULT '',
    "geography" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "sourceTitle" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "fictional" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "name"), 'A') || setweight(to_tsvector('english', "region"), 'B') || setweight(to_tsvector('english', "summary"), 'B') || setweight(to_tsvector('english', "economy"), 'C') || setweight(to_tsvector('english', "geography"), 'C')) STORED,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceMembership" (
    "practitionerId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlaceMembership_pkey" PRIMARY KEY ("practitionerId","placeId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceOrganisation" (
    "placeId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,

    CONSTRAINT "PlaceOrganisation_pkey" PRIMARY KEY ("placeId","organisationId")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "until" DATE,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceTheme" (
    "placeId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "sourceTitle" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PlaceTheme_pkey" PRIMARY KEY ("placeId","themeId")
);

-- CreateTable
CREATE TABLE "ClientGroup" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ClientGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Manuscript" (
    "id" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Manuscript_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ManuscriptUpdate" (
    "seq" BIGSERIAL NOT NULL,
    "manuscriptId" TEXT NOT NULL,
    "practitionerId" TEXT,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ManuscriptUpdate_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ManuscriptCheckpoint" (
    "manuscriptId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ManuscriptCheckpoint_pkey" PRIMARY KEY ("manuscriptId")
);

-- CreateTable
CREATE TABLE "ManuscriptClient" (
    "manuscriptId" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ManuscriptClient_pkey" PRIMARY KEY ("manuscriptId","clientId")
);

-- CreateTable
CREATE TABLE "ManuscriptReading" (
    "manuscriptId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "body" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "text"), 'C')) STORED,

    CONSTRAINT "ManuscriptReading_pkey" PRIMARY KEY ("manuscriptId")
);

-- CreateTable
CREATE TABLE "ManuscriptVersion" (
    "id" TEXT NOT NULL,
    "manuscriptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "byId" TEXT,
    "seq" BIGINT NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ManuscriptVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discussion" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comments" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Discussion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "discussionId" TEXT NOT NULL,
    "parentId" TEXT,
    "authorId" TEXT,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "onceKey" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStudy" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "CaseStudyState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "placeId" TEXT,
    "startedById" TEXT,
    "manuscriptId" TEXT NOT NULL,
    "discussionId" TEXT NOT NULL,
    "problem" TEXT NOT NULL DEFAULT '',
    "whoFor" TEXT NOT NULL DEFAULT '',
    "whatWasDone" TEXT NOT NULL DEFAULT '',
    "whatItCost" TEXT NOT NULL DEFAULT '',
    "costPence" BIGINT,
    "whatCameOfIt" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "differently" TEXT NOT NULL DEFAULT '',
    "sourceTitle" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "formVersion" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "revisionNumber" INTEGER NOT NULL DEFAULT 0,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CaseStudy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStudyAuthor" (
    "caseStudyId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseStudyAuthor_pkey" PRIMARY KEY ("caseStudyId","practitionerId")
);

-- CreateTable
CREATE TABLE "CaseStudyTheme" (
    "caseStudyId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "CaseStudyTheme_pkey" PRIMARY KEY ("caseStudyId","themeId")
);

-- CreateTable
CREATE TABLE "CaseStudyClientGroup" (
    "caseStudyId" TEXT NOT NULL,
    "clientGroupId" TEXT NOT NULL,

    CONSTRAINT "CaseStudyClientGroup_pkey" PRIMARY KEY ("caseStudyId","clientGroupId")
);

-- CreateTable
CREATE TABLE "CaseStudyRevision" (
    "id" TEXT NOT NULL,
    "caseStudyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "byId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "summary"), 'B') || setweight(to_tsvector('english', "text"), 'C')) STORED,

    CONSTRAINT "CaseStudyRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "strength" "FindingStrength" NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "placeId" TEXT NOT NULL,
    "authorId" TEXT,
    "caseStudyId" TEXT,
    "discussionId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "seenInPlaces" INTEGER NOT NULL DEFAULT 1,
    "notHere" INTEGER NOT NULL DEFAULT 0,
    "onceKey" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "claim"), 'A') || setweight(to_tsvector('english', "detail"), 'C')) STORED,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingEvidence" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sourceTitle" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "FindingEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingTheme" (
    "findingId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "FindingTheme_pkey" PRIMARY KEY ("findingId","themeId")
);

-- CreateTable
CREATE TABLE "Corroboration" (
    "findingId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Corroboration_pkey" PRIMARY KEY ("findingId","practitionerId","placeId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "startedById" TEXT,
    "manuscriptId" TEXT NOT NULL,
    "discussionId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consultationOpenedAt" TIMESTAMPTZ(3),
    "consultationClosedAt" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "summary"), 'B')) STORED,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalMember" (
    "proposalId" TEXT NOT NULL,
    "practitionerId" TEXT NOT NULL,
    "state" "MemberState" NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "invitedById" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalMember_pkey" PRIMARY KEY ("proposalId","practitionerId")
);

-- CreateTable
CREATE TABLE "ProposalPlace" (
    "proposalId" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,

    CONSTRAINT "ProposalPlace_pkey" PRIMARY KEY ("proposalId","placeId")
);

-- CreateTable
CREATE TABLE "ProposalTheme" (
    "proposalId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "ProposalTheme_pkey" PRIMARY KEY ("proposalId","themeId")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" BIGSERIAL NOT NULL,
    "verb" TEXT NOT NULL,
    "actorId" TEXT,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_slug_key" ON "Practitioner"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_email_key" ON "Practitioner"("email");

-- CreateIndex
CREATE INDEX "Practitioner_name_id_idx" ON "Practitioner"("name", "id");

-- CreateIndex
CREATE INDEX "Practitioner_demo_idx" ON "Practitioner"("demo");

-- CreateIndex
CREATE INDEX "Practitioner_search_idx" ON "Practitioner" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Session_practitionerId_idx" ON "Session"("practitionerId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "OneTimeLink_practitionerId_idx" ON "OneTimeLink"("practitionerId");

-- CreateIndex
CREATE INDEX "OneTimeLink_expiresAt_idx" ON "OneTimeLink"("expiresAt");

-- CreateIndex
CREATE INDEX "OutboxMail_sentAt_nextTryAt_idx" ON "OutboxMail"("sentAt", "nextTryAt");

-- CreateIndex
CREATE INDEX "OutboxMail_createdAt_idx" ON "OutboxMail"("createdAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_name_id_idx" ON "Place"("name", "id");

-- CreateIndex
CREATE INDEX "Place_demo_idx" ON "Place"("demo");

-- CreateIndex
CREATE INDEX "Place_search_idx" ON "Place" USING GIN ("search");

-- CreateIndex
CREATE INDEX "PlaceMembership_placeId_idx" ON "PlaceMembership"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_demo_idx" ON "Organisation"("demo");

-- CreateIndex
CREATE INDEX "PlaceOrganisation_organisationId_idx" ON "PlaceOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "Post_practitionerId_idx" ON "Post"("practitionerId");

-- CreateIndex
CREATE INDEX "Post_organisationId_idx" ON "Post"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE INDEX "PlaceTheme_themeId_idx" ON "PlaceTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "ClientGroup_slug_key" ON "ClientGroup"("slug");

-- CreateIndex
CREATE INDEX "ManuscriptUpdate_manuscriptId_seq_idx" ON "ManuscriptUpdate"("manuscriptId", "seq");

-- CreateIndex
CREATE INDEX "ManuscriptReading_search_idx" ON "ManuscriptReading" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "ManuscriptVersion_manuscriptId_number_key" ON "ManuscriptVersion"("manuscriptId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_onceKey_key" ON "Comment"("onceKey");

-- CreateIndex
CREATE INDEX "Comment_discussionId_at_idx" ON "Comment"("discussionId", "at");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStudy_slug_key" ON "CaseStudy"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStudy_manuscriptId_key" ON "CaseStudy"("manuscriptId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStudy_discussionId_key" ON "CaseStudy"("discussionId");

-- CreateIndex
CREATE INDEX "CaseStudy_state_publishedAt_id_idx" ON "CaseStudy"("state", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "CaseStudy_placeId_state_publishedAt_idx" ON "CaseStudy"("placeId", "state", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "CaseStudy_demo_idx" ON "CaseStudy"("demo");

-- CreateIndex
CREATE INDEX "CaseStudyAuthor_practitionerId_idx" ON "CaseStudyAuthor"("practitionerId");

-- CreateIndex
CREATE INDEX "CaseStudyTheme_themeId_idx" ON "CaseStudyTheme"("themeId");

-- CreateIndex
CREATE INDEX "CaseStudyClientGroup_clientGroupId_idx" ON "CaseStudyClientGroup"("clientGroupId");

-- CreateIndex
CREATE INDEX "CaseStudyRevision_search_idx" ON "CaseStudyRevision" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStudyRevision_caseStudyId_number_key" ON "CaseStudyRevision"("caseStudyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_slug_key" ON "Finding"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_discussionId_key" ON "Finding"("discussionId");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_onceKey_key" ON "Finding"("onceKey");

-- CreateIndex
CREATE INDEX "Finding_at_id_idx" ON "Finding"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "Finding_placeId_idx" ON "Finding"("placeId");

-- CreateIndex
CREATE INDEX "Finding_caseStudyId_idx" ON "Finding"("caseStudyId");

-- CreateIndex
CREATE INDEX "Finding_demo_idx" ON "Finding"("demo");

-- CreateIndex
CREATE INDEX "Finding_search_idx" ON "Finding" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "FindingEvidence_findingId_position_key" ON "FindingEvidence"("findingId", "position");

-- CreateIndex
CREATE INDEX "FindingTheme_themeId_idx" ON "FindingTheme"("themeId");

-- CreateIndex
CREATE INDEX "Corroboration_placeId_idx" ON "Corroboration"("placeId");

-- CreateIndex
CREATE INDEX "Corroboration_practitionerId_idx" ON "Corroboration"("practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_slug_key" ON "Proposal"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_manuscriptId_key" ON "Proposal"("manuscriptId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_discussionId_key" ON "Proposal"("discussionId");

-- CreateIndex
CREATE INDEX "Proposal_state_updatedAt_id_idx" ON "Proposal"("state", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Proposal_demo_idx" ON "Proposal"("demo");

-- CreateIndex
CREATE INDEX "Proposal_search_idx" ON "Proposal" USING GIN ("search");

-- CreateIndex
CREATE INDEX "ProposalMember_practitionerId_state_idx" ON "ProposalMember"("practitionerId", "state");

-- CreateIndex
CREATE INDEX "ProposalPlace_placeId_idx" ON "ProposalPlace"("placeId");

-- CreateIndex
CREATE INDEX "ProposalTheme_themeId_idx" ON "ProposalTheme"("themeId");

-- CreateIndex
CREATE INDEX "Activity_subjectKind_subjectId_id_idx" ON "Activity"("subjectKind", "subjectId", "id");

-- CreateIndex
CREATE INDEX "Activity_deliveredAt_id_idx" ON "Activity"("deliveredAt", "id");

-- CreateIndex
CREATE INDEX "Activity_at_idx" ON "Activity"("at" DESC);

-- AddForeignKey
ALTER TABLE "Practitioner" ADD CONSTRAINT "Practitioner_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceMembership" ADD CONSTRAINT "PlaceMembership_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceMembership" ADD CONSTRAINT "PlaceMembership_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceOrganisation" ADD CONSTRAINT "PlaceOrganisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceOrganisation" ADD CONSTRAINT "PlaceOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceTheme" ADD CONSTRAINT "PlaceTheme_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceTheme" ADD CONSTRAINT "PlaceTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptUpdate" ADD CONSTRAINT "ManuscriptUpdate_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptUpdate" ADD CONSTRAINT "ManuscriptUpdate_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptCheckpoint" ADD CONSTRAINT "ManuscriptCheckpoint_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptClient" ADD CONSTRAINT "ManuscriptClient_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptClient" ADD CONSTRAINT "ManuscriptClient_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptReading" ADD CONSTRAINT "ManuscriptReading_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptVersion" ADD CONSTRAINT "ManuscriptVersion_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptVersion" ADD CONSTRAINT "ManuscriptVersion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyAuthor" ADD CONSTRAINT "CaseStudyAuthor_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyAuthor" ADD CONSTRAINT "CaseStudyAuthor_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyTheme" ADD CONSTRAINT "CaseStudyTheme_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyTheme" ADD CONSTRAINT "CaseStudyTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyClientGroup" ADD CONSTRAINT "CaseStudyClientGroup_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyClientGroup" ADD CONSTRAINT "CaseStudyClientGroup_clientGroupId_fkey" FOREIGN KEY ("clientGroupId") REFERENCES "ClientGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyRevision" ADD CONSTRAINT "CaseStudyRevision_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyRevision" ADD CONSTRAINT "CaseStudyRevision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingEvidence" ADD CONSTRAINT "FindingEvidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingTheme" ADD CONSTRAINT "FindingTheme_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingTheme" ADD CONSTRAINT "FindingTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corroboration" ADD CONSTRAINT "Corroboration_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corroboration" ADD CONSTRAINT "Corroboration_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corroboration" ADD CONSTRAINT "Corroboration_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_manuscriptId_fkey" FOREIGN KEY ("manuscriptId") REFERENCES "Manuscript"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMember" ADD CONSTRAINT "ProposalMember_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMember" ADD CONSTRAINT "ProposalMember_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMember" ADD CONSTRAINT "ProposalMember_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPlace" ADD CONSTRAINT "ProposalPlace_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPlace" ADD CONSTRAINT "ProposalPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTheme" ADD CONSTRAINT "ProposalTheme_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalTheme" ADD CONSTRAINT "ProposalTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- A text of a few kilobytes more is not worth packing at every save of one line.
ALTER TABLE "ManuscriptUpdate" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- How many comments a discussion holds: kept here, so that no code can forget it.
CREATE FUNCTION count_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "Discussion" SET "comments" = "comments" + 1 WHERE "id" = NEW."discussionId";
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE "Discussion" SET "comments" = "comments" - 1 WHERE "id" = OLD."discussionId" AND OLD."removedAt" IS NULL;
  ELSIF (OLD."removedAt" IS NULL) <> (NEW."removedAt" IS NULL) THEN
    UPDATE "Discussion" SET "comments" = "comments" + CASE WHEN NEW."removedAt" IS NULL THEN 1 ELSE -1 END
      WHERE "id" = NEW."discussionId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_comments AFTER INSERT OR DELETE OR UPDATE OF "removedAt" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION count_comments();

-- In how many places a finding was seen (its own place counts), and in how many it was not.
CREATE FUNCTION count_places_of(finding text) RETURNS void LANGUAGE sql AS $$
  UPDATE "Finding" f SET
    "seenInPlaces" = (SELECT count(DISTINCT p) FROM (
      SELECT f."placeId" AS p
      UNION SELECT c."placeId" FROM "Corroboration" c WHERE c."findingId" = f."id" AND c."stance" = 'seen_here') places),
    "notHere" = (SELECT count(DISTINCT c."placeId") FROM "Corroboration" c
      WHERE c."findingId" = f."id" AND c."stance" = 'not_here')
  WHERE f."id" = finding
$$;
CREATE FUNCTION count_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_places_of(CASE WHEN TG_OP = 'DELETE' THEN OLD."findingId" ELSE NEW."findingId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER count_places AFTER INSERT OR DELETE OR UPDATE ON "Corroboration"
  FOR EACH ROW EXECUTE FUNCTION count_places();

ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_cost_not_negative" CHECK ("costPence" >= 0);
ALTER TABLE "Place" ADD CONSTRAINT "Place_population_not_negative" CHECK ("population" >= 0);
