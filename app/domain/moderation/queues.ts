import { NEW_MEMBERS } from '#app/domain/watch/limits.ts'

/** When something comes onto the desk, and for how long it is off once somebody has looked after it. All in days. */
export const DESK = {
  /** First posts: of whoever joined so lately. */
  firstPostsOf: 90,
  /** Open questions without an accepted answer, asked so long ago; looked after, they come back. */
  unanswered: 3,
  unansweredAgain: 14,
  /** Published case studies, and open proposals, that nobody changed or commented on for so long; looked at, they come back. */
  staleCaseStudies: 365,
  staleProposals: 180,
  staleAgain: 180,
  /** Newcomers: whoever joined so lately. */
  newcomers: 28,
} as const

export const QUEUES = {
  flags: { name: 'Reports', what: 'What people, or watched words, say is wrong with something.' },
  held: { name: 'Held', what: 'Written with a watched word: nobody else reads it until one of you has looked.' },
  first_posts: {
    name: 'First posts',
    what: `The first ${NEW_MEMBERS.firstPosts} comments, threads and findings of everybody who joined in the last ${DESK.firstPostsOf} days. Everybody reads them already.`,
  },
  unanswered: {
    name: 'Unanswered',
    what: `Open questions without an accepted answer, ${DESK.unanswered} days old or older. One that you looked after comes back in ${DESK.unansweredAgain} days.`,
  },
  stale: {
    name: 'Gone stale',
    what: `Published case studies that nobody changed or commented on for ${DESK.staleCaseStudies} days, and open proposals for ${DESK.staleProposals}. What still holds comes back in ${DESK.staleAgain} days.`,
  },
  newcomers: {
    name: 'Newcomers',
    what: `Whoever joined in the last ${DESK.newcomers} days, and whom nobody has answered, thanked or greeted yet.`,
  },
} as const
export type Queue = keyof typeof QUEUES
export const isQueue = (text: unknown): text is Queue => typeof text === 'string' && Object.hasOwn(QUEUES, text)

/** Queues that are looked after with one press, and what that says. */
export const MARKS = {
  first_posts: { press: 'It is all right', act: 'first_post_seen' },
  unanswered: { press: 'I looked after it', act: 'question_looked_after' },
  stale: { press: 'It still holds', act: 'still_right' },
  newcomers: { press: 'I greeted them', act: 'greeted' },
} as const
export type MarkedQueue = keyof typeof MARKS
export const isMarked = (text: unknown): text is MarkedQueue => typeof text === 'string' && Object.hasOwn(MARKS, text)

export type DeskKind = 'case_study' | 'finding' | 'thread' | 'comment' | 'proposal' | 'practitioner'
export const deskKinds: Record<DeskKind, string> = {
  case_study: 'Case study',
  finding: 'Finding',
  thread: 'Thread',
  comment: 'Comment',
  proposal: 'Proposal',
  practitioner: 'Person',
}
/** One line of the desk. */
export type DeskItem = {
  kind: DeskKind
  id: string
  title: string
  words: string
  path: string
  at: Date
  who: { slug: string; name: string } | null
  claimedBy: { id: string; name: string } | null
}
