import { z } from 'zod'
import { db, inTransaction } from '#app/db/database.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import { pagesOf } from '#app/domain/place/naming.server.ts'
import { onlyKeepers } from '#app/domain/place/permissions.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { WatchedFor } from '#app/generated/prisma/enums.ts'
import { plain } from './matching.ts'

const PAGE = 20
/** All of them are looked for in whatever is written. */
export const MOST_WATCHED = 500
const LONGEST = 80

const NONE = 'Enter a word or phrase'
/** One on each line. */
export const watchedForm = z.object({
  watched: z
    .string({ error: NONE })
    .max(5_000, 'The words must be 5,000 characters or fewer together')
    .transform((typed) => [...new Set(typed.split(/\r?\n/).map(plain))].filter((words) => words !== ''))
    .refine((all) => all.length > 0, NONE)
    .refine((all) => all.length <= 50, 'Enter 50 lines or fewer at once')
    .refine((all) => all.every((words) => words.length <= LONGEST), `Each must be ${LONGEST} characters or fewer`)
    .refine(
      (all) => all.every((words) => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3 && !/\*./.test(words)),
      'Each must have three letters or more, and * only at its end',
    ),
  does: z.enum(WatchedFor, { error: 'Choose what happens to what has these words' }),
})

export const doesWords: Record<WatchedFor, { label: string; hint: string }> = {
  hold: {
    label: 'Hold it until a moderator has looked',
    hint: 'Only whoever wrote it and the moderators see it until then.',
  },
  flag: { label: 'Report it to the moderators', hint: 'It is shown at once, and waits among the reports.' },
}

/** Watched words with these letters in them, in their order, twenty a page. */
export async function listWatched(keeper: Viewer, letters: string, page: number) {
  onlyKeepers(keeper)
  const where = letters ? { words: { contains: letters.replace(/[\\%_]/g, '\\$&') } } : {}
  const [total, rows] = await Promise.all([
    db.watchedWord.count({ where }),
    db.watchedWord.findMany({
      where,
      orderBy: [{ words: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { id: true, words: true, does: true, addedAt: true, addedBy: { select: { name: true } } },
    }),
  ])
  return pagesOf(rows, total)
}

/** Looks out for these from now on; of what is watched already it changes what happens. @returns a sentence when there are too many */
export function addWatched(keeper: Viewer, { watched, does }: z.output<typeof watchedForm>): Promise<string | null> {
  onlyKeepers(keeper)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('watched words'))::text`
    const known = await tx.watchedWord.findMany({
      where: { words: { in: watched } },
      take: watched.length,
      select: { id: true, words: true, does: true },
    })
    const before = new Map(known.map((one) => [one.words, one]))
    const all = await tx.watchedWord.count()
    if (all + watched.length - known.length > MOST_WATCHED)
      return `There can be ${MOST_WATCHED} watched words: ${all} are there already`
    for (const words of watched) {
      const there = before.get(words)
      if (there?.does === does) continue
      const { id } = there
        ? await tx.watchedWord.update({ where: { id: there.id }, data: { does }, select: { id: true } })
        : await tx.watchedWord.create({ data: { words, does, addedById: keeper.id }, select: { id: true } })
      await recordAct(tx, keeper, {
        kind: there ? 'watched_word_changed' : 'watched_word_added',
        subject: { kind: 'watched_word', id },
        title: words,
        reason: doesWords[does].label,
      })
    }
    return null
  })
}

/** @returns the words, or null when they are not watched any more */
export function removeWatched(keeper: Viewer, id: string): Promise<string | null> {
  onlyKeepers(keeper)
  return inTransaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ words: string }[]>`
      DELETE FROM "WatchedWord" WHERE "id" = ${id} RETURNING "words"::text`
    if (!gone) return null
    await recordAct(tx, keeper, {
      kind: 'watched_word_removed',
      subject: { kind: 'watched_word', id },
      title: gone.words,
    })
    return gone.words
  })
}
