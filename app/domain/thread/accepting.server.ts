import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { findComment } from '#app/domain/discussion/commenting.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { mayAccept } from './permissions.ts'
import { findThreadById } from './thread.server.ts'

/** `path` of the thread. */
export type Accepted = { outcome: 'done' | 'forbidden'; path: string }

/**
 * Says that this comment answers the question it stands under, in place of another that did; whoever wrote it is told.
 * @returns null when there is no such comment for this person, or it stands under no thread
 */
export const acceptAnswer = (practitioner: Viewer, commentId: string): Promise<Accepted | null> =>
  inTransaction((tx) => judge(practitioner, commentId, true, tx))

/** @returns null when there is no such comment for this person, or it stands under no thread */
export const takeBackAnswer = (practitioner: Viewer, commentId: string): Promise<Accepted | null> =>
  inTransaction((tx) => judge(practitioner, commentId, false, tx))

async function judge(practitioner: Viewer, commentId: string, accepts: boolean, tx: Transaction) {
  const comment = await findComment(practitioner, commentId, tx)
  if (comment?.topic.subject.kind !== 'thread') return null
  const { path, subject } = comment.topic
  // Of two who judge at the same moment the second sees what the first said.
  await tx.$executeRaw`SELECT FROM "Thread" WHERE "id" = ${subject.id} FOR NO KEY UPDATE`
  const thread = await findThreadById(practitioner, subject.id, tx)
  if (!thread) return null
  const readable = comment.removedAt === null && comment.hiddenAt === null
  if (!mayAccept(practitioner, thread) || !readable) return { outcome: 'forbidden', path } as const
  const stands = thread.acceptedId === commentId
  if (stands === accepts) return { outcome: 'done', path } as const
  await tx.thread.update({
    where: { id: thread.id },
    data: { acceptedId: accepts ? commentId : null },
    select: { id: true },
  })
  const verb = accepts ? 'answer_accepted' : 'answer_taken_back'
  await recordActivity(tx, { verb, actorId: practitioner.id, subject, data: { commentId } })
  return { outcome: 'done', path } as const
}
