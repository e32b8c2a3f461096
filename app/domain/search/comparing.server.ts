import { db, Prisma } from '#app/db/database.server.ts'
import { listFindingsInCommon } from '#app/domain/finding/in-common.server.ts'
import { wholePlace } from '#app/domain/place/place.server.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'

/** Two places as slugs, as they stand in the address; empty is none chosen. */
export type Pair = { a: string; b: string }
export const pairOf = (asked: URLSearchParams): Pair => ({
  a: (asked.get('a') ?? '').slice(0, 100),
  b: (asked.get('b') ?? '').slice(0, 100),
})

type Numbers = { id: string; proposals: number; together: number }

/**
 * Two places with what they have in common. Proposals are counted as far as this person may read them; `together` are
 * those that both take part in.
 * @returns null when one of them is not there, or both are the same
 */
export async function comparePlaces(asker: Asker, { a, b }: Pair) {
  if (a === b) return null
  const places = await db.place.findMany({ where: { slug: { in: [a, b] } }, take: 2, select: wholePlace })
  const [one, other] = [a, b].map((slug) => places.find((place) => place.slug === slug))
  if (!one || !other) return null
  const [numbers, findings] = await Promise.all([
    db.$queryRaw<Numbers[]>(Prisma.sql`
      SELECT pl."id", count(p."id")::int AS "proposals",
        count(p."id") FILTER (WHERE (SELECT count(*) FROM "ProposalPlace" of WHERE of."proposalId" = p."id"
          AND of."placeId" IN (${one.id}, ${other.id})) = 2)::int AS "together"
      FROM "Place" pl LEFT JOIN "ProposalPlace" pp ON pp."placeId" = pl."id"
      LEFT JOIN "Proposal" p ON p."id" = pp."proposalId" AND ${proposalsSeenInSql(asker)}
      WHERE pl."id" IN (${one.id}, ${other.id}) GROUP BY pl."id"`),
    listFindingsInCommon(one.id, other.id),
  ])
  const counted = (id: string) => numbers.find((row) => row.id === id)
  return {
    places: [one, other].map(({ organisations, themes, ...place }) => ({
      ...place,
      organisations: organisations.map(({ organisation }) => organisation),
      themes: themes.map(({ theme }) => theme),
      proposals: counted(place.id)?.proposals ?? 0,
    })),
    together: counted(one.id)?.together ?? 0,
    findings,
  }
}
export type Comparison = NonNullable<Awaited<ReturnType<typeof comparePlaces>>>

type Named = { slug: string; name: string }
/** What is in both lists, and what in only one of them. */
export function split(one: Named[], other: Named[]) {
  const has = (list: Named[]) => (it: Named) => list.some(({ slug }) => slug === it.slug)
  return {
    both: one.filter(has(other)),
    one: one.filter((it) => !has(other)(it)),
    other: other.filter((it) => !has(one)(it)),
  }
}
