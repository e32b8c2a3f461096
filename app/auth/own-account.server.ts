import { db, inTransaction } from '#app/db/database.server.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { addressChanged, alreadyJoined, confirmAddress as confirmLetter, passwordChanged } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { addressOf } from '#app/settings.server.ts'
import { isTaken } from './joining.server.ts'
import { findLink, makeLink, spendLink, voidLinks } from './link.server.ts'
import { hashPassword, isPassword } from './password.server.ts'
import { passwordFault } from './password-rules.server.ts'
import { countTry, forgiveTries } from './rate-limit.server.ts'
import { startSession } from './session.server.ts'
import type { From } from './sign-in.server.ts'
import { inSteadyTime } from './steady.server.ts'

const account = { name: true, email: true, passwordHash: true } as const
const ownAccount = ({ id }: Viewer) => db.practitioner.findUniqueOrThrow({ where: { id }, select: account })

/** Asked before what somebody at an unlocked screen must not do. */
async function isOwnPassword(viewer: Viewer, passwordHash: string | null, present: string): Promise<boolean> {
  await countTry('own_password', viewer.id)
  if (!(await isPassword(passwordHash, present))) return false
  await forgiveTries('own_password', viewer.id)
  return true
}

export type PasswordChange = { ok: true; cookie: string } | { ok: false; field: 'present' | 'password'; fault: string }

/**
 * Changes one's own password. Every session ends; this device gets a new one.
 * @throws TooManyTries
 */
export async function changePassword(
  viewer: Viewer,
  present: string,
  password: string,
  from: From,
): Promise<PasswordChange> {
  const { passwordHash: old, ...about } = await ownAccount(viewer)
  if (!(await isOwnPassword(viewer, old, present)))
    return { ok: false, field: 'present', fault: 'This is not your present password' }
  const fault = await passwordFault(password, [about.name, about.email])
  if (fault) return { ok: false, field: 'password', fault }
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx): Promise<PasswordChange> => {
    const { count } = await tx.practitioner.updateMany({
      where: { id: viewer.id, passwordHash: old, suspendedAt: null },
      data: { passwordHash },
    })
    if (!count) return { ok: false, field: 'present', fault: 'Your password was changed just now on another device' }
    await endSessions(viewer.id, viewer.id, 'all', tx)
    await voidLinks(viewer.id, tx)
    await writeMail(about.email, passwordChanged(addressOf('/password')), tx)
    return { ok: true, cookie: await startSession(viewer.id, from, tx) }
  })
}

/**
 * Asks to move the account to a new address; it moves when the link sent there is used. What is known of the new
 * address is told only to that mailbox.
 * @returns false when the present password is not right
 * @throws TooManyTries
 */
export async function askToChangeAddress(viewer: Viewer, email: string, present: string): Promise<boolean> {
  const { passwordHash } = await ownAccount(viewer)
  if (!(await isOwnPassword(viewer, passwordHash, present))) return false
  await countTry('mail_to', email)
  await inSteadyTime(() =>
    inTransaction(async (tx) => {
      if (await tx.practitioner.findUnique({ where: { email }, select: { id: true } }))
        return writeMail(email, alreadyJoined(addressOf('/sign-in'), addressOf('/password')), tx)
      const token = await makeLink({ purpose: 'confirm_address', email, practitionerId: viewer.id }, tx)
      await writeMail(email, confirmLetter(addressOf(`/confirm/${token}`)), tx)
    }),
  )
  return true
}

/** The address a link would confirm; null when it does not work (any more). Looking does not use it up. */
export async function findAddressToConfirm(token: string): Promise<string | null> {
  const link = await findLink(token, ['confirm_address'], db)
  return link?.practitionerId ? link.email : null
}

/**
 * Moves the account to the address the link was sent to, and tells the address before.
 * @returns false when the link does not work (any more) or another account has the address
 */
export async function confirmAddress(token: string): Promise<boolean> {
  try {
    return await inTransaction(async (tx) => {
      const link = await spendLink(token, ['confirm_address'], tx)
      // Without a practitioner it is a link to join, which must not be used up here.
      if (!link?.practitionerId || !link.email) throw new NotThisLink()
      const where = { id: link.practitionerId }
      const { email: before } = await tx.practitioner.findUniqueOrThrow({ where, select: { email: true } })
      await tx.practitioner.update({
        where,
        data: { email: link.email, emailConfirmedAt: new Date() },
        select: { id: true },
      })
      await voidLinks(link.practitionerId, tx)
      await writeMail(before, addressChanged(), tx)
      return true
    })
  } catch (error) {
    if (error instanceof NotThisLink || isTaken(error)) return false
    throw error
  }
}

/** Thrown so that the transaction gives the link back. */
class NotThisLink extends Error {}
