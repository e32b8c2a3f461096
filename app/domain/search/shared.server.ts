import { db, Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { FollowLevel, PlaceRequestState, ProposalState } from '#app/generated/prisma/enums.ts'

export type ProposalLine = { slug: string; title: string; summary: string; state: ProposalState }
export type SharedByPlace = {
  /** As far as this person may read them. */
  proposals: number
  latestProposals: ProposalLine[]
  /** Findings of other places that were seen here too. */
  seenToo: number
  /** How much this person wants to be told of the place; null where they said nothing, and for a visitor. */
  follows: FollowLevel | null
  own: OwnStanding
}
/** How whoever asks stands to the place: belongs to it, looks after it, has asked to belong. */
export type OwnStanding = { belongs: boolean; moderates: boolean; request: PlaceRequestState | null }

const LATEST = 3
/** What a place takes part in beside what it shared itself, which its own row counts; and who asks. One statement. */
export async function findSharedByPlace(asker: Asker, placeId: string): Promise<SharedByPlace> {
  const [row] = await askPlanned<SharedByPlace>(Prisma.sql`
    SELECT count(*)::int AS "proposals",
      coalesce(jsonb_agg(jsonb_build_object('slug', "slug", 'title', "title", 'summary', "summary", 'state', "state")
        ORDER BY "rank") FILTER (WHERE "rank" <= ${LATEST}::int), '[]') AS "latestProposals",
      (SELECT count(DISTINCT c."findingId")::int FROM "Corroboration" c
        JOIN "Finding" f ON f."id" = c."findingId" AND f."withdrawnAt" IS NULL AND f."placeId" <> c."placeId"
        WHERE c."placeId" = ${placeId} AND c."stance" = 'seen_here') AS "seenToo",
      (SELECT fo."level"::text FROM "Following" fo WHERE fo."practitionerId" = ${asker?.id ?? ''}
        AND fo."subjectKind" = 'place' AND fo."subjectId" = ${placeId}) AS "follows",
      (SELECT jsonb_build_object('belongs', count(*) > 0, 'moderates', coalesce(bool_or(m."moderator"), false), 'request',
        (SELECT r."state" FROM "PlaceRequest" r WHERE r."placeId" = ${placeId} AND r."practitionerId" = ${asker?.id ?? ''}))
        FROM "PlaceMembership" m WHERE m."placeId" = ${placeId} AND m."practitionerId" = ${asker?.id ?? ''}) AS "own"
    FROM (SELECT p.*, row_number() OVER (ORDER BY p."updatedAt" DESC, p."id" DESC) AS "rank" FROM "Proposal" p
      JOIN "ProposalPlace" pp ON pp."proposalId" = p."id" AND pp."placeId" = ${placeId}
      WHERE ${proposalsSeenInSql(asker)}) seen`)
  if (!row) throw new Error('What a place shared could not be counted')
  return row
}

const A_FEW = 6
/** What those who work in an organisation now have shared with everybody, the newest first. */
export async function findSharedByPeopleOf(organisationId: string) {
  const works = { posts: { some: { organisationId, until: null } }, suspendedAt: null }
  const [caseStudies, findings] = await Promise.all([
    db.caseStudy.findMany({
      where: { state: 'published', authors: { some: { practitioner: works } } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: A_FEW,
      select: {
        slug: true,
        title: true,
        summary: true,
        publishedAt: true,
        place: { select: { slug: true, name: true, fictional: true } },
      },
    }),
    db.finding.findMany({
      where: { withdrawnAt: null, author: works },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: A_FEW,
      select: {
        slug: true,
        claim: true,
        kind: true,
        strength: true,
        at: true,
        seenInPlaces: true,
        place: { select: { slug: true, name: true, fictional: true } },
        discussion: { select: { comments: true } },
      },
    }),
  ])
  return { caseStudies, findings }
}
