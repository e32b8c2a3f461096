import { db, Prisma } from './database.server.ts'

/** A list is a way in, not an archive: so many are counted, and nobody turns five hundred pages. */
const MOST = 10_000

type List = {
  /** SELECT of "id" and of what `order` names. */
  found: Prisma.Sql
  order: Prisma.Sql
  /** Counted from 1. */
  page: number
  size: number
  /** Whether `found` picks by more than an index in that order holds: then it is asked once for both answers. */
  picked: boolean
  /** What counts them, when something has counted them already. */
  total?: Prisma.Sql
}

/**
 * One page of a list as ids, in order, and how many there are in all: one statement. What is shown of them is asked of
 * these few alone; joined here it would be read of everything on the pages before, too.
 */
export async function findPageOf({ found, order, page, size, picked, total }: List) {
  const [row] = await db.$queryRaw<{ total: number; ids: string[] }[]>(Prisma.sql`
    WITH found AS ${picked ? Prisma.sql`MATERIALIZED` : Prisma.sql`NOT MATERIALIZED`} (${found})
    SELECT (${total ?? Prisma.sql`SELECT count(*)::int FROM (SELECT FROM found LIMIT ${MOST}) counted`}) AS "total",
      ARRAY(SELECT "id" FROM found ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}) AS "ids"`)
  if (!row) throw new Error('A list could not be counted')
  return { ...row, pages: Math.max(1, Math.ceil(row.total / size)) }
}

/** The rows of these ids, in the order of the ids. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
