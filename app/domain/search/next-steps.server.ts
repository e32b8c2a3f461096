import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { OPEN_FLAGS } from '#app/domain/moderation/open.server.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import { isAdministrator, isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { type NextStep, threeOf } from './next-steps.ts'
import { type FirstSteps, firstStepsInSql } from './welcome.server.ts'
import { FIRST_STEPS, nextOf } from './welcome.ts'

type Answer = { steps: NextStep[]; first: FirstSteps | null }

/** The next three things this person could do, whatever they are here for: one statement, a few rows of each sort. */
export async function findNextSteps(viewer: Viewer): Promise<NextStep[]> {
  const each = Prisma.join(
    [...whoWaits(viewer), ...keeping(viewer), ...ownWork(viewer), ...elsewhere(viewer)].map(
      (step) => Prisma.sql`SELECT to_jsonb(step) AS "step" FROM (${step}) step`,
    ),
    ' UNION ALL ',
  )
  const [row] = await askPlanned<Answer>(Prisma.sql`
    SELECT (SELECT coalesce(jsonb_agg("step"), '[]') FROM (${each}) every) AS "steps", ${firstStepsInSql(viewer)} AS "first"`)
  if (!row) throw new Error('Nothing could be asked')
  return threeOf([...row.steps, ...newcomers(viewer, row.first)])
}

/** What somebody new is led through, and what everything one shares needs: a place. */
function newcomers({ placeIds, role }: Viewer, first: FirstSteps | null): NextStep[] {
  const step = first && nextOf(first)
  if (first && step) return [{ what: 'first_step', step, done: FIRST_STEPS.filter((one) => first[one]).length }]
  // Those who look after the community or answer for a department may well work in none.
  return placeIds.length || role !== 'practitioner' ? [] : [{ what: 'no_place' }]
}

/** People who wait for an answer of this person's. */
const whoWaits = ({ id }: Viewer): Prisma.Sql[] => [
  Prisma.sql`(SELECT 'invited' AS "what", p."slug", p."title", by."name" AS "by"
    FROM "ProposalMember" m JOIN "Proposal" p ON p."id" = m."proposalId"
    LEFT JOIN "Practitioner" by ON by."id" = m."invitedById"
    WHERE m."practitionerId" = ${id} AND m."state" = 'invited' AND p."state" <> 'closed' ORDER BY m."since" LIMIT 3)`,
  Prisma.sql`(SELECT 'asked_to_join' AS "what", p."slug", p."title", who."name"
    FROM "ProposalMember" mine JOIN "ProposalMember" m ON m."proposalId" = mine."proposalId" AND m."state" = 'asked'
    JOIN "Proposal" p ON p."id" = m."proposalId" JOIN "Practitioner" who ON who."id" = m."practitionerId"
    WHERE mine."practitionerId" = ${id} AND mine."state" = 'member' AND mine."lead" AND p."state" <> 'closed'
    ORDER BY m."since" LIMIT 3)`,
  Prisma.sql`(SELECT 'asked_for_place' AS "what", pl."slug", pl."name" AS "place", min(who."name") AS "name", count(*)::int AS "count"
    FROM "PlaceMembership" mine JOIN "PlaceRequest" q ON q."placeId" = mine."placeId" AND q."state" = 'asked'
    JOIN "Place" pl ON pl."id" = q."placeId" JOIN "Practitioner" who ON who."id" = q."practitionerId"
    WHERE mine."practitionerId" = ${id} AND mine."moderator" GROUP BY pl."id" ORDER BY min(q."at") LIMIT 3)`,
]

/** What waits for those who look after the community: reports for moderators, the rest for administrators. */
const keeping = (viewer: Viewer): Prisma.Sql[] => [
  Prisma.sql`(SELECT 'flags' AS "what", count(DISTINCT (f."subjectKind", f."subjectId"))::int AS "count"
    ${OPEN_FLAGS} AND ${isModerator(viewer)} HAVING count(*) > 0)`,
  Prisma.sql`(SELECT 'places_to_answer' AS "what", count(*)::int AS "count", (array_agg("placeName" ORDER BY "at"))[1] AS "place"
    FROM "PlaceApplication" WHERE "state" = 'waiting' AND ${isAdministrator(viewer)} HAVING count(*) > 0)`,
  Prisma.sql`(SELECT 'mail_unsent' AS "what", count(*)::int AS "count" FROM "OutboxMail"
    WHERE "sentAt" IS NULL AND "lastError" IS NOT NULL AND ${isAdministrator(viewer)} HAVING count(*) > 0)`,
  Prisma.sql`(SELECT 'invite_people' AS "what" WHERE ${isModerator(viewer)}
    AND NOT EXISTS (SELECT FROM "OneTimeLink" WHERE "purpose" = 'invitation'))`,
]

