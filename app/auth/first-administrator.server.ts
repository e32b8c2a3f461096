import { randomInt } from 'node:crypto'
import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { freeSlug } from '#app/domain/practitioner/slug.server.ts'
import { addressOf } from '#app/settings.server.ts'
import { isTaken } from './joining.server.ts'
import { spendLink, storedToken } from './link.server.ts'
import { hashPassword } from './password.server.ts'
import { passwordFault } from './password-rules.server.ts'
import { countTry, networkOf } from './rate-limit.server.ts'
import { startSession } from './session.server.ts'
import type { From } from './sign-in.server.ts'

const HOURS = 24
/** Without 0 and O, 1, I and L: it is read from one screen and typed on another. 20 of 31 letters are 99 bits. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newCode = () => Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const grouped = (code: string) => code.replace(/.{5}(?=.)/g, '$&-')
const plain = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Whether nobody can administer the platform yet. */
export async function isFirstAdministratorAwaited(tx: Transaction = db): Promise<boolean> {
  return (await tx.practitioner.findFirst({ where: { role: 'administrator' }, select: { id: true } })) === null
}

/**
 * While there is no administrator, prints a code that makes whoever enters it the first: only who started the
 * platform can read it. Works once, for a day; a later start prints another and voids this.
 */
export async function prepareFirstAdministrator(tell: (line: string) => void): Promise<void> {
  if (!(await isFirstAdministratorAwaited())) return
  const code = newCode()
  await inTransaction(async (tx) => {
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'first_administrator' } })
    await tx.oneTimeLink.create({
      data: {
        id: storedToken(code),
        purpose: 'first_administrator',
        role: 'administrator',
        expiresAt: new Date(Date.now() + HOURS * 3_600_000),
      },
      select: { id: true },
    })
  })
  tell(`There is no administrator yet. Become it at ${addressOf('/first-administrator')}`)
  tell(`with this code, which works once, within ${HOURS} hours: ${grouped(code)}`)
}

export type Founding = { ok: true; cookie: string } | { ok: false; field: 'code' | 'email' | 'password'; fault: string }

/**
 * Makes the first administrator of who holds the code from the console, and signs them in. Of any number of people
 * at the same moment one becomes it.
 * @throws TooManyTries
 */
export async function becomeFirstAdministrator(
  typed: string,
  person: { name: string; email: string; password: string },
  from: From,
): Promise<Founding> {
  await countTry('link_address', networkOf(from.address))
  const fault = await passwordFault(person.password, [person.name, person.email])
  if (fault) return { ok: false, field: 'password', fault }
  const passwordHash = await hashPassword(person.password)
  try {
    return await inTransaction(async (tx): Promise<Founding> => {
      const isCode = await spendLink(plain(typed), ['first_administrator'], tx)
      if (!isCode || !(await isFirstAdministratorAwaited(tx)))
        return {
          ok: false,
          field: 'code',
          fault: 'This is not the code, or it was used, or a later start printed another',
        }
      const { id } = await tx.practitioner.create({
        data: {
          name: person.name,
          slug: await freeSlug(person.name, tx),
          email: person.email,
          emailConfirmedAt: new Date(),
          passwordHash,
          role: 'administrator',
        },
        select: { id: true },
      })
      await recordActivity(tx, { verb: 'joined', actorId: id, subject: { kind: 'practitioner', id } })
      return { ok: true, cookie: await startSession(id, from, tx) }
    })
  } catch (error) {
    if (isTaken(error)) return { ok: false, field: 'email', fault: 'There is an account with this address already' }
    throw error
  }
}
