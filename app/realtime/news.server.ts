import { remember } from '#app/db/remember.ts'
import type { Delivered } from '#app/domain/activity/activity.server.ts'
import { findSeen } from '#app/domain/practitioner/seen.server.ts'
import { log } from '#app/log.server.ts'
import type { Connection } from './connection.server.ts'
import type { Accepted, NewsSubject } from './protocol.ts'

const state = remember('news', () => ({
  watched: new Map<Connection, NewsSubject[]>(),
  /** What happened since the last telling. */
  happened: new Map<string, NewsSubject>(),
  timer: null as NodeJS.Timeout | null,
}))
/** Milliseconds for which news gathers. */
const GATHER = 60

const keyOf = ({ kind, id }: NewsSubject) => `${kind} ${id}`

/** Replaces what this page is told about. What does not exist for its person is left out, as if it did not exist. */
export async function watch(connection: Connection, subjects: NewsSubject[]): Promise<Accepted> {
  const seen = await findSeen(connection.asker, subjects)
  if (connection.open) state.watched.set(connection, seen)
  return { ok: true }
}

export function stopWatching(connection: Connection): void {
  state.watched.delete(connection)
}

/** After the commit: pages that show this read themselves again. */
export function spread({ subject }: Delivered): void {
  const { kind, id } = subject
  if (kind !== 'case_study' && kind !== 'finding' && kind !== 'proposal') return
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
        for (const one of watched)
          if (connection.open && watches(connection, one) && (forAll.has(keyOf(one)) || seen.has(keyOf(one))))
            connection.socket.emit('news', one)
    }
  } catch (error) {
    log.error({ error: String(error) }, 'news could not be told; the pages have it when they are next read')
  }
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
