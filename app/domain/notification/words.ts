import type { NotificationReason } from '#app/generated/prisma/enums.ts'

/** What is told to one person. Which of them to whom: TOLD in notifying.server.ts. */
export const NOTIFIED = [
  'commented',
  'comment_edited',
  'comment_hidden',
  'comment_shown',
  'reacted',
  'edition_published',
  'collection_published',
  'place_added',
  'thread_started',
  'thread_edited',
  'thread_closed',
  'thread_opened_again',
  'thread_withdrawn',
  'thread_brought_back',
  'answer_accepted',
  'poll_started',
  'flagged',
  'flag_answered',
  'held',
  'watched_word_found',
  'post_released',
  'post_refused',
  'finding_shared',
  'finding_revised',
  'corroborated',
  'disputed',
  'finding_withdrawn',
  'finding_brought_back',
  'author_added',
  'case_study_published',
  'case_study_revised',
  'case_study_withdrawn',
  'case_study_brought_back',
  'member_invited',
  'member_asked',
  'member_joined',
  'lead_made',
  'invitation_declined',
  'consultation_opened',
  'consultation_closed',
  'place_asked',
  'place_joined',
  'place_declined',
  'place_moderator_made',
  'place_moderator_ended',
  'role_changed',
  'warned',
] as const
export type NotifiedVerb = (typeof NOTIFIED)[number]

/** Why somebody is told, in words they can check. */
export const whyTold: Record<NotificationReason, string> = {
  named: 'It is about you',
  reported: 'You reported it',
  to_decide: 'It waits for a moderator',
  mentioned: 'You are named in it',
  replied: 'You are answered',
  yours: 'You are one of its authors',
  discussed: 'You commented on it before',
  followed_thing: 'You follow it',
  followed_place: 'You follow its place',
  followed_theme: 'You follow one of its themes',
  followed_person: 'You follow them',
  saved_search: 'You had saved a search that it answers',
}

/** The same of one notification: of saved searches it names which. */
export function whyOf({ reason, searches }: Pick<Told, 'reason' | 'searches'>): string {
  const [first, ...more] = searches ?? []
  if (reason !== 'saved_search' || first === undefined) return whyTold[reason]
  const others = more.length === 1 ? ` and “${more[0]}”` : more.length ? ` and ${more.length} others` : ''
  return more.length ? `You saved the searches “${first}”${others}` : `You saved the search “${first}”`
}

/** A line of what somebody was told, without who did it. */
export type Told = {
  verb: NotifiedVerb
  reason: NotificationReason
  kind: 'case_study' | 'finding' | 'proposal' | 'thread' | 'guide' | 'collection' | 'place' | 'practitioner'
  title: string
  /** Whom it names: the new author or member. Null when nobody, or they have left. */
  named: string | null
  /** Whether it names somebody else than who did it. */
  ofAnother: boolean
  /** The place somebody speaks from. */
  from: string | null
  /** The role somebody was given. */
  role: string | null
  /** What a moderator decided, or how somebody reacted. */
  outcome: string | null
  /** What they called the searches it answers, of those they saved; null where that is not why. */
  searches: string[] | null
}
/** "commented on " … ""; and, under the title of the thing, "commented". */
export type Sentence = { before: string; after: string; alone: string }

const on = (before: string, alone = `${before} it`): Sentence => ({ before: `${before} `, after: '', alone })
const team = (before: string): Sentence => on(`${before} the team of`, `${before} the team`)
const left = 'a former member'

const ANSWERS: Record<string, string> = {
  kept: 'looked at what you reported: it stays',
  taken_down: 'took down what you reported',
  shown_again: 'looked again at your comment: it is shown',
  stays_hidden: 'looked again at your comment: it stays hidden',
}

const REACTED: Record<string, Sentence> = {
  thanks: on('thanks you for your comment on', 'thanks you for your comment'),
  helpful: on('says that your comment helps:', 'says that your comment helps'),
  same_here: on('does what you wrote too:', 'does what you wrote too'),
}

