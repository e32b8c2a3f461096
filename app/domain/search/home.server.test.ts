import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { findLatestCaseStudies, findNumbers, findOpenProposals, findWidelySeen } from './community.server.ts'

withDatabase()

async function aFinding(claim: string, placeId: string, withdrawn = false) {
  return db.finding.create({
    data: {
      slug: claim,
      claim,
      kind: 'cost',
      strength: 'measured',
      withdrawnAt: withdrawn ? new Date() : null,
      place: { connect: { id: placeId } },
      discussion: { create: {} },
    },
    select: { id: true },
  })
}

describe('the community on its home page', () => {
  it('is empty and says so before anybody shared anything', async () => {
    expect(await findNumbers(null)).toMatchObject({ places: 0, caseStudies: 0, findings: 0, proposals: 0, atWork: [] })
    expect(await findLatestCaseStudies(4)).toEqual([])
    expect(await findWidelySeen(4)).toEqual([])
    expect(await findOpenProposals(null, 4)).toEqual([])
  })

  it('counts for each person what they may read', async () => {
    const [here, there] = [await aPlace(), await aPlace()]
    const ann = await aPractitioner({ places: [here] })
    const finding = await aFinding('a', here.id)
    await aFinding('b', here.id, true)
    await db.corroboration.create({
      data: { findingId: finding.id, practitionerId: ann.id, placeId: there.id, stance: 'seen_here' },
    })
    await aProposal(ann)
    await aProposal(ann, { state: 'consultation' })
    await aProposal(ann, { state: 'submitted' })
    const bob = await aPractitioner()
    expect(await findNumbers(null)).toMatchObject({ places: 2, findings: 1, shared: 1, proposals: 1 })
    expect((await findNumbers(bob)).proposals).toBe(2)
    expect((await findNumbers(ann)).proposals).toBe(3)
    expect((await findNumbers(null)).atWork[0]).toMatchObject({ slug: here.slug, findings: 1, caseStudies: 0 })
    expect(await findWidelySeen(4)).toMatchObject([{ claim: 'a', seenInPlaces: 2 }])
    expect(await findOpenProposals(null, 4)).toHaveLength(1)
    expect(await findOpenProposals(bob, 4)).toHaveLength(2)
    expect(await findOpenProposals(ann, 4)).toHaveLength(2)
  })
})
