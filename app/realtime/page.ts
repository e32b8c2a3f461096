/**
 * Whose page this is, and since when it shows what it shows. The document tells it; the socket and the news, which are
 * loaded later and only where they are needed, ask it.
 */
type Person = string | null

let whose: Person = null
let asked = 0
const watchers = new Set<() => void>()

/** Who is signed in on this page; null for a visitor. */
export const pagesPerson = (): Person => whose

export function belongTo(person: Person): void {
  if (person === whose) return
  if (whose !== null) shown = null
  whose = person
  // What the former left on this device is no news for whoever signed in since.
  if (person !== null) sayWordsStay(false)
  for (const watcher of watchers) watcher()
}

/** Calls back when the page has become somebody else's. */
export const onOtherPerson = (watcher: () => void): void => void watchers.add(watcher)

let shown: string | null = null

/** What stands at this path was shown to whoever looks at the page. */
export function noteShown(path: string): void {
  shown = path
}

/** Whether it was shown to them here before: if it is not found now, it was closed to them meanwhile. */
export const wasShown = (path: string): boolean => path === shown

/** What the page shows is being asked for now. */
export function askingNow(): void {
  asked = performance.now()
}

/** ms since what this page shows was asked for: since the document was, if nothing was asked for after it. */
export const pagesAge = (): number => Math.ceil(performance.now() - asked)

let stay = false
const hearing = new Set<() => void>()

/** Whether words of somebody who signed out are still kept on this device, because the browser did not wipe them. */
export const doWordsStay = (): boolean => stay

export function sayWordsStay(now: boolean): void {
  stay = now
  for (const hear of hearing) hear()
}

/** Calls back when that changes. */
export function onWordsStay(hear: () => void): () => void {
  hearing.add(hear)
  return () => void hearing.delete(hear)
}

const notified = new Set<() => void>()

/** Whoever looks at the page was just told something. */
export function sayNotified(): void {
  for (const hear of notified) hear()
}

export function onNotified(hear: () => void): () => void {
  notified.add(hear)
  return () => void notified.delete(hear)
}
