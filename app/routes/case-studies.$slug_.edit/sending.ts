import type { Kept } from '#app/domain/case-study/keeping.server.ts'
import type { Errors, Typed } from '#app/ui/form.tsx'

/** What became of one quiet save. */
export type Answer =
  | { is: 'kept'; kept: Kept; at: string; typed: Typed }
  /** Nobody answered, or not in a state to: it may be tried again. */
  | { is: 'away'; why: string }
  | { is: 'signed_out' }
  /** It would be answered the same again. */
  | { is: 'refused'; why: string }

/** Bytes a page may send while it is being closed. */
const ON_THE_WAY_OUT = 60_000
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
})

/** Sends the form as it is now. Never throws, and never leaves the page. */
export async function sendQuietly(address: string, box: HTMLFormElement): Promise<Answer> {
  const form = new FormData(box)
  const body = new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)])).toString()
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
      keepalive: body.length < ON_THE_WAY_OUT,
    })
    return await read(answer, form)
  } catch {
    return { is: 'away', why: 'no connection' }
  }
}

async function read(answer: Response, form: FormData): Promise<Answer> {
  const { status, type } = answer
  if (status === 200 || status === 409)
    return { is: 'kept', kept: await answer.json(), at: clock.format(new Date()), typed: typedIn(form) }
  if (status === 401 || type === 'opaqueredirect') return { is: 'signed_out' }
  if (status === 403 || status === 404) return { is: 'refused', why: 'this is no longer yours to edit' }
  if (status === 413) return { is: 'refused', why: 'it is too much text' }
  return { is: 'away', why: 'Total Place does not answer as it should' }
}

const typedIn = (form: FormData): Typed =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]))

type Now = { busy: boolean; unsaved: boolean; answer: Answer | null; older: boolean }
export type Said = { state: 'waiting' | 'saving' | 'saved' | 'not_saved'; sentence: string; wrong: Errors }

/** The one sentence about whether what was typed is safe. "Saved" is said only of what an answer called saved. */
export function saidOf({ busy, unsaved, answer, older }: Now): Said {
  const say = (state: Said['state'], sentence: string, wrong: Errors = null) => ({ state, sentence, wrong })
  if (busy) return say('saving', 'Saving…')
  if (answer?.is === 'away') return say('not_saved', `Not saved – ${answer.why}; it is tried again`)
  if (answer?.is === 'signed_out')
    return say('not_saved', 'Not saved – you were signed out; sign in in another tab, and it is saved')
  if (answer?.is === 'refused') return say('not_saved', `Not saved – ${answer.why}. Copy your words before you leave.`)
  if (older || (answer && !answer.kept.saved)) return say('not_saved', 'Not saved: another author saved before you.')
  if (answer?.kept.wrong) return say('not_saved', `The rest was saved at ${answer.at}. Not saved:`, answer.kept.wrong)
  if (unsaved) return say('waiting', 'Not saved yet')
  return answer ? say('saved', `Saved at ${answer.at}`) : say('waiting', 'It is saved as you type.')
}
