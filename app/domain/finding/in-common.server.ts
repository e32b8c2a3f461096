import { db, Prisma } from '#app/db/database.server.ts'
import { inOrder } from '#app/db/page-of.server.ts'
import { card } from './finding.server.ts'

const MOST_SHOWN = 20
const ofPlace = (placeId: string) => Prisma.sql`(SELECT "id" FROM "Finding" WHERE "placeId" = ${placeId}
  UNION SELECT "findingId" FROM "Corroboration" WHERE "placeId" = ${placeId} AND "stance" = 'seen_here')`

/**
 * Findings that both places have: shared by one of them or seen there too. Those seen most widely first, so many at most,
 * and how many there are. Everybody's: what was withdrawn is not among them.
 */
export async function listFindingsInCommon(one: string, other: string) {
  const [row] = await db.$queryRaw<{ total: number; ids: string[] }[]>(Prisma.sql`
    WITH found AS MATERIALIZED (SELECT f."id", f."seenInPlaces", f."at" FROM "Finding" f
      WHERE f."withdrawnAt" IS NULL AND f."id" IN ${ofPlace(one)} AND f."id" IN ${ofPlace(other)})
    SELECT (SELECT count(*)::int FROM found) AS "total",
      ARRAY(SELECT "id" FROM found ORDER BY "seenInPlaces" DESC, "at" DESC, "id" LIMIT ${MOST_SHOWN}) AS "ids"`)
  const { total, ids } = row ?? { total: 0, ids: [] }
  const where = { id: { in: ids }, withdrawnAt: null }
  const rows = ids.length ? await db.finding.findMany({ where, take: MOST_SHOWN, select: card }) : []
  return { total, items: inOrder(ids, rows) }
}
