import { db, inTransaction } from '#app/db/database.server.ts'
import { endSuspensionsOver, lastDayOf } from '#app/domain/practitioner/roles.server.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import { isPassword } from './password.server.ts'
import { countTry, forgiveTries, networkOf } from './rate-limit.server.ts'
import { type Browser, type SignedIn, startSession, storedSessionId } from './session.server.ts'

/** From where somebody acts: the visitor's network address, and their browser. */
export type From = Browser & { address: string }

export type SigningIn = { ok: true; cookie: string } | { ok: false; suspended: Suspended | null }
/** Why, and until which day it lasts; null: nobody knows. */
export type Suspended = { reason: string; lastDay: Date | null }

/**
 * Signs in with a new session. The answer and its time are the same for an address nobody has and for a wrong
 * password; that somebody is suspended is told only to who knows the password.
 * @throws TooManyTries
 */
export async function signIn(email: string, password: string, from: From): Promise<SigningIn> {
  const network = networkOf(from.address)
  await countTry('sign_in_address', network)
  await countTry('sign_in_account', email)
  await countTry('sign_in', email, network)
  const person = await db.practitioner.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  if (!(await isPassword(person?.passwordHash, password)) || !person) return { ok: false, suspended: null }
  await endSuspensionsOver(1, person.id)
  const answer = await inTransaction(async (tx): Promise<SigningIn> => {
    // The lock puts this before or after a change of the password or a suspension, never in the middle of it.
    const [now] = await tx.$queryRaw<
      {
        passwordHash: string | null
        suspendedAt: Date | null
        suspendedReason: string | null
        suspendedUntil: Date | null
      }[]
    >`
      SELECT "passwordHash", "suspendedAt", "suspendedReason", "suspendedUntil" FROM "Practitioner" WHERE id = ${person.id} FOR SHARE`
    if (!now || now.passwordHash !== person.passwordHash) return { ok: false, suspended: null }
    if (now.suspendedAt)
      return { ok: false, suspended: { reason: now.suspendedReason ?? '', lastDay: lastDayOf(now.suspendedUntil) } }
    return { ok: true, cookie: await startSession(person.id, from, tx) }
  })
  if (answer.ok) await forgiveTries('sign_in', email, network)
  return answer
}

/** Ends the session that asks, or all of that person's. */
export async function signOut({ viewer, sessionId }: SignedIn, everywhere = false): Promise<void> {
  const which = everywhere ? 'all' : { only: [storedSessionId(sessionId)] }
  await inTransaction((tx) => endSessions(viewer.id, viewer.id, which, tx))
}
