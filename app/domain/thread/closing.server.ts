import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import type { ActKind } from '#app/domain/activity/acts.ts'
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
    act: 'thread_closed',
    reason,
    data: { closedAt: new Date(), closedById: practitioner.id, closedReason: reason },
  })

export const openThreadAgain = (practitioner: Viewer, slug: string): Done =>
  change(practitioner, slug, {
    may: mayOpenAgain,
    verb: 'thread_opened_again',
    act: 'thread_opened_again',
    data: { closedAt: null, closedById: null, closedReason: '' },
  })

/** Seen by its starter and by moderators only, with everything said in it. */
export const withdrawThread = (practitioner: Viewer, slug: string): Done =>
  change(practitioner, slug, { ...withdrawal(), act: 'withdrawn' })

/** The same, of a decision, which is an act of its own. */
export const takeDownThread = (moderator: Viewer, slug: string, tx: Transaction): Done =>
  change(moderator, slug, { ...withdrawal(), act: null }, tx)

const withdrawal = () =>
  ({ may: mayWithdrawThread, verb: 'thread_withdrawn', data: { withdrawnAt: new Date() } }) satisfies Partial<Change>

export const bringBackThread = (practitioner: Viewer, slug: string): Done =>
  change(practitioner, slug, {
    may: mayBringBackThread,
    verb: 'thread_brought_back',
    act: 'brought_back',
    data: { withdrawnAt: null },
  })

type Change = {
  may: (practitioner: Viewer, thread: Thread) => boolean
  verb: Verb
  /** What it is when somebody else than its starter does it. */
  act: ActKind | null
  reason?: string
  data: Prisma.ThreadUncheckedUpdateInput
}
async function change(practitioner: Viewer, slug: string, asked: Change, tx?: Transaction): Done {
  if (!tx) return inTransaction((own) => change(practitioner, slug, asked, own))
  const { may, verb, act, reason, data } = asked
  const thread = await findThread(practitioner, slug, tx)
  if (!thread) return null
  if (!may(practitioner, thread)) return false
  await tx.thread.update({ where: { id: thread.id }, data, select: { id: true } })
  const subject = { kind: 'thread', id: thread.id } as const
  await recordActivity(tx, { verb, actorId: practitioner.id, subject })
  if (act && thread.starter?.id !== practitioner.id)
    await recordAct(tx, practitioner, { kind: act, subject, title: thread.title, whom: thread.starter, reason })
  return true
}
