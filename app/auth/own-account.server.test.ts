import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { apart } from '#tests/support/time.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { askForReset, isResetOpen, resetPassword } from './forgotten-password.server.ts'
import { askToChangeAddress, changePassword, confirmAddress, findAddressToConfirm } from './own-account.server.ts'
import { hashPassword } from './password.server.ts'
import { findViewer } from './session.server.ts'
import { signIn } from './sign-in.server.ts'

withDatabase()

const OLD = 'seven quiet herons'
const NEW = 'nine louder bitterns'
const from = { address: '192.0.2.7', userAgent: null }
const anAccount = async (fields = {}) => aPractitioner({ passwordHash: await hashPassword(OLD), ...fields })
const opened = async (email: string, password = OLD): Promise<string> => {
  const answer = await signIn(email, password, from)
  return answer.ok ? (answer.cookie.split(';')[0] ?? '') : 'refused'
}
const tokenTo = async (email: string): Promise<string> => {
  const mails = await db.outboxMail.findMany({ where: { to: email }, orderBy: { id: 'desc' } })
  const texts = mails.map(({ text }) => /\/(?:password|confirm)\/([\w-]{43})/.exec(text)?.[1])
  return texts.find(Boolean) ?? 'no link'
}

describe('a forgotten password', () => {
  it('is replaced by who holds the link; every other session and link ends', async () => {
    const { id, email } = await anAccount()
    const before = await opened(email)
    await askForReset(email, from)
    const first = await tokenTo(email)
    await askForReset(email, from)
    const second = await tokenTo(email)
    expect(first).not.toBe(second)
    const answer = await resetPassword(second, NEW, from)
    expect(await findViewer(before)).toBeNull()
    expect(await findViewer(answer.ok ? (answer.cookie ?? '').split(';')[0] : '')).toMatchObject({ id })
    expect(await isResetOpen(first)).toBe(false)
    expect(await resetPassword(second, OLD, from)).toEqual({ ok: false, why: 'link' })
    expect(await opened(email)).toBe('refused')
    expect(await opened(email, NEW)).not.toBe('refused')
    expect(await db.activity.count({ where: { verb: 'sessions_ended', subjectId: id } })).toBe(1)
  })

  it('is replaced once, whatever is tried at the same moment', async () => {
    const { email } = await anAccount()
    await askForReset(email, from)
    const token = await tokenTo(email)
    const answers = await Promise.all([resetPassword(token, NEW, from), resetPassword(token, `${NEW}!`, from)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('writes no mail for an address nobody has, and takes as long (median, 20 ms)', async () => {
    const { email } = await anAccount()
    const asking = (address: string) => (n: number) => askForReset(address, { ...from, address: `192.0.2.${n}` })
    expect(await apart([asking(email), asking('nobody@example.org')], 6)).toBeLessThan(20)
    expect(await db.outboxMail.count({ where: { to: 'nobody@example.org' } })).toBe(0)
  })

  it('lets in nobody who is suspended', async () => {
    const { email } = await anAccount({ suspendedAt: new Date() })
    await askForReset(email, from)
    expect(await resetPassword(await tokenTo(email), NEW, from)).toEqual({ ok: true, cookie: null })
    expect(await db.session.count()).toBe(0)
  })

  it('keeps its rules: a common word is refused and the link still works', async () => {
    const { email } = await anAccount()
    await askForReset(email, from)
    const token = await tokenTo(email)
    expect(await resetPassword(token, 'password1', from)).toMatchObject({ why: 'password' })
    expect((await resetPassword(token, NEW, from)).ok).toBe(true)
  })
})

describe('changing the password', () => {
  it('asks for the present one, ends every session, and gives this device a new one', async () => {
    const person = await anAccount()
    const [here, there] = [await opened(person.email), await opened(person.email)]
    expect(await changePassword(person, 'not it at all', NEW, from)).toMatchObject({ field: 'present' })
    expect(await changePassword(person, OLD, 'casestudies', from)).toMatchObject({ field: 'password' })
    const answer = await changePassword(person, OLD, NEW, from)
    expect(await findViewer(here)).toBeNull()
    expect(await findViewer(there)).toBeNull()
    expect(await findViewer(answer.ok ? answer.cookie.split(';')[0] : '')).toMatchObject({ id: person.id })
  })

  it('does not let in who signed in with the old one while it was changed', async () => {
    const person = await anAccount()
    for (let i = 0; i < 4; i++) {
      const [from_, to] = i % 2 ? [NEW, OLD] : [OLD, NEW]
      const [entering] = await Promise.all([
        signIn(person.email, from_, { ...from, address: `192.0.2.${i}` }),
        changePassword(person, from_, to, from),
      ])
      if (entering.ok) expect(await findViewer(entering.cookie.split(';')[0])).toBeNull()
    }
  })
})

describe('changing the address', () => {
  it('happens when the link in the new mailbox is used, and tells the old one', async () => {
    const person = await anAccount()
    expect(await askToChangeAddress(person, 'new@example.org', 'not it at all')).toBe(false)
    expect(await askToChangeAddress(person, 'new@example.org', OLD)).toBe(true)
    const token = await tokenTo('new@example.org')
    expect(await findAddressToConfirm(token)).toBe('new@example.org')
    expect(await opened('new@example.org')).toBe('refused')
    expect(await confirmAddress(token)).toBe(true)
    expect(await confirmAddress(token)).toBe(false)
    expect(await opened('new@example.org')).not.toBe('refused')
    expect(await opened(person.email)).toBe('refused')
    expect(await db.outboxMail.count({ where: { to: person.email } })).toBe(1)
  })

  it('never takes the address of another account, and says so only to that mailbox', async () => {
    const [person, other] = [await anAccount(), await anAccount()]
    expect(await askToChangeAddress(person, other.email, OLD)).toBe(true)
    expect(await tokenTo(other.email)).toBe('no link')
    expect(await askToChangeAddress(person, 'new@example.org', OLD)).toBe(true)
    const token = await tokenTo('new@example.org')
    await anAccount({ email: 'new@example.org' })
    expect(await confirmAddress(token)).toBe(false)
  })
})
