import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { corroborate } from '#app/domain/finding/corroborating.server.ts'
import { countPeopleOf, findOrganisation, listPeopleOf } from '#app/domain/place/organisation.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aFinding,
  anOrganisation,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
} from '#tests/support/world.ts'
import { findSharedByPeopleOf, findSharedByPlace } from './shared.server.ts'

withDatabase()

it('a place counts the proposals that whoever asks may read, and what it saw of others', async () => {
  const [place, elsewhere] = [await aPlace(), await aPlace()]
  const [ann, bo] = [await aPractitioner({ places: [place] }), await aPractitioner({ places: [elsewhere] })]
  await aProposal(ann, { state: 'draft' })
  const { slug } = await aProposal(ann, { state: 'submitted' })
  const finding = await aFinding(bo)
  await corroborate(ann, finding.slug, { place: place.slug, stance: 'seen_here', note: '' })
  expect(await findSharedByPlace(null, place.id)).toMatchObject({
    proposals: 1,
    latestProposals: [{ slug, state: 'submitted' }],
    seenToo: 1,
  })
  expect(await findSharedByPlace(ann, place.id)).toMatchObject({ proposals: 2, seenToo: 1 })
  expect(await findSharedByPlace(ann, elsewhere.id)).toEqual({
    proposals: 0,
    latestProposals: [],
    seenToo: 0,
    follows: null,
    own: { belongs: false, moderates: false, request: null },
  })
})

it('an organisation shows what those who work in it now have published, and who they are', async () => {
  const [council, place] = [await anOrganisation(), await aPlace()]
  const [ann, before, gone] = await Promise.all(
    ['Ann', 'Before', 'Gone'].map((name) => aPractitioner({ name, places: [place] })),
  )
  if (!ann || !before || !gone) throw new Error('nobody is there')
  const post = (practitionerId: string, until: Date | null) =>
    db.post.create({ data: { practitionerId, organisationId: council.id, title: 'Head', until }, select: { id: true } })
  await post(ann.id, null)
  await post(before.id, new Date('2020-01-01'))
  await post(gone.id, null)
  const study = await aPublishedCaseStudy(ann)
  for (const who of [before, gone]) await aFinding(who)
  await db.practitioner.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } })
  await db.placeOrganisation.create({ data: { placeId: place.id, organisationId: council.id } })
  expect(await findSharedByPeopleOf(council.id)).toMatchObject({ caseStudies: [{ slug: study.slug }], findings: [] })
  expect(await listPeopleOf(council.id)).toMatchObject([{ name: 'Ann', titles: ['Head'] }])
  expect(await countPeopleOf(council.id)).toBe(1)
  expect(await findOrganisation(council.slug)).toMatchObject({ places: [{ slug: place.slug, caseStudyCount: 1 }] })
  expect(await findOrganisation('no-such')).toBeNull()
})
