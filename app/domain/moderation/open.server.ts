import { Prisma } from '#app/db/database.server.ts'

/** Flags that wait, of things that are still there. */
export const OPEN_FLAGS = Prisma.sql`
  FROM "Flag" f
  LEFT JOIN "CaseStudy" c ON f."subjectKind" = 'case_study' AND c."id" = f."subjectId" AND c."state" = 'published'
  LEFT JOIN "Finding" fi ON f."subjectKind" = 'finding' AND fi."id" = f."subjectId" AND fi."withdrawnAt" IS NULL
  LEFT JOIN "Thread" th ON f."subjectKind" = 'thread' AND th."id" = f."subjectId" AND th."withdrawnAt" IS NULL
  LEFT JOIN "Comment" co ON f."subjectKind" = 'comment' AND co."id" = f."subjectId" AND co."removedAt" IS NULL
    AND (co."hiddenAt" IS NULL OR co."authorId" = f."reporterId")
    AND NOT EXISTS (SELECT FROM "CaseStudy" t WHERE t."discussionId" = co."discussionId" AND t."state" <> 'published')
    AND NOT EXISTS (SELECT FROM "Finding" t WHERE t."discussionId" = co."discussionId" AND t."withdrawnAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "Thread" t WHERE t."discussionId" = co."discussionId" AND t."withdrawnAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "Proposal" t WHERE t."discussionId" = co."discussionId" AND t."state" = 'draft')
  WHERE f."decisionId" IS NULL AND coalesce(c."id", fi."id", th."id", co."id") IS NOT NULL`

/** What is held and waits: FROM, and the condition that it is still there. A comment its author removed is not. */
export const WAITING = Prisma.sql`"Held" h
  LEFT JOIN "Thread" th ON h."subjectKind" = 'thread' AND th."id" = h."subjectId" AND th."heldAt" IS NOT NULL
  LEFT JOIN "Finding" fi ON h."subjectKind" = 'finding' AND fi."id" = h."subjectId" AND fi."heldAt" IS NOT NULL
  LEFT JOIN "Comment" co ON h."subjectKind" = 'comment' AND co."id" = h."subjectId" AND co."heldAt" IS NOT NULL
    AND co."removedAt" IS NULL`
export const STANDS = Prisma.sql`h."decisionId" IS NULL AND coalesce(th."id", fi."id", co."id") IS NOT NULL`
