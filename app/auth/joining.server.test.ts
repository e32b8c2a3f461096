import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { approveEmailDomain, disapproveEmailDomain } from '#app/domain/practitioner/email-domain.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { apart } from '#tests/support/time.ts'
import { anOrganisation, aPlace, aPractitioner } from '#tests/support/world.ts'
import { findInvitations, invite, withdrawInvitation } from './invitation.server.ts'
import { askToJoin, findWelcome, join } from './joining.server.ts'
import { storedToken } from './link.server.ts'
import { countTry, TooManyTries } from './rate-limit.server.ts'
import { findViewer } from './session.server.ts'
import { signIn } from './sign-in.server.ts'

withDatabase()

const from = { address: '192.0.2.7', userAgent: null }
const person = { name: 'Ada Fernsby', password: 'seven quiet herons', placeIds: [] as string[] }
beforeEach(async () => {
  await db.emailDomain.createMany({ data: [{ domain: 'gov.uk' }, { domain: 'nhs.uk' }] })
})

const lastMail = () => db.outboxMail.findFirstOrThrow({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
/** What somebody finds in their mailbox. */
const tokenFor = async (email: string): Promise<string> => {
  const mail = await lastMail()
  expect(mail.to).toBe(email)
  return /\/(?:join|password|confirm)\/([\w-]{43})/.exec(mail.text)?.[1] ?? 'no link'
}
const asked = async (email: string): Promise<string> => {
  await askToJoin(email, from)
  return tokenFor(email)
}

describe('joining with an approved address', () => {
  it('makes a confirmed account of who holds the link, and signs them in', async () => {
    const place = await aPlace()
    const token = await asked('ada@leeds.gov.uk')
    expect(await findWelcome(token)).toEqual({
      email: 'ada@leeds.gov.uk',
      role: 'practitioner',
      placeId: null,
      name: '',
      post: '',
    })
    const joined = await join(token, { ...person, placeIds: [place.id, 'no-such-place'] }, from)
    const viewer = await findViewer(joined.ok ? joined.cookie.split(';')[0] : '')
    expect(viewer).toMatchObject({
      name: 'Ada Fernsby',
      slug: 'ada-fernsby',
      role: 'practitioner',
      placeIds: [place.id],
    })
    expect((await signIn('ada@leeds.gov.uk', person.password, from)).ok).toBe(true)
    expect(await db.activity.count({ where: { verb: 'joined', actorId: viewer?.id ?? '' } })).toBe(1)
  })

  it.each(['ada@notgov.uk', 'ada@gov.uk.evil.example', 'ada@uk', 'gov.uk@evil.example', '"@gov.uk"@evil.example'])(
    'sends nothing to %s',
    async (email) => {
      await askToJoin(email, from)
      expect(await db.outboxMail.count()).toBe(0)
    },
  )

  it('follows the list as it is now, also between asking and answering', async () => {
    const viewer = { ...(await aPractitioner({ role: 'administrator' })), role: 'administrator' as const }
    expect(await approveEmailDomain(viewer, '@Charity.Example ')).toBeNull()
    expect(await approveEmailDomain(viewer, 'uk')).toEqual(expect.any(String))
    const token = await asked('ada@north.charity.example')
    await disapproveEmailDomain(viewer, 'charity.example')
    expect(await join(token, person, from)).toEqual({ ok: false, why: 'link' })
  })

  it('says the same, at the same time, whatever is known of the address (median, 20 ms)', async () => {
    await aPractitioner({ email: 'known@leeds.gov.uk' })
    const asking = (email: string) => async (n: number) =>
      expect(await askToJoin(email, { ...from, address: `192.0.2.${n}` })).toBeUndefined()
    const ways = ['known@leeds.gov.uk', 'new@leeds.gov.uk', 'x@evil.example'].map(asking)
    expect(await apart(ways, 6)).toBeLessThan(20)
  })

  it('tells a mailbox that has an account so, and makes no second', async () => {
    await aPractitioner({ email: 'ada@leeds.gov.uk' })
    await askToJoin('ADA@leeds.gov.uk', from)
    expect((await lastMail()).subject).toMatch(/already have an account/)
    expect(await db.oneTimeLink.count()).toBe(0)
  })

  it('is asked only so often for one mailbox', async () => {
    for (let i = 0; i < 4; i++) await askToJoin('ada@leeds.gov.uk', { ...from, address: `192.0.2.${i}` })
    await expect(askToJoin('ada@leeds.gov.uk', from)).rejects.toThrow(TooManyTries)
  })
})

describe('a link', () => {
  it('works once, also when it is used many times at the same moment', async () => {
    const token = await asked('ada@leeds.gov.uk')
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(token, person, from)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.practitioner.count()).toBe(1)
    expect(await join(token, person, from)).toEqual({ ok: false, why: 'link' })
  })

  it('is not used up by looking, nor by a password that is refused', async () => {
    const token = await asked('ada@leeds.gov.uk')
    for (let i = 0; i < 3; i++) expect(await findWelcome(token)).not.toBeNull()
    expect(await join(token, { ...person, password: 'password1' }, from)).toMatchObject({ why: 'password' })
    expect((await join(token, person, from)).ok).toBe(true)
  })

  it('works for 15 minutes', async () => {
    const token = await asked('ada@leeds.gov.uk')
    const link = await db.oneTimeLink.findFirstOrThrow()
    expect(link.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000)
    await db.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await findWelcome(token)).toBeNull()
    expect(await join(token, person, from)).toEqual({ ok: false, why: 'link' })
  })

  it('is stored as a hash, and made from APP_URL alone', async () => {
    const token = await asked('ada@leeds.gov.uk')
    expect((await db.oneTimeLink.findFirstOrThrow()).id).toBe(storedToken(token))
    expect((await lastMail()).text).toContain(`http://127.0.0.1:3000/join/${token}`)
    expect(await join(storedToken(token), person, from)).toEqual({ ok: false, why: 'link' })
  })
})

