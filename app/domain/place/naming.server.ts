import type { Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import type { Keeper } from './permissions.ts'

const LIST_PER_PAGE = 20
export type Found<T> = { rows: T[]; total: number; pages: number }

/** What is asked of one page of a list that is found by name. @param page counted from 1 */
export const pageOfNames = (page: number) => ({
  orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
  skip: (page - 1) * LIST_PER_PAGE,
  take: LIST_PER_PAGE,
})
export const pagesOf = <T>(rows: T[], total: number): Found<T> => ({
  rows,
  total,
  pages: Math.max(1, Math.ceil(total / LIST_PER_PAGE)),
})
export const nameLike = (words: string) =>
  words ? { name: { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const } } : {}

type Named = {
  findFirst(asked: {
    where: { name: { equals: string; mode: 'insensitive' }; slug?: { not: string } }
    select: { id: true }
  }): Promise<{ id: string } | null>
}
/**
 * Whether another one of the same kind goes by this name, however it is written. Until this transaction is over, whoever
 * gives another name waits: two who give the same at once would both find it free.
 */
export async function isNameTaken(
  tx: Transaction,
  kind: 'place' | 'organisation' | 'theme' | 'clientGroup',
  name: string,
  but?: string,
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('a name is given'))`
  const table: Named = tx[kind]
  const equals = name.replace(/[\\%_]/g, '\\$&')
  const where = { name: { equals, mode: 'insensitive' as const }, ...(but !== undefined && { slug: { not: but } }) }
  return (await table.findFirst({ where, select: { id: true } })) !== null
}

type Slugged = { findUnique(asked: { where: { slug: string }; select: { id: true } }): Promise<{ id: string } | null> }
/** An address for a new one. It stays when the name changes: links that were sent go on working. */
export const slugFor = (table: Slugged, name: string): Promise<string> =>
  freeSlug(name, async (slug) => (await table.findUnique({ where: { slug }, select: { id: true } })) !== null)

/** What a real person changes is no longer of the demonstration: it stays when that goes. */
export async function markOf(keeper: Keeper, tx: Transaction): Promise<{ demo?: false }> {
  const who = await tx.practitioner.findUnique({ where: { id: keeper.id }, select: { demo: true } })
  return who?.demo ? {} : { demo: false }
}
