import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner, aProposal } from '#tests/support/world.ts'
import { closeConsultation, openConsultation } from './consultation.server.ts'
import { findProposal, listProposals } from './proposal.server.ts'

withDatabase()
const everything = { state: null, place: '', theme: '', mine: false }

describe('a consultation', () => {
  it('lets everyone signed in read what the team alone saw, and keeps what it said as a version', async () => {
    const [ann, bob] = [await aPractitioner(), await aPractitioner()]
    const { slug, manuscriptId } = await aProposal(ann)
    expect(await findProposal(bob, slug)).toBeNull()
    expect(await openConsultation(ann, slug)).toBe('done')
    expect(await findProposal(bob, slug)).toMatchObject({ state: 'consultation' })
    expect(await findProposal(null, slug)).toBeNull()
    expect(await db.manuscriptVersion.findMany({ select: { manuscriptId: true, name: true, byId: true } })).toEqual([
      { manuscriptId, name: 'Opened for consultation', byId: ann.id },
    ])
  })

  it('closes again: back to the team, and may be opened anew', async () => {
    const [ann, bob] = [await aPractitioner(), await aPractitioner()]
    const { slug } = await aProposal(ann)
    await openConsultation(ann, slug)
    expect(await closeConsultation(ann, slug)).toBe('done')
    expect(await findProposal(bob, slug)).toBeNull()
    expect((await listProposals(bob, everything, 1)).items).toEqual([])
    expect(await openConsultation(ann, slug)).toBe('done')
    expect(await db.manuscriptVersion.count()).toBe(2)
  })

  it('is opened and closed by a lead alone', async () => {
    const [ann, bob, cat] = [await aPractitioner(), await aPractitioner(), await aPractitioner()]
    const { slug } = await aProposal(ann, { team: [{ who: bob }] })
    expect(await openConsultation(bob, slug)).toMatchObject({ refused: expect.any(String) })
    expect(await openConsultation(cat, slug)).toBe('unseen')
    await openConsultation(ann, slug)
    for (const other of [bob, cat])
      expect(await closeConsultation(other, slug)).toMatchObject({ refused: expect.any(String) })
    // Open already: a lead who opens it again has what they want, others are told no.
    expect(await openConsultation(ann, slug)).toBe('done')
    for (const other of [bob, cat]) expect(await openConsultation(other, slug)).toHaveProperty('refused')
  })

  it('is opened once by two presses', async () => {
    const ann = await aPractitioner()
    const { slug } = await aProposal(ann)
    expect(await Promise.all([openConsultation(ann, slug), openConsultation(ann, slug)])).toEqual(['done', 'done'])
    expect(await db.manuscriptVersion.count()).toBe(1)
    expect(await db.activity.count({ where: { verb: 'consultation_opened' } })).toBe(1)
  })
})
