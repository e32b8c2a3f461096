import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { apart } from '#tests/support/time.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { findDevices, signOutDevice, signOutOtherDevices } from './devices.server.ts'
import { hashPassword } from './password.server.ts'
import { TooManyTries } from './rate-limit.server.ts'
import { findSignedIn, findViewer, type SignedIn, storedSessionId } from './session.server.ts'
import { type From, signIn, signOut } from './sign-in.server.ts'

withDatabase()

const PASSWORD = 'seven quiet herons'
const from = { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' }
const anAccount = async (fields = {}) => aPractitioner({ passwordHash: await hashPassword(PASSWORD), ...fields })
const cookieOf = async (email: string, where: From = from): Promise<string> => {
  const answer = await signIn(email, PASSWORD, where)
  if (!answer.ok) throw new Error('not signed in')
  return answer.cookie.split(';')[0] ?? ''
}
const signedIn = async (cookie: string): Promise<SignedIn> => {
  const found = await findSignedIn(cookie)
  if (!found) throw new Error('no session')
  return found
}

describe('signing in', () => {
  it('opens a session for the right password, whatever the case of the address', async () => {
    const { id, email } = await anAccount()
    const cookie = await cookieOf(email.toUpperCase())
    expect((await findViewer(cookie))?.id).toBe(id)
  })

  it('stores only a hash: what is in the database opens nothing', async () => {
    const { email } = await anAccount()
    const cookie = await cookieOf(email)
    const [name, sessionId = ''] = cookie.split('=')
    const rows = await db.session.findMany()
    expect(rows.map(({ id }) => id)).toEqual([storedSessionId(sessionId)])
    expect(await findViewer(`${name}=${rows[0]?.id}`)).toBeNull()
  })

  it('makes a new id each time, and keeps it from scripts', async () => {
    const { email } = await anAccount()
    const first = await signIn(email, PASSWORD, from)
    const second = await signIn(email, PASSWORD, from)
    expect(first).not.toEqual(second)
    expect(first).toMatchObject({ ok: true, cookie: expect.stringMatching(/HttpOnly/) })
    expect(first).toMatchObject({ cookie: expect.stringMatching(/SameSite=Lax/) })
  })

  it('ends the session that the browser came with, whoever’s it was, and its sockets with it', async () => {
    const [ada, bo] = [await anAccount(), await anAccount()]
    const [first, elsewhere] = [await cookieOf(ada.email), await cookieOf(ada.email)]
    const second = await cookieOf(ada.email, { ...from, cookie: `told=x; ${first}` })
    expect(await findViewer(first)).toBeNull()
    await cookieOf(bo.email, { ...from, cookie: second })
    expect(await findViewer(second)).toBeNull()
    expect(await findViewer(elsewhere)).not.toBeNull()
    // What was told cuts their sockets.
    const told = await db.activity.findMany({
      where: { verb: 'sessions_ended' },
      select: { subjectId: true, data: true },
    })
    const ended = [first, second].map((cookie) => storedSessionId(cookie.split('=')[1] ?? ''))
    expect(told).toEqual(ended.map((id) => ({ subjectId: ada.id, data: { sessions: [id] } })))
  })

  it('keeps the session that the browser came with when the password is wrong', async () => {
    const { email } = await anAccount()
    const cookie = await cookieOf(email)
    await signIn(email, 'seven loud herons', { ...from, cookie })
    expect(await findViewer(cookie)).not.toBeNull()
  })

  it('answers a wrong password and an address nobody has with the same', async () => {
    const { email } = await anAccount()
    const wrong = await signIn(email, 'seven loud herons', from)
    expect(wrong).toEqual({ ok: false, suspended: null })
    expect(await signIn('nobody@example.org', PASSWORD, from)).toEqual(wrong)
    expect(await signIn(email, 'x'.repeat(1_000_000), from)).toEqual(wrong)
  })

  it('never signs in an account without a password', async () => {
    const { email } = await aPractitioner()
    for (const password of ['', 'null', PASSWORD]) expect((await signIn(email, password, from)).ok).toBe(false)
  })

  it('tells the reason of a suspension only to who knows the password', async () => {
    const { email } = await anAccount({ suspendedAt: new Date(), suspendedReason: 'Advertising' })
    expect(await signIn(email, 'wrong guess', from)).toEqual({ ok: false, suspended: null })
    expect(await signIn(email, PASSWORD, from)).toEqual({
      ok: false,
      suspended: { reason: 'Advertising', lastDay: null },
    })
    expect(await db.session.count()).toBe(0)
  })

  it('takes as long for an address nobody has (median, 20 ms)', async () => {
    const { email } = await anAccount()
    const at = (n: number) => ({ ...from, address: `198.51.${n >> 8}.${n & 255}` })
    const known = (n: number) => signIn(email, 'wrong guess', at(n))
    const unknown = (n: number) => signIn(`nobody${n}@example.org`, 'wrong guess', at(n))
    expect(await apart([known, unknown], 24)).toBeLessThan(20)
  })
})

describe('guessing', () => {
  it('ends after five tries for one account from one address, also with the right password', async () => {
    const { email } = await anAccount()
    for (let i = 0; i < 5; i++) await signIn(email, 'wrong guess', from)
    const refused = signIn(email, PASSWORD, from)
    await expect(refused).rejects.toThrow(TooManyTries)
    await refused.catch((error: TooManyTries) => expect(error.seconds).toBeGreaterThan(800))
    await expect(signIn(email.toUpperCase(), PASSWORD, from)).rejects.toThrow(TooManyTries)
    expect((await signIn(email, PASSWORD, { ...from, address: '198.51.100.1' })).ok).toBe(true)
  })

  it('counts tries made at once as exactly', async () => {
    const { email } = await anAccount()
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => signIn(email, 'wrong guess', from)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('is forgiven by a success', async () => {
    const { email } = await anAccount()
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await signIn(email, 'wrong guess', from)
      expect((await signIn(email, PASSWORD, from)).ok).toBe(true)
    }
  })

  it('is counted in the database, without the address of anybody', async () => {
    await signIn('nobody@example.org', PASSWORD, from)
    const counters = await db.rateLimit.findMany()
    expect(counters).toHaveLength(3)
    expect(JSON.stringify(counters.map(({ key }) => key))).not.toMatch(/nobody|192\.0/)
  })
})

describe('sessions', () => {
  it('end when signing out, on this device only, and tell of it', async () => {
    const { id, email } = await anAccount()
    const here = await cookieOf(email)
    const there = await cookieOf(email)
    await signOut(await signedIn(here))
    expect(await findViewer(here)).toBeNull()
    expect((await findViewer(there))?.id).toBe(id)
    const told = await db.activity.findFirstOrThrow({ where: { verb: 'sessions_ended' } })
    expect(told).toMatchObject({ subjectId: id, data: { sessions: [storedSessionId(here.split('=')[1] ?? '')] } })
  })

  it('end everywhere when asked to', async () => {
    const { email } = await anAccount()
    const cookies = [await cookieOf(email), await cookieOf(email), await cookieOf(email)]
    await signOut(await signedIn(cookies[0] ?? ''), true)
    for (const cookie of cookies) expect(await findViewer(cookie)).toBeNull()
  })

  it('are listed by device, this one first, and can be ended one by one or all but this', async () => {
    const { email } = await anAccount()
    const here = await signedIn(await cookieOf(email))
    const phone = await cookieOf(email, { ...from, userAgent: 'Mozilla/5.0 (iPhone) CriOS/140 Safari/604' })
    const other = await cookieOf(email, { ...from, userAgent: null })
    const devices = await findDevices(here)
    expect(devices.map(({ device }) => device).sort()).toEqual(['A browser', 'Chrome on iPhone', 'Firefox on Windows'])
    expect(devices[0]).toMatchObject({ here: true, device: 'Firefox on Windows' })
    const iPhone = devices.find(({ device }) => device === 'Chrome on iPhone')
    expect(await signOutDevice(here, iPhone?.id ?? '')).toBe(true)
    expect(await findViewer(phone)).toBeNull()
    expect(await signOutOtherDevices(here)).toBe(1)
    expect(await findViewer(other)).toBeNull()
    expect(await findDevices(here)).toHaveLength(1)
  })

  it('of others cannot be ended', async () => {
    const [mine, theirs] = [await anAccount(), await anAccount()]
    const cookie = await cookieOf(theirs.email)
    const [device] = await findDevices(await signedIn(cookie))
    expect(await signOutDevice(await signedIn(await cookieOf(mine.email)), device?.id ?? '')).toBe(false)
    expect((await findViewer(cookie))?.id).toBe(theirs.id)
  })

  it('end 30 days after signing in however often they are used, and at once with a suspension', async () => {
    const { id, email } = await anAccount()
    const cookie = await cookieOf(email)
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await findViewer(cookie)).toBeNull()
    const fresh = await cookieOf(email)
    await db.practitioner.update({ where: { id }, data: { suspendedAt: new Date() } })
    expect(await findViewer(fresh)).toBeNull()
  })
})
