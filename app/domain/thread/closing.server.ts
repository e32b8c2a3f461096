import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Prisma } from '#app/generated/prisma/client.ts'
import { mayBringBackThread, mayCloseThread, mayOpenAgain, mayWithdrawThread } from './permissions.ts'
import { findThread, type Thread } from './thread.server.ts'

/** Each answers null when there is no such thread for this person, false when they may not. */
type Done = Promise<boolean | null>

/** It stays to be read, with the reason; nobody adds to it. */
export const closeThread = (practitioner: Viewer, { slug, reason }: { slug: string; reason: string }): Done =>
  change(practitioner, slug, {
    may: mayCloseThread,
    verb: 'thread_closed',
    data: { closedAt: new Date(), closedById: practitioner.id, closedReason: reason },
  })

export const openThreadAgain = (practitioner: Viewer, slug: string): Done =>
  change(practitioner, slug, {
    may: mayOpenAgain,
    verb: 'thread_opened_again',
    data: { closedAt: null, closedById: null, closedReason: '' },
  })

/** Seen by its starter and by moderators only, with everything said in it. */
export const withdrawThread = (practitioner: Viewer, slug: string, tx?: Transaction): Done =>
  change(
    practitioner,
    slug,
    { may: mayWithdrawThread, verb: 'thread_withdrawn', data: { withdrawnAt: new Date() } },
    tx,
  )

export const bringBackThread = (practitioner: Viewer, slug: string): Done =>
  change(practitioner, slug, { may: mayBringBackThread, verb: 'thread_brought_back', data: { withdrawnAt: null } })

type Change = {
  may: (practitioner: Viewer, thread: Thread) => boolean
  verb: Verb
  data: Prisma.ThreadUncheckedUpdateInput
}
async function change(practitioner: Viewer, slug: string, { may, verb, data }: Change, tx?: Transaction): Done {
  if (!tx) return inTransaction((own) => change(practitioner, slug, { may, verb, data }, own))
  const thread = await findThread(practitioner, slug, tx)
  if (!thread) return null
  if (!may(practitioner, thread)) return false
  await tx.thread.update({ where: { id: thread.id }, data, select: { id: true } })
  await recordActivity(tx, { verb, actorId: practitioner.id, subject: { kind: 'thread', id: thread.id } })
  return true
}
