import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { MOST_PLACES } from './place.server.ts'

export type Choice = { id: string; slug: string; name: string }
export type Vocabulary = { places: Choice[]; themes: Choice[]; clientGroups: Choice[] }

/** Themes, and client groups: a form offers them all. */
export const MOST_WORDS = 200

/** What filters and forms offer, each by name: asked in one statement, for every list needs all three. */
export async function listVocabulary(tx: Transaction = db): Promise<Vocabulary> {
  const rows = await tx.$queryRaw<(Choice & { of: keyof Vocabulary })[]>(Prisma.sql`
    (SELECT 'places' AS "of", "id", "slug", "name" FROM "Place" ORDER BY "name" LIMIT ${MOST_PLACES})
    UNION ALL (SELECT 'themes', "id", "slug", "name" FROM "Theme" ORDER BY "name" LIMIT ${MOST_WORDS})
    UNION ALL (SELECT 'clientGroups', "id", "slug", "name" FROM "ClientGroup" ORDER BY "name" LIMIT ${MOST_WORDS})`)
  const vocabulary: Vocabulary = { places: [], themes: [], clientGroups: [] }
  for (const { of, ...choice } of rows) vocabulary[of].push(choice)
  return vocabulary
}
