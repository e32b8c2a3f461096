import type { Me, Scene, Who } from './cast.ts'

/**
 * Who gets in: 'in' is the answer of somebody who may (the page; after a deed the way on, to the right place),
 * 'sign-in' a redirect there, or their words given back with the way there, 'away' a redirect to elsewhere with nothing done,
 * a number that status.
 */
export type Say = 'in' | 'sign-in' | 'away' | 400 | 403 | 404 | 405 | 410 | 412
/** The suspended are visitors; those on, invited to or asking to join a team are practitioners, unless it says otherwise. */
export type Answers = Partial<Record<Who, Say>> & { others: Say }
/** Made of the things of a scene, for whoever asks: null is a visitor. */
type Of<T> = T | ((scene: Scene, me: Me | null) => Promise<T>)
export type Case = {
  at: Of<string>
  /** No answers: there is no page, nothing to get. */
  GET?: Answers
  /** No answers: there is no action, and every unsafe method is 405. */
  POST?: Answers
  /** Ends sessions of whoever asks: so each time it is somebody else of that kind. */
  ends?: true
  /** What the page's own form would send: whoever may, must have done it by this. */
  body?: Of<Record<string, string>>
  /** Where they are led after the deed. Not said: to somewhere under the same noun as the address. */
  to?: RegExp
  /** What they are told there, where the way on is the same when nothing was done. */
  told?: RegExp
  /** What stands in the answer, where there is no way on: the page goes on as it is. */
  shows?: RegExp
}

export function answerOf(answers: Answers, who: Who): Say {
  const fallback = { suspended: 'visitor', member: 'practitioner', invited: 'practitioner', asking: 'practitioner' }
  return answers[who] ?? answers[fallback[who as keyof typeof fallback] as Who] ?? answers.others
}

export type Answer = { status: number; location: string | null; told: string | null; text: string }
const isRedirect = ({ status }: Answer) => status >= 300 && status < 400
const isToSignIn = ({ location }: Answer) => /^(https?:\/\/[^/]+)?\/sign-in\?to=/.test(location ?? '')
const isRefusedHere = ({ location }: Answer) => /^\/sign-in$/.test(location ?? '')

/** Whether a page answered what the table says. */
export function showsWhatIsSaid(expected: Say, answer: Answer): boolean {
  if (expected === 'away') return isRedirect(answer)
  if (expected === 'sign-in') return isRedirect(answer) && isToSignIn(answer)
  if (expected === 'in') return answer.status === 200 || (isRedirect(answer) && !isToSignIn(answer))
  return answer.status === expected
}

/** Whether a deed was done, or refused, as the table says. A form that is shown again with its faults is neither. */
export function didWhatIsSaid(expected: Say, answer: Answer, one: Case, path: string): boolean {
  if (expected === 'away') return isRedirect(answer)
  if (expected === 'sign-in')
    return answer.status === 401 || (isRedirect(answer) && (isToSignIn(answer) || isRefusedHere(answer)))
  if (expected !== 'in') return answer.status === expected
  if (one.shows) return answer.status === 200 && one.shows.test(answer.text)
  if (!isRedirect(answer)) return false
  const to = one.to ?? new RegExp(`^/${path.split('/')[1]}([/?#]|$)`)
  return to.test(answer.location ?? '') && (!one.told || one.told.test(answer.told ?? ''))
}

export const everyone: Answers = { others: 'in' }
export const signedIn: Answers = { visitor: 'sign-in', others: 'in' }
export const nobody: Answers = { others: 404 }
export const onlyAuthor: Answers = { visitor: 'sign-in', 'co-author': 'in', others: 403 }
export const visitorsOnly: Answers = { visitor: 'in', others: 'away' }

export const administrator: Answers = { visitor: 'sign-in', administrator: 'in', others: 403 }
export const moderators: Answers = { ...administrator, moderator: 'in' }

/** Where a deed about a comment leads to. */
export const TO_COMMENT = /^\/(findings|case-studies|proposals|threads)\/[^/]+#comment-/
export const TO_DISCUSSION = /^\/(findings|case-studies|proposals|threads)\/[^/]+#discussion$/
