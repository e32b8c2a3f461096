import type { Scene, Who } from './cast.ts'

/**
 * Who gets in: 'in' is any answer of somebody who may (the page, a redirect after the deed, a form with its faults),
 * 'sign-in' a redirect there, 'away' a redirect to elsewhere because the page is not for them, a number that status.
 */
export type Say = 'in' | 'sign-in' | 'away' | 400 | 403 | 404 | 405 | 410
/** The suspended are visitors, unless it says otherwise. */
export type Answers = Partial<Record<Who, Say>> & { others: Say }
export type Case = {
  at: string | ((scene: Scene) => Promise<string>)
  /** No answers: there is no page, nothing to get. */
  GET?: Answers
  /** No answers: there is no action, and every unsafe method is 405. */
  POST?: Answers
  /** Ends the session that asks: so each time it is another one. */
  ends?: true
  body?: Record<string, string> | ((scene: Scene) => Promise<Record<string, string>>)
}

export const answerOf = (answers: Answers, who: Who): Say =>
  answers[who] ?? (who === 'suspended' ? answers.visitor : undefined) ?? answers.others

/** What the server's answer amounts to. */
export function saidBy(status: number, location: string | null): Say | number {
  if (status >= 300 && status < 400)
    return location && /^(https?:\/\/[^/]+)?\/sign-in(\?|$)/.test(location) ? 'sign-in' : 'in'
  if ([200, 202, 204, 400, 409, 413, 422, 429].includes(status)) return 'in'
  return status
}

export const everyone: Answers = { others: 'in' }
export const signedIn: Answers = { visitor: 'sign-in', others: 'in' }
export const nobody: Answers = { others: 404 }
export const onlyAuthor: Answers = { visitor: 'sign-in', 'co-author': 'in', others: 403 }
export const visitorsOnly: Answers = { visitor: 'in', others: 'away' }

export const administrator: Answers = { visitor: 'sign-in', administrator: 'in', others: 403 }
export const moderators: Answers = { ...administrator, moderator: 'in' }
