import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
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

  it('puts first what was last written in, by the day its text was written', async () => {
    const ann = await aPractitioner({ places: [await aPlace()] })
    const older = await aProposal(ann, { title: 'Written in today' })
    await aProposal(ann, { title: 'Left alone' })
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    await db.proposal.updateMany({ data: { updatedAt: ago(2) } })
    await db.proposal.update({ where: { id: older.id }, data: { updatedAt: ago(9) } })
    const { seq } = await getReading(older.manuscriptId)
    const written = await rewriteManuscript(ann, older.manuscriptId, 'Some words.', seq)
    expect(written.ok).toBe(true)
    // Told when the text is made ready for readers, which is when the writing rests.
    await getReading(older.manuscriptId)
    const { items } = await listProposals(ann, everything, 1)
    expect(items.map(({ title }) => title)).toEqual(['Written in today', 'Left alone'])
    expect(Number(items[0]?.updatedAt)).toBeGreaterThan(Number(ago(1)))
    // A look changes nothing of it, and neither does the next word of the same minute.
    const next = await rewriteManuscript(ann, older.manuscriptId, 'Some words more.', written.ok ? written.seq : 0n)
    expect(next.ok).toBe(true)
    await getReading(older.manuscriptId)
    expect((await listProposals(ann, everything, 1)).items[0]?.updatedAt).toEqual(items[0]?.updatedAt)
  })

  it('shows twenty a page and counts all', async () => {
    const ann = await aPractitioner({ places: [await aPlace()] })
    for (let i = 0; i < PAGE + 2; i++) await aProposal(ann)
    const second = await listProposals(ann, everything, 2)
    expect(second).toMatchObject({ total: PAGE + 2, pages: 2 })
    expect(second.items).toHaveLength(2)
  })
})
