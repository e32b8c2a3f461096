import { remember } from '#app/db/remember.ts'

/**
 * Visitors without any cookie all see the same page, so it is drawn once and kept for half a minute.
 * Anything that happens in the community forgets all of them at once: a withdrawn case study must be gone.
 */
type Kept = { html: string; nonce: string; until: number }

const LIFE_MS = 30_000
/** Pages, of at most 300 kB each. */
const MOST = 300
const LONGEST = 300_000
const PUBLIC =
  /^\/(?:$|(?:places|organisations|accessibility|privacy|terms|contact|case-studies|findings|proposals|collections|guides|search)(?:\/|$))/

const kept = remember('visitor pages', () => new Map<string, Kept>())

/** Whether the page at this address is the same for everyone who sends no cookie. */
export const isVisitorPage = (method: string, pathname: string, cookie: string | null | undefined): boolean =>
  method === 'GET' && !cookie && PUBLIC.test(pathname) && !pathname.endsWith('.data')

/** @param address path and query; the page comes back with this request's own nonce in it */
export function findVisitorPage(address: string, nonce: string): string | null {
  const page = kept.get(address)
  if (!page || page.until < Date.now()) return null
  return page.html.replaceAll(page.nonce, nonce)
}

/** `at` is when its data began to be read: what was forgotten since then may not come back. */
export function keepVisitorPage(address: string, html: string, nonce: string, at: number): void {
  if (html.length > LONGEST || at <= forgotten.at || address.length > 500) return
  if (kept.size >= MOST) for (const oldest of [...kept.keys()].slice(0, MOST / 10)) kept.delete(oldest)
  kept.delete(address)
  kept.set(address, { html, nonce, until: Date.now() + LIFE_MS })
}

const forgotten = remember('visitor pages forgotten', () => ({ at: 0 }))
export function forgetVisitorPages(): void {
  forgotten.at = performance.now()
  kept.clear()
}

const drawing = remember('visitor pages being drawn', () => new Map<string, Promise<void>>())

/** Resolves when whoever draws this page is done with it; null when nobody does. Sixteen who ask at once cost one. */
export const visitorPageBeingDrawn = (address: string): Promise<void> | null => drawing.get(address) ?? null

/** @returns call it when the page is drawn, or could not be */
export function beginVisitorPage(address: string): () => void {
  const { promise, resolve } = promiseWithResolvers()
  drawing.set(address, promise)
  return () => {
    drawing.delete(address)
    resolve()
  }
}

function promiseWithResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
