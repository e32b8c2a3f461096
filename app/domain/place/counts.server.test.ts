import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDraft, aPlace, aPractitioner } from '#tests/support/world.ts'

withDatabase()

const counts = async (id: string) => {
  const place = await db.place.findUniqueOrThrow({ where: { id } })
  return [place.caseStudyCount, place.findingCount, place.seenElsewhereCount]
}
const aFinding = (placeId: string) =>
  db.finding.create({
    data: {
      slug: `of-${placeId}-${Math.random()}`,
      claim: 'c',
      kind: 'cost',
      strength: 'measured',
      place: { connect: { id: placeId } },
      discussion: { create: {} },
    },
    select: { id: true },
  })

it('counts what a place has published, as it is published, moved, withdrawn and removed', async () => {
  const [here, there] = [await aPlace(), await aPlace()]
  const ann = await aPractitioner({ places: [here] })
  const { id, slug } = await aDraft(ann, { place: here.slug })
  expect(await counts(here.id)).toEqual([0, 0, 0])
  await publishCaseStudy(ann, { slug })
  expect(await counts(here.id)).toEqual([1, 0, 0])
  await db.caseStudy.update({ where: { id }, data: { placeId: there.id } })
  expect([await counts(here.id), await counts(there.id)]).toEqual([
    [0, 0, 0],
    [1, 0, 0],
  ])
  await withdrawCaseStudy(ann, { slug, reason: 'Wrong' })
  expect(await counts(there.id)).toEqual([0, 0, 0])
  await db.caseStudy.update({ where: { id }, data: { state: 'published' } })
  await db.caseStudy.delete({ where: { id } })
  expect(await counts(there.id)).toEqual([0, 0, 0])
})

it('counts the findings of a place, and those that other places see', async () => {
  const [here, there] = [await aPlace(), await aPlace()]
  const ann = await aPractitioner({ places: [there] })
  const { id: findingId } = await aFinding(here.id)
  await aFinding(here.id)
  expect(await counts(here.id)).toEqual([0, 2, 0])
  const whose = { findingId, practitionerId: ann.id, placeId: there.id }
  await db.corroboration.create({ data: { ...whose, stance: 'seen_here' } })
  expect(await counts(here.id)).toEqual([0, 2, 1])
  await db.finding.update({ where: { id: findingId }, data: { placeId: there.id } })
  expect([await counts(here.id), await counts(there.id)]).toEqual([
    [0, 1, 0],
    [0, 1, 1],
  ])
  await db.finding.update({ where: { id: findingId }, data: { withdrawnAt: new Date() } })
  expect(await counts(there.id)).toEqual([0, 0, 0])
  await db.finding.update({ where: { id: findingId }, data: { withdrawnAt: null } })
  await db.corroboration.delete({ where: { findingId_practitionerId_placeId: whose } })
  expect(await counts(there.id)).toEqual([0, 1, 0])
  await db.finding.delete({ where: { id: findingId } })
  expect(await counts(there.id)).toEqual([0, 0, 0])
})
