import type { Transaction } from '#app/db/database.server.ts'

/** People whom one comment names: whoever names everybody names nobody. */
const MOST_MENTIONED = 10
/** `@slug`, as it stands in the address of a person's page; not inside an address of mail or of the web. */
const MENTION = /(?<![\w@/.-])@([a-z0-9]+(?:-[a-z0-9]+)*)/gi

/** People named on one page of a discussion by their names; beyond them it stays as it was typed. */
const MOST_NAMED = 500

const slugsIn = (body: string): string[] =>
  [...new Set([...body.matchAll(MENTION)].map(([, slug = '']) => slug.toLowerCase()))].slice(0, MOST_MENTIONED)

/**
 * The ids of whoever this text names, so many at most; of a slug that is nobody's nothing. Who is named in what it quotes
 * was told when that was said.
 */
export async function findMentioned(body: string, tx: Transaction): Promise<string[]> {
  const slugs = slugsIn(body.replace(/^>.*$/gm, ''))
  if (!slugs.length) return []
  const people = await tx.practitioner.findMany({
    where: { slug: { in: slugs }, suspendedAt: null },
    take: MOST_MENTIONED,
    select: { id: true },
  })
  return people.map(({ id }) => id)
}

/** The slugs that stand in these texts, whoever's they are. */
export const slugsNamed = (bodies: string[]): string[] => [...new Set(bodies.flatMap(slugsIn))].slice(0, MOST_NAMED)
