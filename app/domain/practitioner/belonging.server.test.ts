import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import { sentenceOf } from '#app/domain/notification/words.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import {
  answerAsking,
  askToBelong,
  findOwnAsking,
  putIntoPlace,
  setPlaceModerator,
  withdrawAsking,
} from './belonging.server.ts'
import { editProfile, findPlaceChoicesWith } from './profile.server.ts'
import type { Viewer } from './viewer.ts'

withDatabase()

/** A place with its moderator. */
async function aModeratedPlace() {
  const place = await aPlace()
  const moderator = await aPractitioner({ name: 'Mo', places: [place] })
  const key = { practitionerId_placeId: { practitionerId: moderator.id, placeId: place.id } }
  await db.placeMembership.update({ where: key, data: { moderator: true } })
  return { place, moderator }
}
const belongs = async (who: { id: string }, place: { id: string }) =>
  (await db.placeMembership.count({ where: { practitionerId: who.id, placeId: place.id } })) === 1
async function toldTo(who: Viewer) {
  startNotifying()
  await deliverNow()
  const { notifications } = await findNotifications(who, 1)
  return notifications.map((one) => `${sentenceOf(one).before}${one.title}${sentenceOf(one).after}`)
}

it('a place without moderators takes whoever works there; one that has them is asked', async () => {
  const [open, ann] = [await aPlace(), await aPractitioner()]
  expect(await askToBelong(ann, open.slug, '')).toBe('done')
  expect(await belongs(ann, open)).toBe(true)
  const { place, moderator } = await aModeratedPlace()
  expect(await askToBelong(ann, place.slug, 'I moved there')).toBe('done')
  expect(await belongs(ann, place)).toBe(false)
  expect(await findOwnAsking(ann, place.slug)).toMatchObject({ open: false, state: 'asked', note: 'I moved there' })
  expect(await toldTo(moderator)).toEqual([`asks to belong to ${place.name}`])
  expect(await askToBelong(ann, 'no-such', '')).toBe('unseen')
})

it('whoever asks is let in, or told why not, and may ask again', async () => {
  const { place, moderator } = await aModeratedPlace()
  const ann = await aPractitioner()
  await askToBelong(ann, place.slug, '')
  expect(await answerAsking(moderator, place.slug, ann.slug, { accept: false, reason: 'Not yet' })).toBe('done')
  expect(await findOwnAsking(ann, place.slug)).toMatchObject({ state: 'declined', reason: 'Not yet', belongs: false })
  expect(await toldTo(ann)).toEqual([`did not let you into ${place.name}`])
  // What is answered waits for nobody any more.
  expect(await toldTo(moderator)).toEqual([])
  expect(await answerAsking(moderator, place.slug, ann.slug, { accept: true })).toBe('unseen')
  await askToBelong(ann, place.slug, 'Now I do')
  expect(await answerAsking(moderator, place.slug, ann.slug, { accept: true })).toBe('done')
  expect(await belongs(ann, place)).toBe(true)
  expect(await db.placeRequest.count()).toBe(0)
  expect((await toldTo(ann))[0]).toBe(`let you into ${place.name}`)
})

it('what somebody asked they may take back', async () => {
  const { place } = await aModeratedPlace()
  const ann = await aPractitioner()
  await askToBelong(ann, place.slug, '')
  expect(await withdrawAsking(ann, place.slug)).toBe('done')
  expect(await findOwnAsking(ann, place.slug)).toMatchObject({ state: null })
})

it('only a place’s own moderators and administrators answer, and make moderators of those who belong to it', async () => {
  const { place, moderator } = await aModeratedPlace()
  const other = await aModeratedPlace()
  const [ann, bo, administrator, global] = [
    await aPractitioner(),
    await aPractitioner({ places: [place] }),
    await aPractitioner({ role: 'administrator' }),
    await aPractitioner({ role: 'moderator' }),
  ]
  await askToBelong(ann, place.slug, '')
  for (const stranger of [ann, bo, other.moderator, global]) {
    expect(await answerAsking(stranger, place.slug, ann.slug, { accept: true })).toHaveProperty('refused')
    expect(await setPlaceModerator(stranger, place.slug, bo.slug, true)).toHaveProperty('refused')
    expect(await putIntoPlace(stranger, place.slug, ann.slug)).toHaveProperty('refused')
  }
  expect(await setPlaceModerator(moderator, place.slug, ann.slug, true)).toBe('unseen')
  expect(await setPlaceModerator(moderator, place.slug, bo.slug, true)).toBe('done')
  expect((await toldTo(bo))[0]).toBe(`made you a moderator of ${place.name}`)
  // At once, and as long as it lasts.
  expect(await answerAsking(bo, place.slug, ann.slug, { accept: true })).toBe('done')
  expect(await setPlaceModerator(administrator, place.slug, bo.slug, false)).toBe('done')
  expect(await setPlaceModerator(bo, place.slug, ann.slug, true)).toHaveProperty('refused')
})

it('an administrator puts somebody into a place, and they are told', async () => {
  const { place, moderator } = await aModeratedPlace()
  const [administrator, ann] = [await aPractitioner({ role: 'administrator' }), await aPractitioner()]
  expect(await putIntoPlace(moderator, place.slug, ann.slug)).toHaveProperty('refused')
  expect(await putIntoPlace(administrator, place.slug, ann.slug)).toBe('done')
  expect(await putIntoPlace(administrator, place.slug, ann.slug)).toBe('done')
  expect(await toldTo(ann)).toEqual([`let you into ${place.name}`])
})

it('nobody says on their profile that they belong to a place that says it itself; those who do stay', async () => {
  const { place, moderator } = await aModeratedPlace()
  const [open, ann] = [await aPlace(), await aPractitioner()]
  const profile = { name: 'Ann', headline: '', about: '' }
  await editProfile(ann, { ...profile, placeIds: [open.id, place.id], themeIds: [] })
  expect([await belongs(ann, open), await belongs(ann, place)]).toEqual([true, false])
  await editProfile(moderator, { ...profile, placeIds: [open.id, place.id], themeIds: [] })
  expect([await belongs(moderator, open), await belongs(moderator, place)]).toEqual([true, true])
  expect((await findPlaceChoicesWith([])).map(({ id }) => id)).toEqual([open.id])
  expect(await findPlaceChoicesWith([place.id])).toHaveLength(2)
})
