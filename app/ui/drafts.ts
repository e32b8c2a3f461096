/**
 * What somebody began to write and did not send, on this device, for them alone: it is wiped when they sign out, and shown to
 * nobody else who sits here. It is no part of what the server knows.
 */
const PREFIX = 'total-place draft'
/** Whoever has not come back by then has let go of it. */
const DAYS = 30
const DAY_MS = 86_400_000

/** name of a field → what was typed into it */
export type Draft = Record<string, string>
/** `path` and `title` of the page on which it was begun. */
export type Kept = { words: Draft; at: number; path: string; title: string }

const keyOf = (personId: string, where: string) => `${PREFIX} ${personId} ${where}`

/** The storage of the browser, or nothing where it keeps nothing for this site. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Where the browser keeps nothing, as long as this window is open. */
const unkept = new Map<string, Draft>()
/** Whether something was begun in this window that nothing keeps. */
export const areDraftsUnkept = (): boolean => unkept.size > 0

/** @param where the form: "comment <discussion> <what it answers>", "thread" */
export function readDraft(personId: string, where: string): Draft | null {
  const held = unkept.get(keyOf(personId, where))
  if (held) return held
  const text = storage()?.getItem(keyOf(personId, where))
  const kept = text ? asKept(text) : null
  return kept && kept.at > Date.now() - DAYS * DAY_MS ? kept.words : null
}

/** @returns whether it is kept on this device: not where the browser keeps nothing, or no more */
export function keepDraft(personId: string, where: string, words: Draft): boolean {
  const key = keyOf(personId, where)
  const kept = Object.values(words).some((text) => text.trim() !== '') ? isWritten(key, words) : isErased(key)
  if (kept) unkept.delete(key)
  else unkept.set(key, words)
  return kept
}

function isWritten(key: string, words: Draft): boolean {
  const { pathname, search } = location
  const kept: Kept = { words, at: Date.now(), path: pathname + search, title: document.title }
  try {
    const store = storage()
    store?.setItem(key, JSON.stringify(kept))
    return store !== null
  } catch {
    // Full: it is kept by nothing, and whoever leaves is asked first.
    return false
  }
}
function isErased(key: string): true {
  storage()?.removeItem(key)
  return true
}

export function forgetDraft(personId: string, where: string): void {
  unkept.delete(keyOf(personId, where))
  isErased(keyOf(personId, where))
}

/** Of somebody who signed out nothing stays; of the others nothing old. */
export function forgetDraftsOf(personId: string): void {
  const store = storage()
  unkept.clear()
  if (!store) return
  for (const key of Object.keys(store)) {
    if (!key.startsWith(`${PREFIX} `)) continue
    const kept = asKept(store.getItem(key) ?? '')
    const old = !kept || kept.at < Date.now() - DAYS * DAY_MS
    if (old || key.startsWith(keyOf(personId, ''))) store.removeItem(key)
  }
}

/** What this person began here and did not send, the newest first. */
export function listDraftsOf(personId: string): Kept[] {
  const store = storage()
  const mine = Object.keys(store ?? {}).filter((key) => key.startsWith(keyOf(personId, '')))
  return mine.flatMap((key) => asKept(store?.getItem(key) ?? '') ?? []).sort((one, other) => other.at - one.at)
}

function asKept(text: string): Kept | null {
  try {
    const kept: Partial<Kept> = JSON.parse(text)
    const { words, at, path, title } = kept
    return words && typeof at === 'number' && path && title !== undefined ? { words, at, path, title } : null
  } catch {
    // Another version of this page wrote it, or somebody's hand.
    return null
  }
}
