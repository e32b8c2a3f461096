import { AsyncLocalStorage } from 'node:async_hooks'
import { type Written, writtenIn } from '#app/ui/words.ts'

/** What the form of the request that is being answered held of somebody's words, for the page that says it went wrong. */
const posted = new AsyncLocalStorage<{ written: Written[] }>()

/** Whatever is read of a form while `work` runs can be given back. */
export const holdingPosted = <T>(work: () => T): T => posted.run({ written: [] }, work)

export function holdPosted(form: FormData): void {
  const held = posted.getStore()
  if (held) held.written = writtenIn(form)
}

export const postedWords = (): Written[] => posted.getStore()?.written ?? []

/** The page of ours that a form was sent from; null when the browser does not say. */
export function sentFrom(request: Request): string | null {
  const referer = request.headers.get('Referer')
  if (!referer || !URL.canParse(referer)) return null
  const { pathname, search } = new URL(referer)
  return pathname + search
}
