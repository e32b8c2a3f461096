import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { applicationForm, applyForPlace, forgetOldApplications, visitorsApplicationForm } from './applying.server.ts'
import {
  answerPlaceApplication,
  claimPlaceApplication,
  findPlaceApplication,
  listPlaceApplications,
  releasePlaceApplication,
} from './place-applications.server.ts'
import { TooManyTries } from './rate-limit.server.ts'

withDatabase()
const from = (n = 1) => ({ address: `10.9.8.${n}`, userAgent: null, cookie: null })
const ASKED = {
  placeName: 'Ynys Môn',
  region: 'Wales',
  why: 'We count all of it.',
  who: 'Non Visitor',
  email: 'non@example.org',
} as const
const anAdministrator = () => aPractitioner({ role: 'administrator' })
async function anApplication() {
  await applyForPlace(null, ASKED, from())
  return db.placeApplication.findFirstOrThrow({ select: { id: true } })
}

it('a place that is let in is a parallel place, and whoever asked is invited for it', async () => {
  const administrator = await anAdministrator()
  const { id } = await anApplication()
  expect(await answerPlaceApplication(administrator, id, { accept: true })).toEqual({ slug: 'ynys-mon' })
  const place = await db.place.findUniqueOrThrow({ where: { slug: 'ynys-mon' } })
  expect(place).toMatchObject({ name: 'Ynys Môn', kind: 'parallel', region: 'Wales' })
  expect(await db.oneTimeLink.findFirst()).toMatchObject({
    purpose: 'invitation',
    email: ASKED.email,
    placeId: place.id,
  })
  expect((await db.outboxMail.findFirst())?.text).toContain('Ynys Môn')
  // Answered, it waits for nobody, and the address is forgotten.
  expect(await findPlaceApplication(administrator, id)).toBeNull()
  expect(await db.placeApplication.findFirst()).toMatchObject({ state: 'accepted', email: null })
  expect(await answerPlaceApplication(administrator, id, { accept: true })).toBe('answered')
})

it('whoever asked with an account looks after the new place at once', async () => {
  const [administrator, ann] = [await anAdministrator(), await aPractitioner()]
  await applyForPlace(ann, applicationForm.parse(ASKED), from())
  const { rows } = await listPlaceApplications(administrator, 1)
  expect(rows).toMatchObject([{ placeName: 'Ynys Môn', who: ann.name, email: ann.email }])
  await answerPlaceApplication(administrator, rows[0]?.id ?? '', { accept: true })
  expect(await db.placeMembership.findFirst()).toMatchObject({ practitionerId: ann.id, moderator: true })
  expect(await db.outboxMail.count()).toBe(0)
})

it('whoever has an account with the address that was given belongs to the new place, without looking after it', async () => {
  const [administrator, ann] = [await anAdministrator(), await aPractitioner({ email: 'Ann@example.org' })]
  await applyForPlace(null, { ...ASKED, email: 'ANN@example.org' }, from())
  const { rows } = await listPlaceApplications(administrator, 1)
  await answerPlaceApplication(administrator, rows[0]?.id ?? '', { accept: true })
  expect(await db.placeMembership.findMany()).toMatchObject([{ practitionerId: ann.id, moderator: false }])
  expect(await db.activity.findFirst({ where: { verb: 'place_joined' } })).toMatchObject({
    data: { practitionerId: ann.id },
  })
  expect(await db.oneTimeLink.count()).toBe(0)
})

it('one that is declined is told why by mail, and no place is made', async () => {
  const administrator = await anAdministrator()
  const { id } = await anApplication()
  expect(await answerPlaceApplication(administrator, id, { accept: false, reason: 'Too early.' })).toEqual({
    slug: null,
  })
  const mail = await db.outboxMail.findFirstOrThrow()
  expect([mail.to, mail.text]).toEqual([ASKED.email, expect.stringContaining('Too early.')])
  expect(await db.place.count()).toBe(0)
})

