import type { ThreadKind } from '#app/generated/prisma/enums.ts'

/** The kinds in the order they are offered, and how each reads. */
export const KINDS: Record<ThreadKind, { label: string; hint: string }> = {
  question: { label: 'Question', hint: 'You want to know something. You can accept one of the answers.' },
  conversation: { label: 'Conversation', hint: 'You want to talk something over, tell or invite.' },
}
