import { z } from 'zod'
import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { pagesOf } from '#app/domain/place/naming.server.ts'
import { onlyKeepers } from '#app/domain/place/permissions.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'

const PAGE = 20
/** Words that mean the same: so many in one group, and so many groups. Each is looked at for every search. */
const MOST_TERMS = 12
const MOST_GROUPS = 500

const TOO_FEW = 'Enter at least two, each on a line of its own'
/** One on each line, as people write them. */
export const synonymForm = z.object({
  terms: z
    .string({ error: TOO_FEW })
    .max(2_000, 'The words must be 2,000 characters or fewer together')
    .transform((typed) => [...new Set(typed.split(/\r?\n/).map((term) => term.trim()))].filter((term) => term !== ''))
    .refine((terms) => terms.length > 1, TOO_FEW)
    .refine((terms) => terms.length <= MOST_TERMS, `Enter ${MOST_TERMS} or fewer`)
    .refine((terms) => terms.every((term) => term.length <= 80), 'Each must be 80 characters or fewer')
    .refine((terms) => terms.every((term) => /[\p{L}\p{N}]/u.test(term)), 'Each must have letters in it'),
})

export type Synonyms = { id: string; terms: string[] }
const shown = { id: true, terms: true } as const

/** Groups with these letters in one of their words, in the order of their first, twenty a page. */
export async function findSynonyms(keeper: Viewer, words: string, page: number) {
  onlyKeepers(keeper)
  const having = Prisma.sql`FROM "SynonymGroup" WHERE strpos(lower("terms"::text), lower(${words})) > 0`
  const [row] = await db.$queryRaw<{ total: number; rows: Synonyms[] }[]>(Prisma.sql`
    SELECT (SELECT count(*)::int ${having}) AS "total", (SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (
      SELECT "id", "terms" ${having} ORDER BY lower("terms"[1]), "id" LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) one) AS "rows"`)
  return pagesOf(row?.rows ?? [], row?.total ?? 0)
}

export function findSynonymGroup(keeper: Viewer, id: string): Promise<Synonyms | null> {
  onlyKeepers(keeper)
  return db.synonymGroup.findUnique({ where: { id }, select: shown })
}

/** Makes them mean the same. @returns a sentence when there are too many groups */
export function addSynonyms(keeper: Viewer, terms: string[]): Promise<string | null> {
  onlyKeepers(keeper)
  return inTransaction(async (tx) => {
    if ((await tx.synonymGroup.count()) >= MOST_GROUPS)
      return `There are ${MOST_GROUPS} groups already, as many as there can be`
    const { id } = await tx.synonymGroup.create({ data: { terms }, select: { id: true } })
    await tell(tx, 'synonyms_added', keeper, id)
    return null
  })
}

/** @returns false when there is no such group */
export function changeSynonyms(keeper: Viewer, id: string, terms: string[]): Promise<boolean> {
  onlyKeepers(keeper)
  return inTransaction(async (tx) => {
    const { count } = await tx.synonymGroup.updateMany({ where: { id }, data: { terms } })
    if (count) await tell(tx, 'synonyms_changed', keeper, id)
    return count > 0
  })
}

/** Each means itself again. @returns false when there is no such group */
export function removeSynonyms(keeper: Viewer, id: string): Promise<boolean> {
  onlyKeepers(keeper)
  return inTransaction(async (tx) => {
    const { count } = await tx.synonymGroup.deleteMany({ where: { id } })
    if (count) await tell(tx, 'synonyms_removed', keeper, id)
    return count > 0
  })
}

const tell = (
  tx: Transaction,
  verb: 'synonyms_added' | 'synonyms_changed' | 'synonyms_removed',
  keeper: Viewer,
  id: string,
) => recordActivity(tx, { verb, actorId: keeper.id, subject: { kind: 'synonyms', id } })
