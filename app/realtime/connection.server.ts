import type { Server, Socket } from 'socket.io'
import { findSignedIn, lucia, storedSessionId } from '#app/auth/session.server.ts'
import { wasEnded } from '#app/auth/session-end.server.ts'
import { remember } from '#app/db/remember.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import { settings } from '#app/settings.server.ts'
import { HUES, hueOf } from '#app/ui/hue.ts'
import { HELLO } from './messages.server.ts'
import type { ClientToServer, Person, Refusal, ServerToClient, WhyOver } from './protocol.ts'

export type Wire = Socket<ClientToServer, ServerToClient>
export type Wires = Server<ClientToServer, ServerToClient>

/** One socket and who it is. */
export type Connection = {
  wires: Wires
  socket: Wire
  /** Null: a visitor, or somebody whose session is still being looked up. */
  asker: Asker
  /** Whose page it says it is; null: a visitor's; undefined: it does not say. */
  person: string | null | undefined
  cookie: string
  /** What the database calls the session; null for a visitor. */
  session: string | null
  address: string
  /** False from the moment this socket is refused everything. */
  open: boolean
  manuscripts: Set<string>
  /** Bad frames; a few are a fault, more are an attack. */
  strikes: number
  struckAt: number
  /** When the session was last looked up (ms). */
  checkedAt: number
}

/** One for the process, so that a reload in development does not lose who is here. */
export const realtime = remember('realtime', () => ({
  connections: new Set<Connection>(),
  stopping: false,
  /** Raised by everything that may take a right away: what was asked before it must be asked again. */
  revocations: 0,
  timers: [] as NodeJS.Timeout[],
}))

export const refuse = (code: Refusal['code'], reason: string): Refusal => ({ ok: false, code, reason })
export const NOT_HERE = refuse('not_found', 'There is nothing here for you.')
export const NOT_NOW = refuse('unavailable', 'That did not work just now. It is tried again.')

export function connectionOf(wires: Wires, socket: Wire): Connection {
  const cookie = socket.handshake.headers.cookie ?? ''
  const person = HELLO.safeParse(socket.handshake.auth).data?.person
  // A visitor's page stays a visitor's page, whoever signs in beside it.
  const sessionId = person === null ? null : lucia().readSessionCookie(cookie)
  return {
    wires,
    socket,
    asker: null,
    person,
    cookie,
    session: sessionId ? storedSessionId(sessionId) : null,
    address: addressOf(socket),
    open: true,
    manuscripts: new Set(),
    strikes: 0,
    struckAt: 0,
    checkedAt: 0,
  }
}

/** Only as many proxies as the settings name are believed about the address. */
function addressOf(socket: Wire): string {
  const { TRUST_PROXY } = settings()
  const forwarded = String(socket.handshake.headers['x-forwarded-for'] ?? '').split(',')
  const told = TRUST_PROXY > 0 ? forwarded.at(-TRUST_PROXY)?.trim() : ''
  return told || socket.handshake.address
}

/** Looks up who this is, again if anything was revoked meanwhile. */
export async function identify(connection: Connection): Promise<void> {
  for (;;) {
    const { revocations } = realtime
    connection.checkedAt = Date.now()
    const found = connection.session ? await findSignedIn(connection.cookie) : null
    const over = await whyOver(connection, found?.viewer ?? null)
    if (revocations !== realtime.revocations) continue
    if (over) return endSession(connection, over)
    connection.asker = found?.viewer ?? null
    return
  }
}

/** A page is let in as the person it was drawn for, or not at all: another one's words must not go out under this name. */
async function whyOver({ session, person, asker }: Connection, found: Asker): Promise<WhyOver | null> {
  const whose = person ?? asker?.id
  if (found) return whose && whose !== found.id ? 'other' : null
  if (session) return (await wasEnded(session, whose ?? '')) ? 'ended' : 'expired'
  return whose ? 'expired' : null
}

/** The session is over: the page is told why, and gets nothing more. */
export function endSession(connection: Connection, why: WhyOver): void {
  if (!connection.open) return
  connection.socket.emit('signed-out', why)
  cut(connection)
}

/** One too many: the page is told so in a sentence, and comes back later. */
export function sendAway(connection: Connection, sentence: string): void {
  if (!connection.open) return
  connection.socket.emit('sent-away', sentence)
  cut(connection)
}

export function cut(connection: Connection): void {
  connection.open = false
  connection.socket.disconnect(true)
}

/** How others see somebody: from the session, never from what their page says. */
export function personOf({ id, name }: Viewer): Person {
  return { practitionerId: id, name, colour: HUES[hueOf(id)] as string }
}
