import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal, aTheme } from '#tests/support/world.ts'
import { findProposal } from './proposal.server.ts'
import { NoPlaceOfYoursError, reviseProposal, startProposal } from './starting.server.ts'

withDatabase()

describe('starting a proposal', () => {
  it('makes a draft with a lead, a discussion, and a text that begins with the questions to answer', async () => {
    const [here, there] = [await aPlace(), await aPlace()]
    const theme = await aTheme()
    const ann = await aPractitioner({ places: [here] })
    const { slug } = await startProposal(ann, {
      title: 'One worker for one family',
      summary: 'Less passing on.',
      places: [here.slug, there.slug, 'nowhere'],
      themes: [theme.slug],
    })
    expect(slug).toBe('one-worker-for-one-family')
    const proposal = await findProposal(ann, slug)
    expect(proposal).toMatchObject({
      state: 'draft',
      title: 'One worker for one family',
      themes: [{ slug: theme.slug }],
    })
    expect(proposal?.places.map(({ slug }) => slug).sort()).toEqual([here.slug, there.slug].sort())
    expect(proposal?.members).toMatchObject([{ practitionerId: ann.id, state: 'member', lead: true }])
    const { html } = await getReading(proposal?.manuscriptId ?? '')
    expect(html).toContain('What we ask of central government')
    expect(await db.activity.findMany({ select: { verb: true } })).toEqual([{ verb: 'proposal_started' }])
  })

  it('refuses one for other people’s places alone, and writes nothing', async () => {
    const ann = await aPractitioner({ places: [await aPlace()] })
    const there = await aPlace()
    const form = { title: 'T', summary: 'S', places: [there.slug], themes: [] }
    await expect(startProposal(ann, form)).rejects.toThrow(NoPlaceOfYoursError)
    expect(await db.manuscript.count()).toBe(0)
  })

  it('starts one proposal from a form that is sent twice, also at once', async () => {
    const here = await aPlace()
    const ann = await aPractitioner({ places: [here] })
    const form = { title: 'T', summary: 'S', places: [here.slug], themes: [], onceKey: 'k' }
    const started = await Promise.all([startProposal(ann, form), startProposal(ann, form)])
    started.push(await startProposal(ann, form))
    expect(new Set(started.map(({ id }) => id)).size).toBe(1)
    expect(await db.proposal.count()).toBe(1)
  })

  it('tells nobody of another person’s proposal that has the same once-key', async () => {
    const here = await aPlace()
    const [ann, bob] = [await aPractitioner({ places: [here] }), await aPractitioner({ places: [here] })]
    const form = { title: 'T', summary: 'S', places: [here.slug], themes: [], onceKey: 'k' }
    const first = await startProposal(ann, form)
    expect((await startProposal(bob, form)).id).not.toBe(first.id)
  })
})

describe('changing what a proposal is called and concerns', () => {
  const form = (places: string[]) => ({ title: 'New title', summary: 'New summary', places, themes: [] })

  it('is for its team, and 404 for everybody else', async () => {
    const here = await aPlace()
    const [ann, bob, cat] = [await aPractitioner({ places: [here] }), await aPractitioner(), await aPractitioner()]
    const { slug } = await aProposal(ann, { team: [{ who: bob }] })
    expect(await reviseProposal(bob, slug, form([here.slug]))).toBe('done')
    expect(await findProposal(ann, slug)).toMatchObject({ title: 'New title', summary: 'New summary' })
    expect(await reviseProposal(cat, slug, form([here.slug]))).toBe('unseen')
  })

  it('is refused to somebody who is only invited, or who only reads it', async () => {
    const here = await aPlace()
    const [ann, bob, cat] = [await aPractitioner({ places: [here] }), await aPractitioner(), await aPractitioner()]
    const { slug } = await aProposal(ann, { state: 'consultation', team: [{ who: bob, state: 'invited' }] })
    for (const outsider of [bob, cat])
      expect(await reviseProposal(outsider, slug, form([here.slug]))).toMatchObject({ refused: expect.any(String) })
    expect((await findProposal(ann, slug))?.title).not.toBe('New title')
  })

  it('is refused once it is submitted', async () => {
    const here = await aPlace()
    const ann = await aPractitioner({ places: [here] })
    const { slug } = await aProposal(ann, { state: 'submitted' })
    expect(await reviseProposal(ann, slug, form([here.slug]))).toMatchObject({ refused: expect.any(String) })
  })
})
