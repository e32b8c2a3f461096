import { remember } from '#app/db/remember.ts'
import type { Delivered } from '#app/domain/activity/activity.server.ts'
import { findSeen } from '#app/domain/practitioner/seen.server.ts'
import { log } from '#app/log.server.ts'
import type { Connection } from './connection.server.ts'
import type { NewsSubject, Watched } from './protocol.ts'

const state = remember('news', () => ({
  watched: new Map<Connection, NewsSubject[]>(),
  /** What happened since the last telling. */
  happened: new Map<string, NewsSubject>(),
  timer: null as NodeJS.Timeout | null,
  /** When something last happened to each (ms), the longest ago first, and since when that is known. */
  lately: new Map<string, number>(),
  since: Date.now(),
}))
/** Milliseconds for which news gathers. */
const GATHER = 60
/** Milliseconds for which it is remembered: a page is rarely older when its socket comes. */
const REMEMBER = 120_000
/** Milliseconds that a page's age may be too little by: its question may have been longer on its way than the page was. */
const DOUBT = 2_000

const notifiedKey = (id: string) => `notified ${id}`
const keyOf = ({ kind, id }: NewsSubject) => `${kind} ${id}`

/**
 * Replaces what this page is told about. What does not exist for its person is answered as gone, whether it ever did.
 * What happened while the page was on its way was told to nobody: it is answered too, so that no page has to read itself
 * twice for fear of it.
 * @param age ms since the page asked for what it shows
 */
export async function watch(connection: Connection, subjects: NewsSubject[], age: number): Promise<Watched> {
  const asked = Date.now() - age
  const seen = await findSeen(connection.asker, subjects)
  if (connection.open) state.watched.set(connection, seen)
  const keys = new Set(seen.map(keyOf))
  return {
    ok: true,
    happened: seen.filter((subject) => mayHaveHappened(keyOf(subject), asked - DOUBT)),
    gone: subjects.filter((subject) => !keys.has(keyOf(subject))),
    notified: connection.asker !== null && mayHaveHappened(notifiedKey(connection.asker.id), asked - DOUBT),
  }
}

/** Whether something happened since; also when that is too long ago to know. */
function mayHaveHappened(key: string, since: number): boolean {
  if (since < Math.max(state.since, Date.now() - REMEMBER)) return true
  return (state.lately.get(key) ?? Number.NEGATIVE_INFINITY) >= since
}

function note(key: string): void {
  const now = Date.now()
  state.lately.delete(key)
  state.lately.set(key, now)
  for (const [oldest, at] of state.lately) {
    if (at >= now - REMEMBER) break
    state.lately.delete(oldest)
  }
}

/** These people were told something: whose page is on its way hears of it when it watches. */
export function noteNotified(recipientIds: string[]): void {
  for (const id of recipientIds) note(notifiedKey(id))
}

export function stopWatching(connection: Connection): void {
  state.watched.delete(connection)
}

/** After the commit: pages that show this read themselves again. */
export function spread({ subject }: Delivered): void {
  const { kind, id } = subject
  if (kind !== 'case_study' && kind !== 'finding' && kind !== 'proposal' && kind !== 'thread') return
  note(keyOf({ kind, id }))
  state.happened.set(keyOf({ kind, id }), { kind, id })
  state.timer ??= setTimeout(() => void tell(), GATHER).unref()
}

async function tell(): Promise<void> {
  state.timer = null
  const happened = [...state.happened.values()]
  state.happened.clear()
  try {
    const forAll = new Set((await findSeen(null, happened)).map(keyOf))
    for (const [who, connections] of byPerson()) {
      const watched = happened.filter((one) => connections.some((connection) => watches(connection, one)))
      // Asked again for each person, at the moment of telling: what was visible when it was watched may not be now.
      const asked = watched.filter((one) => !forAll.has(keyOf(one)))
      const asker = connections[0]?.asker ?? null
      const seen = new Set(who && asked.length ? (await findSeen(asker, asked)).map(keyOf) : [])
      for (const connection of connections)
        for (const one of watched) {
          if (!connection.open || !watches(connection, one)) continue
          if (forAll.has(keyOf(one)) || seen.has(keyOf(one))) connection.socket.emit('news', one)
          else endWatching(connection, one)
        }
    }
  } catch (error) {
    log.error({ error: String(error) }, 'news could not be told; the pages have it when they are next read')
  }
}

/** What they saw does not exist for them any more: they are told so once, and nothing more of it. */
function endWatching(connection: Connection, gone: NewsSubject): void {
  const rest = state.watched.get(connection)?.filter((one) => keyOf(one) !== keyOf(gone)) ?? []
  state.watched.set(connection, rest)
  connection.socket.emit('gone', gone)
}

/** Their role changed, or much at once was removed: what they watch is looked at again. */
export async function tellGone(connection: Connection): Promise<void> {
  const watched = state.watched.get(connection)
  if (!watched?.length || !connection.open) return
  const seen = new Set((await findSeen(connection.asker, watched)).map(keyOf))
  for (const one of watched) if (!seen.has(keyOf(one))) endWatching(connection, one)
}

const watches = (connection: Connection, { kind, id }: NewsSubject) =>
  state.watched.get(connection)?.some((one) => one.id === id && one.kind === kind) ?? false

function byPerson(): Map<string, Connection[]> {
  const people = new Map<string, Connection[]>()
  for (const connection of state.watched.keys()) {
    const who = connection.asker?.id ?? ''
    people.set(who, [...(people.get(who) ?? []), connection])
  }
  return people
}
