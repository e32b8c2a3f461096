import type { Prisma, Transaction } from '#app/db/database.server.ts'
import { type Happening, recordActivity, type Subject } from '#app/domain/activity/activity.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import type { PostKind } from './limits.ts'
import { findWatched } from './matching.ts'
import { MOST_WATCHED } from './words.server.ts'

/** Watched words in what somebody writes, by what they do. */
export type Found = { hold: string[]; flag: string[] }
const NOTHING: Found = { hold: [], flag: [] }

/**
 * Looks for watched words in what somebody is about to write. What moderators write is their own to answer for.
 * @param before what it said until now: words that were there before are not found again
 */
export async function lookFor(
  author: Viewer,
  { texts, before = [] }: { texts: string[]; before?: string[] },
  tx: Transaction,
): Promise<Found> {
  if (isModerator(author)) return NOTHING
  const watched = await tx.watchedWord.findMany({
    take: MOST_WATCHED,
    orderBy: { words: 'asc' },
    select: { words: true, does: true },
  })
  if (!watched.length) return NOTHING
  const known = new Set(findWatched(watched, before))
  const found = findWatched(watched, texts).filter((word) => !known.has(word))
  const those = (does: 'hold' | 'flag') => found.filter((word) => word.does === does).map(({ words }) => words)
  return { hold: those('hold'), flag: those('flag') }
}

/** Columns of a comment that is held; none when it is not. */
export const heldComment = ({ hold }: Found, at = new Date()) => (hold.length ? { heldAt: at, hiddenAt: at } : {})
/** Columns of a thread or a finding that is held; none when it is not. */
export const heldThing = ({ hold }: Found, at = new Date()) => (hold.length ? { heldAt: at, withdrawnAt: at } : {})

type Written = { kind: PostKind | 'case_study'; id: string; fresh: boolean }
/**
 * Tells what somebody wrote; or, when it is held, only that it waits, and keeps what is to be told for when it is released.
 * With words to be flagged it is on the desk, too.
 * @returns whether it is held
 */
export async function tellOrHold(
  tx: Transaction,
  author: Viewer,
  { found, ...written }: Written & { found: Found },
  news: Happening,
): Promise<boolean> {
  if (found.hold.length) {
    await hold(tx, author, { ...written, words: found.hold }, news)
    return true
  }
  await recordActivity(tx, news)
  if (found.flag.length) await flagWatched(tx, author, { ...written, words: found.flag }, news.subject)
  return false
}

async function hold(tx: Transaction, author: Viewer, { kind, id, fresh, words }: Held, news: Happening) {
  const { id: heldId } = await tx.held.create({
    data: {
      subjectKind: kind,
      subjectId: id,
      authorId: author.id,
      found: words,
      verb: news.verb,
      aboutKind: news.subject.kind,
      aboutId: news.subject.id,
      data: (news.data ?? {}) as Prisma.InputJsonObject,
      fresh,
    },
    select: { id: true },
  })
  await recordActivity(tx, {
    verb: 'held',
    actorId: author.id,
    subject: news.subject,
    data: { heldId, ...(kind === 'comment' && { commentId: id }) },
  })
}
type Held = Written & { words: string[] }

/** What is flagged stays to be read: a moderator sees it among the reports, raised by nobody. */
export async function flagWatched(tx: Transaction, author: Viewer, { kind, id, words }: Held, subject: Subject) {
  const note = `It says ${words.map((word) => `“${word}”`).join(', ')}.`
  const flag = await tx.flag.create({
    data: { subjectKind: kind, subjectId: id, reporterId: null, reason: 'watched', note: note.slice(0, 1_000) },
    select: { id: true },
  })
  await recordActivity(tx, {
    verb: 'watched_word_found',
    actorId: author.id,
    subject,
    data: { flagId: flag.id, ...(kind === 'comment' && { commentId: id }) },
  })
}