const SENTENCES: Record<NotifiedVerb, (told: Told) => Sentence> = {
  commented: ({ reason }) => {
    if (reason === 'mentioned') return on('named you in a comment on', 'named you in a comment')
    return reason === 'replied' ? on('answered you on', 'answered you') : on('commented on', 'commented')
  },
  comment_hidden: () => on('hid your comment on', 'hid your comment'),
  comment_shown: () => on('shows your comment again on', 'shows your comment again'),
  flagged: () => on('reported a problem with', 'reported a problem'),
  held: () =>
    on('wrote something that waits until you have looked, on', 'wrote something that waits until you have looked'),
  watched_word_found: () => on('used words you look out for, on', 'used words you look out for'),
  post_released: () =>
    on('looked at what you wrote, and everybody reads it now:', 'looked at what you wrote: everybody reads it now'),
  post_refused: () =>
    on(
      'looked at what you wrote, and does not show it to others:',
      'looked at what you wrote, and does not show it to others',
    ),
  flag_answered: ({ outcome }) => {
    const words = ANSWERS[outcome ?? ''] ?? 'looked at what you reported'
    return { before: `${words}. `, after: '', alone: words }
  },
  comment_edited: () => on('named you in a comment on', 'named you in a comment'),
  reacted: ({ outcome }) => REACTED[outcome ?? ''] ?? on('reacted to your comment on', 'reacted to your comment'),
  edition_published: () => on('published an edition of'),
  collection_published: () => on('published the collection', 'published it'),
  place_added: () => on('added the place', 'added it'),
  thread_started: ({ reason }) =>
    reason === 'mentioned' ? on('named you in', 'named you in it') : on('started the thread', 'started it'),
  thread_edited: () => on('named you in', 'named you in it'),
  thread_closed: () => on('closed the thread', 'closed it'),
  thread_opened_again: () => ({ before: 'opened the thread ', after: ' again', alone: 'opened it again' }),
  thread_withdrawn: () => on('withdrew the thread', 'withdrew it'),
  thread_brought_back: () => ({ before: 'brought the thread ', after: ' back', alone: 'brought it back' }),
  poll_started: () => on('asks you to choose, in', 'asks you to choose'),
  answer_accepted: ({ reason }) =>
    reason === 'named' ? on('accepted your answer to', 'accepted your answer') : on('accepted an answer to'),
  finding_shared: () => on('shared the finding', 'shared it'),
  finding_revised: () => on('revised the finding', 'revised it'),
  corroborated: ({ from }) =>
    on(`sees this${from ? ` in ${from}` : ''} too:`, `sees this${from ? ` in ${from}` : ''} too`),
  disputed: ({ from }) =>
    on(`does not see this${from ? ` in ${from}` : ''}:`, `does not see this${from ? ` in ${from}` : ''}`),
  finding_withdrawn: () => on('withdrew the finding', 'withdrew it'),
  finding_brought_back: () => ({ before: 'brought the finding ', after: ' back', alone: 'brought it back' }),
  author_added: ({ reason, named }) => on(`made ${reason === 'named' ? 'you' : (named ?? left)} an author of`),
  case_study_published: () => on('published'),
  case_study_revised: () => on('published a revision of'),
  case_study_withdrawn: () => on('withdrew'),
  case_study_brought_back: () => ({ before: 'brought ', after: ' back', alone: 'brought it back' }),
  member_invited: () => team('invites you to'),
  member_asked: () => team('asks to join'),
  member_joined: ({ reason, named, ofAnother }) => {
    if (reason === 'named') return team('let you into')
    return ofAnother ? team(`let ${named ?? left} into`) : team('joined')
  },
  lead_made: () => on('made you a lead of'),
  invitation_declined: () => team('does not join'),
  consultation_opened: () => ({ before: 'opened ', after: ' for consultation', alone: 'opened it for consultation' }),
  consultation_closed: () => on('closed the consultation on'),
  place_asked: () => on('asks to belong to'),
  place_joined: () => on('let you into'),
  place_declined: () => ({ before: 'did not let you into ', after: '', alone: 'did not let you in' }),
  place_moderator_made: () => on('made you a moderator of'),
  place_moderator_ended: () => ({
    before: 'ended your being a moderator of ',
    after: '',
    alone: 'ended your being a moderator of it',
  }),
  warned: () => ({ before: 'warned you. ', after: '', alone: 'warned you' }),
  role_changed: ({ role }) => {
    const words = `changed what you may do here: you are ${role === 'administrator' ? 'an' : 'a'} ${role} now`
    return { before: `${words}. `, after: '', alone: words }
  },
}
export const sentenceOf = (told: Told): Sentence => SENTENCES[told.verb](told)
/** What the line leads to. Of what is about somebody themselves there is no title. */
export function titleOf({ verb, kind, title }: Told): string {
  if (verb === 'flag_answered' || verb === 'warned') return 'See why'
  return kind === 'practitioner' ? 'See your account' : title
}