const ownWork = ({ id }: Viewer): Prisma.Sql[] => [
  Prisma.sql`(SELECT 'draft' AS "what", c."slug", c."title" FROM "CaseStudyAuthor" a
    JOIN "CaseStudy" c ON c."id" = a."caseStudyId" WHERE a."practitionerId" = ${id} AND c."state" = 'draft'
    ORDER BY c."updatedAt" DESC LIMIT 3)`,
  Prisma.sql`(SELECT 'proposal' AS "what", p."slug", p."title", p."state" FROM "ProposalMember" m
    JOIN "Proposal" p ON p."id" = m."proposalId" WHERE m."practitionerId" = ${id} AND m."state" = 'member'
      AND p."state" IN ('draft', 'consultation') AND NOT p."practice" ORDER BY p."updatedAt" DESC LIMIT 3)`,
  Prisma.sql`(SELECT 'answered' AS "what", th."slug", th."title" FROM "Thread" th WHERE th."starterId" = ${id}
    AND th."kind" = 'question' AND th."acceptedId" IS NULL AND th."closedAt" IS NULL AND th."withdrawnAt" IS NULL
    AND EXISTS (SELECT FROM "Comment" said WHERE said."discussionId" = th."discussionId" AND said."authorId" <> ${id}
      AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL) ORDER BY th."lastAt" DESC LIMIT 3)`,
  Prisma.sql`(SELECT 'first_case_study' AS "what" WHERE NOT EXISTS (SELECT FROM "CaseStudyAuthor" WHERE "practitionerId" = ${id})
    AND EXISTS (SELECT FROM "PlaceMembership" WHERE "practitionerId" = ${id}))`,
]

/** What others ask, and have found. Whoever answers for a department is shown what stands in consultation. */
const elsewhere = (viewer: Viewer): Prisma.Sql[] => [
  Prisma.sql`(SELECT 'consultation' AS "what", p."slug", p."title" FROM "Proposal" p
    WHERE p."state" = 'consultation' AND ${proposalsSeenInSql(viewer)} AND ${viewer.role === 'responder'}
      AND NOT EXISTS (SELECT FROM "ProposalMember" m WHERE m."proposalId" = p."id" AND m."practitionerId" = ${viewer.id})
      AND NOT EXISTS (SELECT FROM "Comment" said WHERE said."discussionId" = p."discussionId" AND said."authorId" = ${viewer.id}
        AND said."removedAt" IS NULL) ORDER BY p."consultationOpenedAt", p."id" LIMIT 3)`,
  Prisma.sql`(SELECT 'question' AS "what", th."slug", th."title" FROM "Thread" th
    WHERE th."kind" = 'question' AND th."withdrawnAt" IS NULL AND th."closedAt" IS NULL AND th."acceptedId" IS NULL
      AND th."starterId" <> ${viewer.id}
      AND (th."placeId" = ANY (${viewer.placeIds}::text[])
        OR th."themeId" IN (SELECT "themeId" FROM "PractitionerTheme" WHERE "practitionerId" = ${viewer.id}))
      AND NOT EXISTS (SELECT FROM "Comment" said WHERE said."discussionId" = th."discussionId"
        AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL)
    ORDER BY th."at" DESC, th."id" LIMIT 3)`,
  Prisma.sql`(SELECT 'finding' AS "what", f."slug", f."claim", pl."name" AS "place", f."seenInPlaces"
    FROM "Finding" f JOIN "Place" pl ON pl."id" = f."placeId"
    WHERE f."withdrawnAt" IS NULL AND cardinality(${viewer.placeIds}::text[]) > 0
      AND f."placeId" <> ALL (${viewer.placeIds}::text[])
      AND NOT EXISTS (SELECT FROM "Corroboration" k
        WHERE k."findingId" = f."id" AND k."placeId" = ANY (${viewer.placeIds}::text[]))
    ORDER BY f."at" DESC, f."id" LIMIT 3)`,
]
