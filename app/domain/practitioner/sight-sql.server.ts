import { Prisma } from '#app/db/database.server.ts'
import { type Asker, isModerator } from './viewer.ts'

/**
 * The conditions of sight.ts for questions asked in SQL; a test keeps the two the same. Each stands in a WHERE or an ON
 * where the table has the alias named here: CaseStudy c, Finding f, Proposal p, Thread th.
 */
export function caseStudiesSeenInSql(asker: Asker): Prisma.Sql {
  if (!asker) return Prisma.sql`c."state" = 'published'`
  return Prisma.sql`(c."state" = 'published'
    OR (c."state" = 'withdrawn' AND ${isModerator(asker)})
    OR EXISTS (SELECT FROM "CaseStudyAuthor" seen
      WHERE seen."caseStudyId" = c."id" AND seen."practitionerId" = ${asker.id}))`
}

export function threadsSeenInSql(asker: Asker): Prisma.Sql {
  if (!asker) return Prisma.sql`(th."withdrawnAt" IS NULL AND th."openToAll")`
  return Prisma.sql`(th."withdrawnAt" IS NULL OR th."starterId" = ${asker.id} OR ${isModerator(asker)})`
}

export function findingsSeenInSql(asker: Asker): Prisma.Sql {
  if (!asker) return Prisma.sql`f."withdrawnAt" IS NULL`
  return Prisma.sql`(f."withdrawnAt" IS NULL OR f."authorId" = ${asker.id} OR ${isModerator(asker)})`
}

export function proposalsSeenInSql(asker: Asker): Prisma.Sql {
  const open = Prisma.sql`p."state" IN ('submitted', 'answered', 'under_way', 'closed')`
  if (!asker) return open
  return Prisma.sql`(NOT p."practice" AND (${open} OR p."state" = 'consultation'
    OR EXISTS (SELECT FROM "ProposalMember" seen
      WHERE seen."proposalId" = p."id" AND seen."practitionerId" = ${asker.id} AND seen."state" = 'member')))`
}

/** Of a guide g. */
export const guidesSeenInSql = Prisma.sql`EXISTS (SELECT FROM "Edition" seen WHERE seen."guideId" = g."id")`
/** As its last edition is called: how it is called now may be a draft. */
export const titleOfGuideInSql = Prisma.sql`(SELECT e."title" FROM "Edition" e WHERE e."guideId" = g."id" ORDER BY e."number" DESC LIMIT 1)`
