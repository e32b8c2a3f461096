import type { DecisionOutcome, FlagReason } from '#app/generated/prisma/enums.ts'

export const FLAG_KINDS = ['case_study', 'finding', 'thread', 'comment'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]
/** One thing that may be flagged. */
export type Flaggable = { kind: FlagKind; id: string }
export const isFlagKind = (text: unknown): text is FlagKind => (FLAG_KINDS as readonly unknown[]).includes(text)

export const kindWords: Record<FlagKind, string> = {
  case_study: 'Case study',
  finding: 'Finding',
  thread: 'Thread',
  comment: 'Comment',
}

export const reasonWords: Record<FlagReason, { label: string; hint?: string }> = {
  wrong: { label: 'A fact is wrong', hint: 'Or has no source. Perhaps a comment is enough?' },
  private: { label: 'It says too much about somebody', hint: 'Names or details of a private person.' },
  unkind: { label: 'It is unkind', hint: 'Abusive, threatening or belittling.' },
  advert: { label: 'It is an advertisement' },
  watched: { label: 'It has words that moderators look out for' },
  other: { label: 'Something else' },
}

export const outcomeWords: Record<DecisionOutcome, string> = { kept: 'Stays', taken_down: 'Taken down' }
/** Of a hidden comment whose author asked to look again. */
export const appealWords: Record<DecisionOutcome, string> = { kept: 'Shown again', taken_down: 'Stays hidden' }