describe('an invitation', () => {
  const administrator = async () => ({
    ...(await aPractitioner({ role: 'administrator' })),
    role: 'administrator' as const,
  })
  const inviting = { email: 'bo@charity.example', role: 'practitioner' as const, placeId: null, departmentId: null }

  it('brings the role, the place and the department it was made for', async () => {
    const [place, department] = [await aPlace(), await anOrganisation({ kind: 'department' })]
    const wanted = { ...inviting, role: 'responder' as const, placeId: place.id, departmentId: department.id }
    expect(await invite(await administrator(), wanted)).toBeNull()
    const joined = await join(await tokenFor(inviting.email), person, from)
    const viewer = await findViewer(joined.ok ? joined.cookie.split(';')[0] : '')
    expect(viewer).toMatchObject({ role: 'responder', departmentId: department.id, placeIds: [place.id] })
  })

  it('gets a fresh link for who asks with the invited address; the old one stops working', async () => {
    await invite(await administrator(), inviting)
    const old = await tokenFor(inviting.email)
    await db.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 3_600_000) } })
    const fresh = await asked(inviting.email)
    expect(fresh).not.toBe(old)
    expect(await join(old, person, from)).toEqual({ ok: false, why: 'link' })
    expect((await join(fresh, person, from)).ok).toBe(true)
  })

  it('is over after 30 days, and when it is withdrawn', async () => {
    const viewer = await administrator()
    await invite(viewer, inviting)
    expect(await findInvitations(viewer)).toHaveLength(1)
    await db.oneTimeLink.updateMany({ data: { createdAt: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await findInvitations(viewer)).toHaveLength(0)
    const mails = await db.outboxMail.count()
    await askToJoin(inviting.email, from)
    expect(await db.outboxMail.count()).toBe(mails)
    await invite(viewer, inviting)
    const token = await tokenFor(inviting.email)
    expect(await withdrawInvitation(viewer, inviting.email)).toBe(true)
    expect((await join(token, person, from)).ok).toBe(false)
  })

  it('is answered with the same words whether there is an account or not; the mailbox is told', async () => {
    const moderator = { ...(await aPractitioner({ role: 'moderator' })), role: 'moderator' as const }
    const { email } = await aPractitioner()
    expect(await invite(moderator, { ...inviting, email })).toBeNull()
    expect(await invite(moderator, inviting)).toBeNull()
    expect(await db.oneTimeLink.findMany({ select: { email: true } })).toEqual([{ email: inviting.email }])
    const mail = await db.outboxMail.findFirstOrThrow({ where: { to: email } })
    expect(mail.subject).toBe('You already have an account at Total Place')
  })

  it('of somebody else stands when a moderator invites the same address, and is sent again', async () => {
    const [admin, moderator] = [await administrator(), await aPractitioner({ role: 'moderator' })]
    const department = await anOrganisation({ kind: 'department' })
    await invite(admin, { ...inviting, role: 'responder', departmentId: department.id })
    expect(await invite({ ...moderator, role: 'moderator' }, inviting)).toBeNull()
    expect(await db.oneTimeLink.findMany({ select: { role: true, madeById: true } })).toEqual([
      { role: 'responder', madeById: admin.id },
    ])
    expect(await db.outboxMail.count({ where: { to: inviting.email } })).toBe(2)
  })

  it('into a place with moderators of its own is theirs and administrators’ to make', async () => {
    const place = await aPlace()
    const own = { ...(await aPractitioner({ role: 'moderator', places: [place] })), role: 'moderator' as const }
    const other = { ...(await aPractitioner({ role: 'moderator' })), role: 'moderator' as const }
    expect(await invite(other, { ...inviting, placeId: place.id })).toBeNull()
    await db.placeMembership.updateMany({ data: { moderator: true } })
    const into = (n: number) => ({ ...inviting, email: `n${n}@charity.example`, placeId: place.id })
    expect(await invite(other, into(1))).toHaveProperty('placeId')
    expect([await invite(own, into(2)), await invite(await administrator(), into(3))]).toEqual([null, null])
  })

  it('may be sent so often and no oftener', async () => {
    const viewer = await administrator()
    const numbered = (n: number) => invite(viewer, { ...inviting, email: `n${n}@charity.example` })
    for (let n = 0; n < 60; n++) await countTry('invitations', viewer.id)
    await expect(numbered(61)).rejects.toThrow(TooManyTries)
  })

  it('is made by a moderator for practitioners only, by a practitioner for nobody', async () => {
    const moderator = { ...(await aPractitioner({ role: 'moderator' })), role: 'moderator' as const }
    const practitioner = { ...(await aPractitioner()), role: 'practitioner' as const }
    expect(await invite(moderator, { ...inviting, role: 'administrator' })).toHaveProperty('role')
    expect(await invite(practitioner, inviting)).toHaveProperty('role')
    expect(await invite(moderator, inviting)).toBeNull()
    expect(await withdrawInvitation({ ...moderator, id: practitioner.id }, inviting.email)).toBe(false)
  })
})
