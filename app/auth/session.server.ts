import { createHash } from 'node:crypto'
import {
  type Adapter,
  type DatabaseSession,
  type DatabaseUser,
  generateIdFromEntropySize,
  Lucia,
  TimeSpan,
} from 'lucia'
import { db, type Transaction } from '#app/db/database.server.ts'
import { unlessDiskFull } from '#app/db/errors.ts'
import { remember } from '#app/db/remember.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import { settings } from '#app/settings.server.ts'
import { deviceOf } from './device.ts'

/** Only this is stored: a copy of the database opens no session. */
export const storedSessionId = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

const DAY_MS = 86_400_000
/** A session not used for so long ends; one used ends after ABSOLUTE_MS all the same. */
const IDLE_DAYS = 14
const ABSOLUTE_MS = 30 * DAY_MS
/** How exact "last used" in the list of devices is: a write for every page would cost more than it tells. */
const SEEN_EVERY_MS = 10 * 60_000

const person = {
  id: true,
  slug: true,
  name: true,
  role: true,
  departmentId: true,
  suspendedAt: true,
  places: { select: { placeId: true }, take: 50 },
} as const

type Attributes = Omit<Viewer, 'id'> & { suspended: boolean }

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, Attributes>
    DatabaseUserAttributes: Attributes
  }
}

const row = (id: string, session: { practitionerId: string; expiresAt: Date }): DatabaseSession => ({
  id,
  userId: session.practitionerId,
  expiresAt: session.expiresAt,
  attributes: {},
})

const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const session = await db.session.findUnique({
      where: { id: storedSessionId(sessionId) },
      select: {
        id: true,
        practitionerId: true,
        expiresAt: true,
        createdAt: true,
        lastSeenAt: true,
        practitioner: { select: person },
      },
    })
    if (!session || Date.now() - session.createdAt.getTime() > ABSOLUTE_MS) return [null, null]
    if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await unlessDiskFull('when a session was last used', () =>
        db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: new Date() } }),
      )
    const { id, suspendedAt, places, ...rest } = session.practitioner
    const attributes = { ...rest, suspended: suspendedAt !== null, placeIds: places.map(({ placeId }) => placeId) }
    return [row(sessionId, session), { id, attributes } satisfies DatabaseUser]
  },
  async getUserSessions(practitionerId) {
    const sessions = await db.session.findMany({ where: { practitionerId }, take: 200 })
    return sessions.map((session) => row(session.id, session))
  },
  async setSession({ id, userId: practitionerId, expiresAt }) {
    await db.session.create({ data: { id: storedSessionId(id), practitionerId, expiresAt }, select: { id: true } })
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await unlessDiskFull('a session lasts longer', () =>
      db.session.updateMany({ where: { id: storedSessionId(sessionId) }, data: { expiresAt } }),
    )
  },
  async deleteSession(sessionId) {
    // Only of one that is over: whoever signs out goes through endSessions.
    await unlessDiskFull('a session is over', () =>
      db.session.deleteMany({ where: { id: storedSessionId(sessionId) } }),
    )
  },
  async deleteUserSessions(practitionerId) {
    await db.session.deleteMany({ where: { practitionerId } })
  },
  async deleteExpiredSessions() {
    await forgetEndedSessions(1_000)
  },
}

/** Forgets sessions that have ended by themselves. @returns how many, at most so many */
export async function forgetEndedSessions(most: number): Promise<number> {
  const [now, oldest] = [new Date(), new Date(Date.now() - ABSOLUTE_MS)]
  const over = { OR: [{ expiresAt: { lte: now } }, { createdAt: { lt: oldest } }] }
  const ended = await db.session.findMany({ where: over, select: { id: true }, take: most })
  const { count } = await db.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) }, ...over } })
  return count
}

/** Behind HTTPS the cookie's name makes the browser itself refuse it from a subdomain or over plain HTTP. */
const secure = () => settings().APP_URL.startsWith('https:')

export const lucia = (): Lucia<Record<never, never>, Attributes> =>
  remember(
    'lucia',
    () =>
      new Lucia(adapter, {
        sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
        sessionCookie: {
          name: secure() ? '__Host-session' : 'session',
          attributes: { secure: secure(), sameSite: 'lax', path: '/' },
        },
        getUserAttributes: (attributes) => attributes,
      }),
  )

export type SignedIn = { viewer: Viewer; sessionId: string; cookie: string | null }

/**
 * Who is asking: the one look-up used by pages and sockets alike.
 * @returns null for a visitor, an ended session, or somebody suspended; `cookie` is to be sent when the session was renewed
 */
export async function findSignedIn(cookieHeader: string | null | undefined): Promise<SignedIn | null> {
  const sessionId = lucia().readSessionCookie(cookieHeader ?? '')
  if (!sessionId) return null
  const { session, user } = await lucia().validateSession(sessionId)
  if (!session || !user || user.suspended) return null
  const { suspended: _, ...viewer } = user
  return { viewer, sessionId, cookie: session.fresh ? lucia().createSessionCookie(session.id).serialize() : null }
}

export async function findViewer(cookieHeader: string | null | undefined): Promise<Asker> {
  return (await findSignedIn(cookieHeader))?.viewer ?? null
}

/** What calls: what the browser calls itself, and the cookies it came with. */
export type Browser = { userAgent: string | null; cookie?: string | null }

/**
 * A new session with a new id (256 random bits), in the transaction that found the person to be who they say. The one
 * that the browser came with, whoever's it was, ends: it is left open nowhere.
 * @returns the header that gives the new one to the browser
 */
export async function startSession(practitionerId: string, browser: Browser, tx: Transaction): Promise<string> {
  await endPresented(browser.cookie, tx)
  const device = deviceOf(browser.userAgent)
  const sessionId = generateIdFromEntropySize(32)
  const expiresAt = new Date(Date.now() + IDLE_DAYS * DAY_MS)
  await tx.session.create({
    data: { id: storedSessionId(sessionId), practitionerId, expiresAt, device },
    select: { id: true },
  })
  return lucia().createSessionCookie(sessionId).serialize()
}

async function endPresented(cookie: string | null | undefined, tx: Transaction): Promise<void> {
  const presented = lucia().readSessionCookie(cookie ?? '')
  if (!presented) return
  const id = storedSessionId(presented)
  const session = await tx.session.findUnique({ where: { id }, select: { practitionerId: true } })
  if (session) await endSessions(null, session.practitionerId, { only: [id] }, tx)
}

/** The header that takes the session from the browser. */
export const blankSessionCookie = (): string => lucia().createBlankSessionCookie().serialize()
