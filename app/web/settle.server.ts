import { notFound, refused } from './asking.server.ts'
import { redirectTelling } from './flash.server.ts'
import { readForm } from './form.server.ts'

/** How a verb of the domain ended: done, or not there for this person, or refused for a reason. */
export type Outcome = 'done' | 'unseen' | { refused: string }

/**
 * Answers a posted change: on to the page it concerns, with one sentence about what was done.
 * @throws 404 for what this person may not know of, 403 with the reason for what they may not do
 */
export async function settle(outcome: Outcome, to: string, sentence: string): Promise<Response> {
  if (outcome === 'unseen') throw notFound()
  if (outcome !== 'done') throw refused(outcome.refused)
  return redirectTelling(to, sentence)
}

/** The one of these intents that a form was posted with. @throws 400 for any other */
export async function intentOf<I extends string>(request: Request, ...intents: I[]): Promise<I> {
  const posted = (await readForm(request)).get('intent')
  const intent = intents.find((known) => known === posted)
  if (!intent) throw new Response('That button is not known here. Go back and try again.', { status: 400 })
  return intent
}
