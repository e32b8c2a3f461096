import { db, inTransaction } from '#app/db/database.server.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import { type SignedIn, storedSessionId } from './session.server.ts'

export type Device = { id: string; device: string; signedInAt: Date; lastSeenAt: Date; here: boolean }

/** Where the person is signed in: this device first, then the last used. `id` opens nothing. */
export async function findDevices({ viewer, sessionId }: SignedIn): Promise<Device[]> {
  const here = storedSessionId(sessionId)
  const sessions = await db.session.findMany({
    where: { practitionerId: viewer.id, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  })
  return sessions
    .map(({ createdAt, ...session }) => ({ ...session, signedInAt: createdAt, here: session.id === here }))
    .sort((a, b) => Number(b.here) - Number(a.here))
}

/**
 * Signs out one of one's own devices. Sessions are deleted by what is stored of them: their ids are known to nobody
 * but the browser that holds them.
 * @returns false when it is not one of theirs
 */
export async function signOutDevice({ viewer }: SignedIn, id: string): Promise<boolean> {
  return inTransaction(async (tx) => (await endSessions(viewer.id, viewer.id, { only: [id] }, tx)) > 0)
}

/** Signs out every device but this. */
export async function signOutOtherDevices({ viewer, sessionId }: SignedIn): Promise<number> {
  return inTransaction((tx) => endSessions(viewer.id, viewer.id, { except: storedSessionId(sessionId) }, tx))
}
