import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { howManyOfNoPlace } from '#app/domain/case-study/listing.server.ts'
import { type FeatureLine, featuredInSql } from '#app/domain/guide/featuring.server.ts'
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
  /** Whether anybody is here, or invited, beside the one who began it. */
  peopled: boolean
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

type Community = Numbers & { atWork: PlaceAtWork[]; featured: FeatureLine[] }

/**
 * One statement, which looks at each place once, with what is featured. Proposals are counted as far as this person may
 * read them.
 */
export async function findNumbers(asker: Asker): Promise<Community> {
  const [row] = await askPlanned<Community>(Prisma.sql`
    SELECT count(*)::int AS "places",
      coalesce(sum("caseStudyCount"), 0)::int + (${howManyOfNoPlace}) AS "caseStudies",
      coalesce(sum("findingCount"), 0)::int AS "findings",
      coalesce(sum("seenElsewhereCount"), 0)::int AS "shared",
      (SELECT count(*)::int FROM "Proposal" p WHERE ${proposalsSeenInSql(asker)}) AS "proposals",
      (SELECT count(*) > 1 FROM (SELECT FROM "Practitioner" LIMIT 2) p) OR EXISTS (
        SELECT FROM "OneTimeLink" WHERE "purpose" = 'invitation' AND "usedAt" IS NULL) AS "peopled",
      coalesce(jsonb_agg(jsonb_build_object('slug', "slug", 'name', "name", 'region', "region", 'kind', "kind",
        'fictional', "fictional", 'caseStudies', "caseStudyCount", 'findings', "findingCount") ORDER BY "rank")
        FILTER (WHERE "rank" <= 14), '[]') AS "atWork",
      coalesce((SELECT jsonb_agg(fe) FROM (${featuredInSql(asker)}) fe), '[]') AS "featured"
    FROM (SELECT *, row_number() OVER (ORDER BY "caseStudyCount" + "findingCount" DESC, "name") AS "rank" FROM "Place") w`)
  if (!row) throw new Error('The community could not be counted')
  return row
}

export type LatestCaseStudy = {
  slug: string
  title: string
  summary: string
  publishedAt: Date | null
  place: { slug: string; name: string; fictional: boolean } | null
  discussion: { comments: number }
}
/** The last published case studies: those everyone sees. */
export async function findLatestCaseStudies(take: number): Promise<LatestCaseStudy[]> {
  return askPlanned<LatestCaseStudy>(Prisma.sql`
    SELECT c."slug", c."title", c."summary", c."publishedAt",
      jsonb_build_object('comments', d."comments") AS "discussion",
      CASE WHEN pl."id" IS NOT NULL
        THEN jsonb_build_object('slug', pl."slug", 'name', pl."name", 'fictional', pl."fictional") END AS "place"
    FROM (SELECT * FROM "CaseStudy" WHERE "state" = 'published'
      ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${take}) c
    JOIN "Discussion" d ON d."id" = c."discussionId" LEFT JOIN "Place" pl ON pl."id" = c."placeId"
    ORDER BY c."publishedAt" DESC, c."id" DESC`)
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
  return askPlanned<WideFinding>(Prisma.sql`
    SELECT f."slug", f."claim", f."kind"::text AS "kind", f."seenInPlaces", f."notHere", d."comments", pl."name" AS "place"
    FROM (SELECT * FROM "Finding" WHERE "withdrawnAt" IS NULL
      ORDER BY "seenInPlaces" DESC, "at" DESC, "id" LIMIT ${take}) f
    JOIN "Discussion" d ON d."id" = f."discussionId" JOIN "Place" pl ON pl."id" = f."placeId"
    ORDER BY f."seenInPlaces" DESC, f."at" DESC, f."id"`)
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
  return askPlanned<OpenProposal>(Prisma.sql`
    SELECT p."slug", p."title", p."summary", p."state"::text AS "state", p."updatedAt", d."comments",
      (SELECT count(*)::int FROM "ProposalMember" m WHERE m."proposalId" = p."id" AND m."state" = 'member') AS "people",
      ARRAY(SELECT pl."name" FROM "ProposalPlace" pp JOIN "Place" pl ON pl."id" = pp."placeId"
        WHERE pp."proposalId" = p."id" ORDER BY pl."name" LIMIT 4) AS "places"
    FROM "Proposal" p JOIN "Discussion" d ON d."id" = p."discussionId"
    WHERE p."state" <> 'draft' AND ${proposalsSeenInSql(asker)}
    ORDER BY p."updatedAt" DESC, p."id" LIMIT ${take}`)
}
