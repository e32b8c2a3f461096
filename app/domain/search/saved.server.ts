import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { narrowedTo } from './asking.server.ts'
import { addressOf, type Kind, type Question } from './words.ts'

/** So many searches one person saves: each is held against everything that is new. */
export const MOST_SAVED = 50
const LONGEST_NAME = 100

export const savedSearchForm = z.object({
  name: z
    .string({ error: 'Enter a name' })
    .trim()
    .min(1, 'Enter a name')
    .max(LONGEST_NAME, `The name must be ${LONGEST_NAME} characters or fewer`),
  alerts: z.literal('yes').optional(),
})
export type SavedSearchForm = z.infer<typeof savedSearchForm>

export type Saved = {
  id: string
  name: string
  words: string
  path: string
  alerts: boolean
  /** What it is narrowed to, as it is called now. */
  narrowed: string[]
  kind: Kind | null
}
type Row = Omit<Saved, 'path' | 'kind'> & { asked: string; kind: Kind | null }

/** What this person saved, by name. */
export async function listSaved(viewer: Viewer): Promise<Saved[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."id", s."name", s."words", s."asked", s."alerts",
      (SELECT substr(facet, 6) FROM unnest(s."facets") facet WHERE facet LIKE 'kind:%' LIMIT 1) AS "kind",
      ARRAY(SELECT coalesce(pl."name", t."name", g."name", split_part(facet, ':', 2)) FROM unnest(s."facets") facet
        LEFT JOIN "Place" pl ON facet = 'place:' || pl."id"
        LEFT JOIN "Theme" t ON facet = 'theme:' || t."id"
        LEFT JOIN "ClientGroup" g ON facet = 'for:' || g."id"
        WHERE facet NOT LIKE 'kind:%' AND facet NOT LIKE '%:none' ORDER BY 1) AS "narrowed"
    FROM "SavedSearch" s WHERE s."practitionerId" = ${viewer.id} ORDER BY lower(s."name"), s."id" LIMIT ${MOST_SAVED}`
  return rows.map(({ asked, ...row }) => ({ ...row, path: asked }))
}

/** @returns null when it is not theirs, or gone */
export const findSaved = (viewer: Viewer, id: string) =>
  db.savedSearch.findFirst({
    where: { id, practitionerId: viewer.id },
    select: { id: true, name: true, words: true, asked: true, alerts: true },
  })

/** What this person called it, if they saved this very question. */
export async function findSavedAs(viewer: Viewer, question: Question): Promise<{ id: string; name: string } | null> {
  const key = { practitionerId: viewer.id, asked: addressOf(question) }
  return db.savedSearch.findUnique({ where: { practitionerId_asked: key }, select: { id: true, name: true } })
}

/**
 * Saves a question under a name. Saved once more, it has the new name.
 * @returns a sentence when it cannot be saved
 */
export function saveSearch(viewer: Viewer, question: Question, form: SavedSearchForm): Promise<string | null> {
  const asked = addressOf(question)
  return inTransaction(async (tx) => {
    // Two forms sent at once are counted one after the other.
    await tx.$executeRaw`SELECT FROM "Practitioner" WHERE "id" = ${viewer.id} FOR NO KEY UPDATE`
    const others = await tx.savedSearch.count({ where: { practitionerId: viewer.id, NOT: { asked } } })
    if (others >= MOST_SAVED) return `You have saved ${MOST_SAVED} searches, as many as there can be. Remove one first`
    const facets = await facetsOf(question, tx)
    if (!facets)
      return 'These words are in nearly everything, so there is nothing to look for. Save a search with others'
    await tx.$executeRaw`
      INSERT INTO "SavedSearch" ("id", "practitionerId", "name", "asked", "words", "facets", "alerts", "savedAt")
      VALUES (${randomUUID()}, ${viewer.id}, ${form.name}, ${asked}, ${question.words}, ${facets}, ${form.alerts === 'yes'}, ${new Date()})
      ON CONFLICT ("practitionerId", "asked") DO UPDATE SET "name" = EXCLUDED."name", "alerts" = EXCLUDED."alerts"`
    return null
  })
}

/** What an entry must stand under to answer it. @returns null when nothing is looked for: its words are "the" and "of" */
async function facetsOf(question: Question, tx: Transaction): Promise<string[] | null> {
  const [row] = await tx.$queryRaw<{ facets: string[]; nodes: number }[]>(Prisma.sql`
    SELECT ${narrowedTo(question)} AS "facets", numnode("search_query"(${question.words})) AS "nodes"`)
  if (!row?.nodes) return null
  return question.kind ? [`kind:${question.kind}`, ...row.facets] : row.facets
}

/** @returns false when it is not theirs, or gone */
export async function changeSaved(viewer: Viewer, id: string, { name, alerts }: SavedSearchForm): Promise<boolean> {
  const where = { id, practitionerId: viewer.id }
  const { count } = await db.savedSearch.updateMany({ where, data: { name, alerts: alerts === 'yes' } })
  return count > 0
}

/** @returns what it was called; null when it is not theirs, or gone */
export async function removeSaved(viewer: Viewer, id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    DELETE FROM "SavedSearch" WHERE "id" = ${id} AND "practitionerId" = ${viewer.id} RETURNING "name"`
  return row?.name ?? null
}