it('a name that a place has already is said, and nothing is done', async () => {
  const administrator = await anAdministrator()
  await aPlace({ name: 'YNYS MÔN' })
  const { id } = await anApplication()
  expect(await answerPlaceApplication(administrator, id, { accept: true })).toEqual({
    fault: 'There is a place of this name already',
  })
  expect(await findPlaceApplication(administrator, id)).not.toBeNull()
  expect(await db.oneTimeLink.count()).toBe(0)
})

it('of two administrators one looks at it, until they leave it', async () => {
  const [one, other] = [await anAdministrator(), await anAdministrator()]
  const { id } = await anApplication()
  const got = await Promise.all([claimPlaceApplication(one, id), claimPlaceApplication(other, id)])
  expect(got.filter(Boolean)).toHaveLength(1)
  const [holder, waits] = got[0] ? [one, other] : [other, one]
  expect((await findPlaceApplication(waits, id))?.claimedBy).toMatchObject({ id: holder.id })
  await releasePlaceApplication(waits, id)
  expect(await claimPlaceApplication(waits, id)).toBe(false)
  await releasePlaceApplication(holder, id)
  expect(await claimPlaceApplication(waits, id)).toBe(true)
  // Whoever went home holds nothing up.
  await db.placeApplication.update({ where: { id }, data: { claimedAt: new Date(Date.now() - 31 * 60_000) } })
  expect(await claimPlaceApplication(holder, id)).toBe(true)
})

it('asking twice is one application, and asking too often is none', async () => {
  await applyForPlace(null, ASKED, from())
  await applyForPlace(null, { ...ASKED, why: 'Said better.' }, from())
  expect(await db.placeApplication.findMany()).toMatchObject([{ why: 'Said better.' }])
  for (let n = 0; n < 3; n++) await applyForPlace(null, { ...ASKED, email: `n${n}@example.org` }, from())
  await expect(applyForPlace(null, { ...ASKED, email: 'more@example.org' }, from())).rejects.toThrow(TooManyTries)
  await applyForPlace(null, { ...ASKED, email: 'elsewhere@example.org' }, from(2))
})

it('one that somebody is looking at, and one for another place, stay as they are', async () => {
  const { id } = await anApplication()
  await claimPlaceApplication(await anAdministrator(), id)
  await applyForPlace(null, { ...ASKED, why: 'Said better.' }, from())
  await applyForPlace(null, { ...ASKED, placeName: 'Fairmead' }, from())
  const all = await db.placeApplication.findMany({ orderBy: { why: 'desc' }, select: { placeName: true, why: true } })
  expect(all.map(({ placeName, why }) => `${placeName}: ${why}`).sort()).toEqual([
    `Fairmead: ${ASKED.why}`,
    'Ynys Môn: Said better.',
    `Ynys Môn: ${ASKED.why}`,
  ])
})

it('only administrators read and answer them', async () => {
  const { id } = await anApplication()
  const moderator = await aPractitioner({ role: 'moderator' })
  await expect(listPlaceApplications(moderator, 1)).rejects.toThrow(/Only an administrator/)
  await expect(answerPlaceApplication(moderator, id, { accept: true })).rejects.toThrow(/Only an administrator/)
})

it('what was answered a year ago is forgotten', async () => {
  const { id } = await anApplication()
  expect(await forgetOldApplications(10)).toBe(0)
  const long = new Date(Date.now() - 400 * 86_400_000)
  await db.placeApplication.update({
    where: { id },
    data: { state: 'declined', reason: 'No', email: null, decidedAt: long },
  })
  expect(await forgetOldApplications(10)).toBe(1)
})

it('the form names what is missing', () => {
  const faults = visitorsApplicationForm.safeParse({ region: 'Nowhere' }).error?.issues.map(({ path }) => path[0])
  expect(faults).toEqual(['placeName', 'region', 'why', 'who', 'email'])
})
