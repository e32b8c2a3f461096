import { db, type Transaction } from '#app/db/database.server.ts'

/** People whom one comment names: whoever names everybody names nobody. */
const MOST_MENTIONED = 10
/** `@slug`, as it stands in the address of a person's page; not inside an address of mail or of the web. */
const MENTION = /(?<![\w@/.-])@([a-z0-9]+(?:-[a-z0-9]+)*)/gi

/** People named on one page of a discussion by their names; beyond them it stays as it was typed. */
const MOST_NAMED = 500

const slugsIn = (body: string): string[] =>
  [...new Set([...body.matchAll(MENTION)].map(([, slug = '']) => slug.toLowerCase()))].slice(0, MOST_MENTIONED)

/** The ids of whoever this text names, so many at most; of a slug that is nobody's nothing. */
export async function findMentioned(body: string, tx: Transaction): Promise<string[]> {
  const slugs = slugsIn(body)
  if (!slugs.length) return []
  const people = await tx.practitioner.findMany({
    where: { slug: { in: slugs }, suspendedAt: null },
    take: MOST_MENTIONED,
    select: { id: true },
  })
  return people.map(({ id }) => id)
}

/** slug → name of whoever these texts name. */
export type Mentions = Record<string, string>
export async function namesOfMentioned(bodies: string[]): Promise<Mentions> {
  const slugs = [...new Set(bodies.flatMap(slugsIn))].slice(0, MOST_NAMED)
  if (!slugs.length) return {}
  const people = await db.practitioner.findMany({
    where: { slug: { in: slugs } },
    take: slugs.length,
    select: { slug: true, name: true },
  })
  return Object.fromEntries(people.map(({ slug, name }) => [slug, name]))
}
