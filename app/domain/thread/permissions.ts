import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import type { ThreadKind } from '#app/generated/prisma/enums.ts'

type Guarded = {
  kind: ThreadKind
  starter: { id: string } | null
  closedAt: Date | null
  closedById: string | null
  withdrawnAt: Date | null
  heldAt: Date | null
  comments: number
}

const isStarter = (asker: Asker, thread: Guarded): boolean => asker !== null && thread.starter?.id === asker.id
const isStarterOrModerator = (asker: Asker, thread: Guarded): boolean => isStarter(asker, thread) || isModerator(asker)
const isOpen = (thread: Guarded): boolean => thread.closedAt === null && thread.withdrawnAt === null

/** Nobody changes what somebody else asked. */
export const mayEditThread = (asker: Asker, thread: Guarded): boolean => isOpen(thread) && isStarter(asker, thread)

/** Whoever asked the thread asks what is to be chosen in it. */
export const mayStartPoll = mayEditThread

/** Everybody signed in who reads it: whether they do is asked where it is loaded. */
export const mayVote = (asker: Asker, thread: Guarded): boolean => asker !== null && isOpen(thread)

export const mayCloseThread = (asker: Asker, thread: Guarded): boolean =>
  isOpen(thread) && isStarterOrModerator(asker, thread)

/** What a moderator closed, a moderator opens again. */
export const mayOpenAgain = (asker: Asker, thread: Guarded): boolean =>
  asker !== null &&
  thread.closedAt !== null &&
  thread.withdrawnAt === null &&
  (isModerator(asker) || (isStarter(asker, thread) && thread.closedById === asker.id))

/** Also of a question that is closed: what answered it may become clear later. */
export const mayAccept = (asker: Asker, thread: Guarded): boolean =>
  thread.kind === 'question' && thread.withdrawnAt === null && isStarterOrModerator(asker, thread)

/** What is held is released by a decision, not brought back. */
export const mayBringBackThread = (asker: Asker, thread: Guarded): boolean =>
  thread.withdrawnAt !== null && thread.heldAt === null && isModerator(asker)

/** Whoever started it, as long as nobody has said anything: what others said is not theirs to take away. */
export const mayWithdrawThread = (asker: Asker, thread: Guarded): boolean =>
  thread.withdrawnAt === null && (isModerator(asker) || (isStarter(asker, thread) && thread.comments === 0))
