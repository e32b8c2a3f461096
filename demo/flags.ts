import type { DecisionOutcome, FlagReason } from '#app/generated/prisma/enums.ts'
import type { PersonKey } from './people.ts'
import type { DaysAgo } from './shape.ts'

/** `on`: the slug of a thing; `said`: when the comment in it was made that is meant, where one is. */
export type DemoFlag = {
  by: PersonKey
  kind: 'caseStudy' | 'finding' | 'thread'
  on: string
  said?: DaysAgo
  reason: FlagReason
  note: string
  ago: DaysAgo
}

/** What waits for a moderator, of every kind but the advertisement, which did not wait. All of it invented. */
export const waiting: DemoFlag[] = [
  {
    by: 'rufus',
    kind: 'finding',
    on: 'eleven-buildings-one-street',
    reason: 'wrong',
    note: 'The library moved out in the spring, so it is ten. Could the author count again?',
    ago: 2.1,
  },
  {
    by: 'gwil',
    kind: 'finding',
    on: 'eleven-buildings-one-street',
    reason: 'wrong',
    note: '',
    ago: 1.4,
  },
  {
    by: 'hetty',
    kind: 'finding',
    on: 'four-assessments-in-ten-weeks',
    said: 12,
    reason: 'other',
    note: 'Four families is few enough to know them. Should the number be here?',
    ago: 0.8,
  },
  {
    by: 'rufus',
    kind: 'caseStudy',
    on: 'gullsand-bay-arcade-clinic',
    reason: 'private',
    note: 'There will be one owner of one arcade in a town of that size. Does “Big Ron” know that he is in it?',
    ago: 5.6,
  },
  {
    by: 'agnieszka',
    kind: 'thread',
    on: 'what-would-you-count',
    said: 76.4,
    reason: 'unkind',
    note: 'It was probably meant as a joke. It is the first thing that a newcomer reads under our name, though.',
    ago: 4.3,
  },
  {
    by: 'edith',
    kind: 'caseStudy',
    on: 'ironbeck-ninety-minutes',
    reason: 'other',
    note: 'Not against the page: could it have a quick way out, for somebody who reads it at home?',
    ago: 3.7,
  },
  {
    by: 'ottoline',
    kind: 'thread',
    on: 'your-pilot-has-concluded',
    reason: 'other',
    note: 'It is becoming the best thing here. Could its starter be asked whether it may be opened to all?',
    ago: 1.9,
  },
]

type DemoDecision = {
  flag: DemoFlag
  by: PersonKey
  outcome: DecisionOutcome
  reason: string
  /** Of the thing, as the moderator saw it. */
  title: string
  ago: DaysAgo
}

/** What was decided, and why: one thing stays, and one comment is hidden. */
export const decided: DemoDecision[] = [
  {
    flag: {
      by: 'tess',
      kind: 'thread',
      on: 'what-is-an-empty-seat-worth',
      said: 70.1,
      reason: 'advert',
      note: 'It answers nothing, and it has a discount.',
      ago: 69.9,
    },
    by: 'moderator',
    outcome: 'taken_down',
    reason:
      'Nothing is sold here, to friends neither. Faisal knows better, has said so, and is very welcome otherwise.',
    title:
      'My cousin’s firm has a very good dashboard for seats. The first month is free and I could get everybody here ten per cent.',
    ago: 69.2,
  },
  {
    flag: {
      by: 'connie',
      kind: 'finding',
      on: 'tell-it-once',
      reason: 'wrong',
      note: '“Most” is not a number.',
      ago: 4.6,
    },
    by: 'moderator',
    outcome: 'kept',
    reason: 'It is marked “anecdote”, and says that nobody counted. That is what the mark is for.',
    title: 'People at Kettle On would sooner wait longer than tell their story again',
    ago: 4.4,
  },
]

/** Looked out for in the demonstration; and a comment that waits because of one of them. */
export const watched = [
  { words: 'free trial', does: 'hold' },
  { words: 'special offer', does: 'hold' },
  { words: 'what a joke', does: 'flag' },
] as const
export const held = {
  by: 'rufus',
  on: 'eleven-buildings-one-street',
  body: 'Somebody I know sells software that maps every building of a place. There is a free trial, if that is of use here.',
  found: 'free trial',
  ago: 0.3,
} as const
