import { db, Prisma } from '#app/db/database.server.ts'
import { howManyCaseStudies } from '#app/domain/case-study/listing.server.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { FindingKind, PlaceKind, ProposalState } from '#app/generated/prisma/enums.ts'

/** The community in numbers that are true now, and the places that shared something most lately. */
export type Numbers = {
  places: number
  caseStudies: number
  findings: number
  /** Findings seen in two places or more. */
  shared: number
  proposals: number
}
export type PlaceAtWork = {
  slug: string
  name: string
  region: string
  kind: PlaceKind
  fictional: boolean
  caseStudies: number
  findings: number
}

/** One statement: a home page asks little. Proposals are counted as far as this person may read them. */
export async function findNumbers(asker: Asker): Promise<Numbers & { atWork: PlaceAtWork[] }> {
  const [row] = await db.$queryRaw<(Numbers & { atWork: PlaceAtWork[] })[]>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM "Place") AS "places",
      (${howManyCaseStudies}) AS "caseStudies",
      (SELECT coalesce(sum("findingCount"), 0)::int FROM "Place") AS "findings",
      (SELECT coalesce(sum("seenElsewhereCount"), 0)::int FROM "Place") AS "shared",
      (SELECT count(*)::int FROM "Proposal" p WHERE ${proposalsSeenInSql(asker)}) AS "proposals",
      coalesce((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."caseStudies" + w."findings" DESC, w."name") FROM (
        SELECT "slug", "name", "region", "kind", "fictional", "caseStudyCount" AS "caseStudies", "findingCount" AS "findings"
        FROM "Place" ORDER BY "caseStudyCount" + "findingCount" DESC, "name" LIMIT 14) w), '[]') AS "atWork"`)
  if (!row) throw new Error('The community could not be counted')
  return row
}

/** The last published case studies: those everyone sees. */
export async function findLatestCaseStudies(take: number) {
  return db.caseStudy.findMany({
    where: { state: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      slug: true,
      title: true,
      summary: true,
      publishedAt: true,
      place: { select: { slug: true, name: true, fictional: true } },
      discussion: { select: { comments: true } },
    },
  })
}

export type WideFinding = {
  slug: string
  claim: string
  kind: FindingKind
  seenInPlaces: number
  notHere: number
  comments: number
  place: string
}
/** The findings seen in most places. */
export async function findWidelySeen(take: number): Promise<WideFinding[]> {
  return db.$queryRaw<WideFinding[]>`
    SELECT f."slug", f."claim", f."kind"::text AS "kind", f."seenInPlaces", f."notHere", d."comments", pl."name" AS "place"
    FROM (SELECT * FROM "Finding" WHERE "withdrawnAt" IS NULL
      ORDER BY "seenInPlaces" DESC, "at" DESC, "id" LIMIT ${take}) f
    JOIN "Discussion" d ON d."id" = f."discussionId" JOIN "Place" pl ON pl."id" = f."placeId"
    ORDER BY f."seenInPlaces" DESC, f."at" DESC, f."id"`
}

export type OpenProposal = {
  slug: string
  title: string
  summary: string
  state: ProposalState
  updatedAt: Date
  comments: number
  people: number
  places: string[]
}
/** Proposals past their draft that this person may read, those last changed first. */
export async function findOpenProposals(asker: Asker, take: number): Promise<OpenProposal[]> {
  return db.$queryRaw<OpenProposal[]>(Prisma.sql`
    SELECT p."slug", p."title", p."summary", p."state"::text AS "state", p."updatedAt", d."comments",
      (SELECT count(*)::int FROM "ProposalMember" m WHERE m."proposalId" = p."id" AND m."state" = 'member') AS "people",
      ARRAY(SELECT pl."name" FROM "ProposalPlace" pp JOIN "Place" pl ON pl."id" = pp."placeId"
        WHERE pp."proposalId" = p."id" ORDER BY pl."name" LIMIT 4) AS "places"
    FROM "Proposal" p JOIN "Discussion" d ON d."id" = p."discussionId"
    WHERE p."state" <> 'draft' AND ${proposalsSeenInSql(asker)}
    ORDER BY p."updatedAt" DESC, p."id" LIMIT ${take}`)
}
