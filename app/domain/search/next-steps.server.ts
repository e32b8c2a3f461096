import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ProposalState } from '#app/generated/prisma/enums.ts'

export type NextSteps = {
  /** Teams that wait for an answer. */
  invitations: { slug: string; title: string; by: string | null }[]
  /** People who ask to join a team that this person leads. */
  requests: { slug: string; title: string; name: string }[]
  drafts: { slug: string; title: string }[]
  proposals: { slug: string; title: string; state: ProposalState }[]
  /** Findings of other places that nobody from this person's places has answered. */
  findings: { slug: string; claim: string; place: string; seenInPlaces: number }[]
}

/** What this person could do next, a few of each: one statement. */
export async function findNextSteps(viewer: Viewer): Promise<NextSteps> {
  const [row] = await askPlanned<NextSteps>(Prisma.sql`
    SELECT coalesce((SELECT jsonb_agg(i) FROM (SELECT p."slug", p."title", by."name" AS "by"
        FROM "ProposalMember" m JOIN "Proposal" p ON p."id" = m."proposalId"
        LEFT JOIN "Practitioner" by ON by."id" = m."invitedById"
        WHERE m."practitionerId" = ${viewer.id} AND m."state" = 'invited' AND p."state" <> 'closed' ORDER BY m."since" LIMIT 5) i), '[]') AS "invitations",
      coalesce((SELECT jsonb_agg(r) FROM (SELECT p."slug", p."title", who."name"
        FROM "ProposalMember" mine JOIN "ProposalMember" m ON m."proposalId" = mine."proposalId" AND m."state" = 'asked'
        JOIN "Proposal" p ON p."id" = m."proposalId" JOIN "Practitioner" who ON who."id" = m."practitionerId"
        WHERE mine."practitionerId" = ${viewer.id} AND mine."state" = 'member' AND mine."lead" AND p."state" <> 'closed'
        ORDER BY m."since" LIMIT 5) r), '[]') AS "requests",
      coalesce((SELECT jsonb_agg(d) FROM (SELECT c."slug", c."title" FROM "CaseStudyAuthor" a
        JOIN "CaseStudy" c ON c."id" = a."caseStudyId" WHERE a."practitionerId" = ${viewer.id} AND c."state" = 'draft'
        ORDER BY c."updatedAt" DESC LIMIT 3) d), '[]') AS "drafts",
      coalesce((SELECT jsonb_agg(t) FROM (SELECT p."slug", p."title", p."state" FROM "ProposalMember" m
        JOIN "Proposal" p ON p."id" = m."proposalId" WHERE m."practitionerId" = ${viewer.id} AND m."state" = 'member'
          AND p."state" IN ('draft', 'consultation') ORDER BY p."updatedAt" DESC LIMIT 4) t), '[]') AS "proposals",
      coalesce((SELECT jsonb_agg(s) FROM (SELECT f."slug", f."claim", pl."name" AS "place", f."seenInPlaces"
        FROM "Finding" f JOIN "Place" pl ON pl."id" = f."placeId"
        WHERE f."withdrawnAt" IS NULL AND cardinality(${viewer.placeIds}::text[]) > 0
          AND f."placeId" <> ALL (${viewer.placeIds}::text[])
          AND NOT EXISTS (SELECT FROM "Corroboration" k
            WHERE k."findingId" = f."id" AND k."placeId" = ANY (${viewer.placeIds}::text[]))
        ORDER BY f."at" DESC, f."id" LIMIT 3) s), '[]') AS "findings"`)
  if (!row) throw new Error('Nothing could be asked')
  return row
}
