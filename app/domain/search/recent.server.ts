import { db, inTransaction, Prisma } from '#app/db/database.server.ts'
import { unlessDiskFull } from '#app/db/errors.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import { addressOf, type Question } from './words.ts'

/** So many of the last are kept: what somebody looked for longer ago they look for again, or save. */
export const MOST_RECENT = 10

/** What somebody looked for: the words, and the address that asks for them again. */
export type Recent = { words: string; path: string; at: Date }
export type Recents = { kept: boolean; recent: Recent[] }

/** Keeps what this person looks for, if they want it kept: of the same words the last, and the newest few of all. */
export async function rememberSearch(asker: Asker, question: Question): Promise<void> {
  if (!asker || !question.words) return
  const [words, asked] = [question.words.toLowerCase(), addressOf(question)]
  await unlessDiskFull('what somebody looked for', () =>
    db.$executeRaw(Prisma.sql`
      WITH kept AS (INSERT INTO "RecentSearch" ("practitionerId", "words", "asked", "at")
        SELECT "id", ${words}, ${asked}, ${new Date()} FROM "Practitioner" WHERE "id" = ${asker.id} AND "keepsSearches" LIMIT 1
        ON CONFLICT ("practitionerId", "words") DO UPDATE SET "asked" = EXCLUDED."asked", "at" = EXCLUDED."at")
      DELETE FROM "RecentSearch" WHERE "practitionerId" = ${asker.id} AND "words" IN (
        SELECT "words" FROM "RecentSearch" WHERE "practitionerId" = ${asker.id} AND "words" <> ${words}
        ORDER BY "at" DESC OFFSET ${MOST_RECENT - 1} LIMIT ${MOST_RECENT})`),
  )
}

/** What this person looked for lately, the last first, and whether it is kept at all. Nobody else's is ever answered. */
export async function findRecent(viewer: Viewer): Promise<Recents> {
  const row = await db.practitioner.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      keepsSearches: true,
      recentSearches: { orderBy: { at: 'desc' }, take: MOST_RECENT, select: { words: true, asked: true, at: true } },
    },
  })
  const recent = row.recentSearches.map(({ words, asked, at }) => ({ words, path: asked, at }))
  return { kept: row.keepsSearches, recent }
}

export async function clearRecent(viewer: Viewer): Promise<void> {
  await db.recentSearch.deleteMany({ where: { practitionerId: viewer.id } })
}

/** Switched off, what was kept is gone, too. */
export async function keepRecent(viewer: Viewer, kept: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.practitioner.update({ where: { id: viewer.id }, data: { keepsSearches: kept }, select: { id: true } })
    if (!kept) await tx.recentSearch.deleteMany({ where: { practitionerId: viewer.id } })
  })
}
