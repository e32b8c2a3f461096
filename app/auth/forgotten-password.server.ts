import { db, inTransaction } from '#app/db/database.server.ts'
import { endSuspensionsOver } from '#app/domain/practitioner/roles.server.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import { passwordChanged, resetPassword as resetLetter } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { addressOf } from '#app/settings.server.ts'
import { findLink, makeLink, spendLink, voidLinks } from './link.server.ts'
import { hashPassword } from './password.server.ts'
import { passwordFault } from './password-rules.server.ts'
import { countTry, networkOf } from './rate-limit.server.ts'
import { startSession } from './session.server.ts'
import type { From } from './sign-in.server.ts'
import { inSteadyTime } from './steady.server.ts'

/**
 * Somebody has forgotten the password of an account. The answer and its time are the same whether there is one.
 * @throws TooManyTries
 */
export async function askForReset(email: string, from: From): Promise<void> {
  await countTry('mail_from_address', networkOf(from.address))
  await countTry('mail_to', email)
  await inSteadyTime(() =>
    inTransaction(async (tx) => {
      const person = await tx.practitioner.findUnique({ where: { email }, select: { id: true, email: true } })
      if (!person) return
      const token = await makeLink({ purpose: 'reset_password', practitionerId: person.id }, tx)
      await writeMail(person.email, resetLetter(addressOf(`/password/${token}`)), tx)
    }),
  )
}

/** Whether a link to choose a new password still works; looking does not use it up. */
export const isResetOpen = async (token: string): Promise<boolean> =>
  (await findLink(token, ['reset_password'], db)) !== null

export type Reset =
  | { ok: true; cookie: string | null }
  | { ok: false; why: 'link' }
  | { ok: false; why: 'password'; fault: string }

/**
 * A new password for who holds the link. Every session of the account and every other link to it end with the old
 * one; a new session begins here, unless the person is suspended (`cookie` null).
 */
export async function resetPassword(token: string, password: string, from: From): Promise<Reset> {
  const link = await findLink(token, ['reset_password'], db)
  if (!link?.practitionerId) return { ok: false, why: 'link' }
  const person = await db.practitioner.findUniqueOrThrow({
    where: { id: link.practitionerId },
    select: { id: true, name: true, email: true },
  })
  const fault = await passwordFault(password, [person.name, person.email])
  if (fault) return { ok: false, why: 'password', fault }
  const passwordHash = await hashPassword(password)
  await endSuspensionsOver(1, person.id)
  return inTransaction(async (tx): Promise<Reset> => {
    if (!(await spendLink(token, ['reset_password'], tx))) return { ok: false, why: 'link' }
    const { suspendedAt, email } = await tx.practitioner.update({
      where: { id: person.id },
      data: { passwordHash },
      select: { suspendedAt: true, email: true },
    })
    await endSessions(null, person.id, 'all', tx)
    await voidLinks(person.id, tx)
    await writeMail(email, passwordChanged(addressOf('/password')), tx)
    return { ok: true, cookie: suspendedAt ? null : await startSession(person.id, from, tx) }
  })
}
