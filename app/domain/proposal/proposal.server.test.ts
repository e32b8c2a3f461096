import { describe, expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { listProposals, PAGE, proposalFilterOf } from './proposal.server.ts'

withDatabase()
const everything = { state: null, place: '', theme: '', mine: false }

describe('the list of proposals', () => {
  it('shows each person what they may read, and nobody a draft of others', async () => {
    const [ann, bob] = [await aPractitioner(), await aPractitioner()]
    await aProposal(ann, { title: 'Draft', team: [{ who: bob, state: 'invited' }] })
    await aProposal(ann, { title: 'Open', state: 'consultation' })
    await aProposal(ann, { title: 'Sent', state: 'submitted' })
    const titles = async (asker: typeof ann | null) =>
      (await listProposals(asker, everything, 1)).items.map(({ title }) => title)
    expect(await titles(ann)).toEqual(['Sent', 'Open', 'Draft'])
    expect(await titles(bob)).toEqual(['Sent', 'Open'])
    expect(await titles(null)).toEqual(['Sent'])
  })

  it('filters by state, place and team, by what stands in the address', async () => {
    const here = await aPlace({ slug: 'here' })
    const [ann, bob] = [await aPractitioner({ places: [here] }), await aPractitioner()]
    await aProposal(ann, { title: 'Ours', state: 'submitted' })
    await aProposal(bob, { title: 'Theirs', state: 'closed' })
    const titles = async (address: string) =>
      (await listProposals(ann, proposalFilterOf(new URLSearchParams(address)), 1)).items.map(({ title }) => title)
    expect(await titles('place=here')).toEqual(['Ours'])
    expect(await titles('state=closed')).toEqual(['Theirs'])
    expect(await titles('state=nonsense')).toHaveLength(2)
    expect(await titles('mine=1')).toEqual(['Ours'])
    expect(await titles('theme=none')).toEqual([])
  })

  it('shows twenty a page and counts all', async () => {
    const ann = await aPractitioner({ places: [await aPlace()] })
    for (let i = 0; i < PAGE + 2; i++) await aProposal(ann)
    const second = await listProposals(ann, everything, 2)
    expect(second).toMatchObject({ total: PAGE + 2, pages: 2 })
    expect(second.items).toHaveLength(2)
  })
})
