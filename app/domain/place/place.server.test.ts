import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDraft, aFinding, aPlace, aPractitioner, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { findPlace, listPlaces, placeFilterOf } from './place.server.ts'

withDatabase()

it('a place names its people to those signed in; a visitor is told how many they are', async () => {
  const { slug, ...place } = await aPlace()
  const ann = await aPractitioner({ name: 'Ann', places: [place] })
  await aPractitioner({ name: 'Gone', places: [place], suspendedAt: new Date() })
  expect(await findPlace(slug, { namePeople: false })).toMatchObject({ memberCount: 1, members: [] })
  expect((await findPlace(slug, { namePeople: true }))?.members).toMatchObject([{ id: ann.id, name: 'Ann' }])
  expect(await findPlace('nowhere', { namePeople: true })).toBeNull()
})

it('places are listed by name, with how much of theirs anybody may read', async () => {
  const [b] = [await aPlace({ name: 'B' }), await aPlace({ name: 'A' })]
  const ann = await aPractitioner({ places: [b] })
  await aPublishedCaseStudy(ann)
  await aDraft(ann)
  await aFinding(ann)
  const places = await listPlaces(placeFilterOf(new URLSearchParams()))
  expect(places.map(({ name, caseStudies, findings }) => [name, caseStudies, findings])).toEqual([
    ['A', 0, 0],
    ['B', 1, 1],
  ])
})

it('places are filtered by kind, region and theme as the address says', async () => {
  const theme = await aTheme()
  await aPlace({ name: 'Pilot', kind: 'pilot', region: 'North West' })
  const { id } = await aPlace({ name: 'Parallel' })
  await db.placeTheme.create({ data: { placeId: id, themeId: theme.id } })
  const names = async (query: string) =>
    (await listPlaces(placeFilterOf(new URLSearchParams(query)))).map(({ name }) => name)
  expect(await names('kind=pilot')).toEqual(['Pilot'])
  expect(await names('region=North+East')).toEqual(['Parallel'])
  expect(await names(`theme=${theme.slug}`)).toEqual(['Parallel'])
  // What an address names wrongly is no filter.
  expect(await names('kind=toString')).toEqual(['Parallel', 'Pilot'])
})
