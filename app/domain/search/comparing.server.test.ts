import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { corroborate } from '#app/domain/finding/corroborating.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aFinding, anOrganisation, aPlace, aPractitioner, aProposal, aTheme } from '#tests/support/world.ts'
import { comparePlaces, pairOf, split } from './comparing.server.ts'

withDatabase()

it('two places are told with their themes and partners, those in common apart from the others', async () => {
  const [a, b, theme, own] = [await aPlace(), await aPlace(), await aTheme(), await aTheme()]
  const council = await anOrganisation()
  const ids = [a, b].map(({ id }) => id)
  await db.placeTheme.createMany({ data: ids.map((placeId) => ({ placeId, themeId: theme.id })) })
  await db.placeTheme.create({ data: { placeId: a.id, themeId: own.id } })
  await db.placeOrganisation.createMany({ data: ids.map((placeId) => ({ placeId, organisationId: council.id })) })
  const compared = await comparePlaces(null, { a: a.slug, b: b.slug })
  const [one, other] = compared?.places ?? []
  expect([one?.name, other?.name]).toEqual([a.name, b.name])
  expect(split(one?.themes ?? [], other?.themes ?? [])).toMatchObject({
    both: [{ slug: theme.slug }],
    one: [{ slug: own.slug }],
    other: [],
  })
  expect(split(one?.organisations ?? [], other?.organisations ?? []).both).toMatchObject([{ slug: council.slug }])
})

it('findings in common are those that both shared or saw; what was withdrawn is none', async () => {
  const [a, b, elsewhere] = [await aPlace(), await aPlace(), await aPlace()]
  const [ann, bo, cleo] = await Promise.all([a, b, elsewhere].map((place) => aPractitioner({ places: [place] })))
  if (!ann || !bo || !cleo) throw new Error('nobody is there')
  const seen = await aFinding(ann)
  const seenElsewhere = await aFinding(cleo)
  const withdrawn = await aFinding(ann)
  await aFinding(ann)
  const say = (who: typeof ann, slug: string, stance: 'seen_here' | 'not_here' = 'seen_here') =>
    corroborate(who, slug, { place: who === ann ? a.slug : b.slug, stance, note: '' })
  await say(bo, seen.slug)
  await say(bo, withdrawn.slug)
  await say(ann, seenElsewhere.slug)
  await say(bo, seenElsewhere.slug)
  await db.finding.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  const slugs = async () => (await comparePlaces(ann, { a: a.slug, b: b.slug }))?.findings.items.map(({ slug }) => slug)
  expect(await slugs()).toEqual([seenElsewhere.slug, seen.slug])
  await say(bo, seen.slug, 'not_here')
  expect(await slugs()).toEqual([seenElsewhere.slug])
})

it('proposals are counted as far as whoever asks may read them', async () => {
  const [a, b] = [await aPlace(), await aPlace()]
  const [ann, bo] = [await aPractitioner({ places: [a] }), await aPractitioner({ places: [b] })]
  const { id } = await aProposal(ann, { state: 'draft' })
  await db.proposalPlace.create({ data: { proposalId: id, placeId: b.id } })
  const told = async (who: typeof ann | null) => {
    const compared = await comparePlaces(who, { a: a.slug, b: b.slug })
    return [compared?.places.map(({ proposals }) => proposals), compared?.together]
  }
  expect(await told(ann)).toEqual([[1, 1], 1])
  expect(await told(bo)).toEqual([[0, 0], 0])
  expect(await told(null)).toEqual([[0, 0], 0])
})

it('one place twice, or one that is not there, is no comparison', async () => {
  const { slug } = await aPlace()
  expect(await comparePlaces(null, { a: slug, b: slug })).toBeNull()
  expect(await comparePlaces(null, { a: slug, b: 'no-such' })).toBeNull()
  expect(pairOf(new URLSearchParams('a=kent'))).toEqual({ a: 'kent', b: '' })
})
