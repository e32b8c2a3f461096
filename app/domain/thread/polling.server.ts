import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { mayStartPoll, mayVote } from './permissions.ts'
import type { PollForm } from './poll-form.server.ts'
import { findThread, type Thread } from './thread.server.ts'

const DAY_MS = 86_400_000

export type PollStarted = 'started' | 'there already' | null | false
/**
 * Asks those who read a thread to choose. A thread has one poll: sent twice, the first stands.
 * @returns null when there is no such thread for this person, false when it is not theirs
 */
export function startPoll(practitioner: Viewer, slug: string, form: PollForm): Promise<PollStarted> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(practitioner, slug, tx)
    if (!thread) return null
    if (!mayStartPoll(practitioner, thread)) return false
    if (await tx.poll.findUnique({ where: { threadId: thread.id }, select: { id: true } })) return 'there already'
    await tx.poll.create({
      data: {
        threadId: thread.id,
        question: form.question,
        several: form.choose === 'several',
        namesVoters: form.voters === 'named',
        results: form.results,
        endsAt: new Date(Date.now() + Number(form.lasts) * DAY_MS),
        options: { create: form.options.map((text, at) => ({ position: at + 1, text })) },
      },
      select: { id: true },
    })
    await tell(tx, 'poll_started', practitioner.id, thread)
    return 'started'
  })
}

/** @returns null when there is no such thread or poll, false when it is not theirs, 'voted' when somebody has voted in it */
export function removePoll(practitioner: Viewer, slug: string): Promise<'removed' | 'voted' | null | false> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(practitioner, slug, tx)
    const poll = thread && (await tx.poll.findUnique({ where: { threadId: thread.id }, select: { id: true } }))
    if (!poll) return null
    if (!mayStartPoll(practitioner, thread)) return false
    if (await tx.pollVote.count({ where: { pollId: poll.id } })) return 'voted'
    await tx.poll.delete({ where: { id: poll.id }, select: { id: true } })
    await tell(tx, 'poll_removed', practitioner.id, thread)
    return 'removed'
  })
}

export type Voted = 'voted' | 'taken back' | 'ended' | 'one only' | 'no such option'
/**
 * What this person chooses, in place of what they chose before; nothing at all takes their vote back. Until the end.
 * @returns null when there is no such poll for them, false when the thread is closed
 */
export function vote(practitioner: Viewer, slug: string, positions: number[]): Promise<Voted | null | false> {
  return inTransaction(async (tx) => {
    // Their own two forms, sent at once, come one after the other; and nobody votes in what is being taken away.
    const thread = await lockThread(practitioner, slug, tx)
    const poll = thread && (await tx.poll.findUnique({ where: { threadId: thread.id }, select: asked }))
    if (!poll) return null
    if (!mayVote(practitioner, thread)) return false
    if (poll.endsAt <= new Date()) return 'ended'
    if (!poll.several && positions.length > 1) return 'one only'
    if (positions.some((one) => !poll.options.some(({ position }) => position === one))) return 'no such option'
    await tx.pollVote.deleteMany({ where: { pollId: poll.id, practitionerId: practitioner.id } })
    await tx.pollVote.createMany({
      data: positions.map((position) => ({
        pollId: poll.id,
        practitionerId: practitioner.id,
        position,
        choice: poll.several ? position : 0,
      })),
    })
    // Who voted in a secret poll is in no log of what happened.
    await tell(tx, 'poll_voted', poll.namesVoters ? practitioner.id : null, thread)
    return positions.length ? 'voted' : 'taken back'
  })
}
const asked = {
  id: true,
  several: true,
  namesVoters: true,
  endsAt: true,
  options: { select: { position: true }, take: 10 },
} as const

async function lockThread(practitioner: Viewer, slug: string, tx: Transaction): Promise<Thread | null> {
  await tx.$executeRaw`SELECT FROM "Thread" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
  return findThread(practitioner, slug, tx)
}

const tell = (
  tx: Transaction,
  verb: 'poll_started' | 'poll_removed' | 'poll_voted',
  actorId: string | null,
  thread: Thread,
) => recordActivity(tx, { verb, actorId, subject: { kind: 'thread', id: thread.id } })
