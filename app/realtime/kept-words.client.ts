import { forgetDraftsOf } from '#app/ui/drafts.ts'
import { doWordsStay, sayWordsStay } from './page.ts'

/**
 * The words kept on this device, in one database for all manuscripts: so that one transaction wipes it, also while
 * another tab has it open. Written by hand and not with y-indexeddb, which does not say when a write failed: then the
 * page could not tell the truth about what is kept.
 */
const NAME = 'total-place'
const WORDS = 'words'
const COPIES = 'copies'

export type Copy = {
  /** person, manuscript and epoch */
  id: string
  personId: string
  manuscriptId: string
  epoch: number
  /** Some of it was not stored by the server yet. */
  unsent: boolean
  title: string
  address: string
  at: number
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the storage of this browser gave up'))
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(COPIES, { keyPath: 'id' })
    request.result.createObjectStore(WORDS, { autoIncrement: true }).createIndex('copy', 'copy')
  }
  return answered(request)
}

let opened: Promise<IDBDatabase> | undefined
/** @throws when this browser keeps nothing (private window, blocked, full) */
function database(): Promise<IDBDatabase> {
  opened ??= open().then((db) => {
    db.onversionchange = () => db.close()
    db.onclose = () => {
      opened = undefined
    }
    return db
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** The newest copy of a manuscript that this person has here. */
export async function findCopy(personId: string, manuscriptId: string): Promise<Copy | null> {
  const all: Copy[] = await answered((await database()).transaction(COPIES).objectStore(COPIES).getAll())
  const mine = all.filter((copy) => copy.personId === personId && copy.manuscriptId === manuscriptId)
  return mine.sort((a, b) => b.epoch - a.epoch)[0] ?? null
}

/** Every update of a copy, oldest first. */
export async function readWords(copyId: string): Promise<Uint8Array[]> {
  const index = (await database()).transaction(WORDS).objectStore(WORDS).index('copy')
  return (await answered(index.getAll(copyId))).map((row: { update: Uint8Array }) => row.update)
}

export async function keepWords(copy: Copy, update: Uint8Array | null): Promise<void> {
  const transaction = (await database()).transaction([COPIES, WORDS], 'readwrite')
  transaction.objectStore(COPIES).put(copy)
  if (update) transaction.objectStore(WORDS).add({ copy: copy.id, update })
  await done(transaction)
}

/** Makes one of many updates; in one transaction, so that what another tab adds meanwhile stays. */
export async function pressWords(copyId: string, press: (updates: Uint8Array[]) => Uint8Array): Promise<void> {
  const transaction = (await database()).transaction(WORDS, 'readwrite')
  const store = transaction.objectStore(WORDS)
  const [rows, keys] = await Promise.all([
    answered(store.index('copy').getAll(copyId)),
    answered(store.index('copy').getAllKeys(copyId)),
  ])
  if (rows.length > 1) {
    store.add({ copy: copyId, update: press(rows.map((row: { update: Uint8Array }) => row.update)) })
    for (const key of keys) store.delete(key)
  }
  await done(transaction)
}

export async function dropCopy(copyId: string): Promise<void> {
  const transaction = (await database()).transaction([COPIES, WORDS], 'readwrite')
  transaction.objectStore(COPIES).delete(copyId)
  const store = transaction.objectStore(WORDS)
  for (const key of await answered(store.index('copy').getAllKeys(copyId))) store.delete(key)
  await done(transaction)
}

/** This person's manuscripts with words that the server does not have: to be offered before they are forgotten. */
export async function findUnsentCopies(personId: string): Promise<Copy[]> {
  if (typeof indexedDB === 'undefined') return []
  const copies: Copy[] = await answered((await database()).transaction(COPIES).objectStore(COPIES).getAll())
  return copies.filter((copy) => copy.unsent && copy.personId === personId)
}

/** The browser's other pages hear of it, also those without a connection to the server. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('total-place signed out')

/** Calls back when this person signed out in another page of this browser. */
export function onSignedOutElsewhere(personId: string, listener: () => void): () => void {
  const hear = ({ data }: MessageEvent) => data === personId && listener()
  channel?.addEventListener('message', hear)
  return () => channel?.removeEventListener('message', hear)
}

/** This browser keeps nothing for this site (a private window, an administrator's policy), and so has nothing to wipe. */
const keepsNothing = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

/**
 * Wipes every word of somebody who signed out, and where the browser does not do it, the page says so.
 * @returns whether nothing of theirs is kept here now
 */
export async function forgetWordsOf(personId: string): Promise<boolean> {
  channel?.postMessage(personId)
  try {
    forgetDraftsOf(personId)
    if (typeof indexedDB !== 'undefined') await wipeWordsOf(personId)
    sayWordsStay(false)
  } catch (error) {
    sayWordsStay(!keepsNothing(error))
  }
  return !doWordsStay()
}

/**
 * A shared computer keeps nothing of who signed out. Of others only what the server does not have stays: who signs out
 * must not destroy the words of whoever sat here before.
 */
async function wipeWordsOf(personId: string): Promise<void> {
  const transaction = (await database()).transaction([COPIES, WORDS], 'readwrite')
  const [copies, words] = [transaction.objectStore(COPIES), transaction.objectStore(WORDS)]
  const all: Copy[] = await answered(copies.getAll())
  const stays = new Set(all.filter((copy) => copy.unsent && copy.personId !== personId).map(({ id }) => id))
  for (const { id } of all) if (!stays.has(id)) copies.delete(id)
  const rows = words.index('copy').openKeyCursor()
  rows.onsuccess = () => {
    if (!rows.result) return
    if (!stays.has(String(rows.result.key))) words.delete(rows.result.primaryKey)
    rows.result.continue()
  }
  await done(transaction)
}
