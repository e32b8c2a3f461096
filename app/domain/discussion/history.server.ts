import { db } from '#app/db/database.server.ts'
import { type Part, wordsChanged } from '#app/document/changes.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { findComment } from './commenting.server.ts'
import { mayReadHidden } from './permissions.ts'

/** Edits shown of one comment, the newest; nobody reads further. */
const MOST_EDITS = 30

/** What was written at a moment, and what it changed; the first words changed nothing. */
export type Edit = { at: Date; parts: Part[] }

/**
 * What a comment said, the newest words first, each with what they changed. Of hidden words the history is as hidden as they
 * are; of removed ones nothing is left.
 * @returns null when there is no such comment for this person, or it was never edited. Edited before earlier words were kept, it has its present ones only
 */
export async function findHistory(asker: Asker, commentId: string) {
  const comment = await findComment(asker, commentId)
  if (!comment || comment.removedAt || (comment.hiddenAt && !mayReadHidden(asker, comment))) return null
  const before = await db.commentRevision.findMany({
    where: { commentId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_EDITS + 1,
    select: { body: true, at: true },
  })
  if (!before.length && !comment.editedAt) return null
  const words = [{ body: comment.body, at: comment.editedAt ?? comment.at }, ...before]
  const more = words.length > MOST_EDITS + 1
  const edits = words.slice(0, MOST_EDITS + 1).map(({ body, at }, i): Edit => {
    const older = words[i + 1]
    return { at, parts: older ? wordsChanged(older.body, body) : [{ kind: 'same', text: body }] }
  })
  return { comment, edits, more }
}
