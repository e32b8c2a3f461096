import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aFinding, aPlace, aPractitioner, aProposal, aPublishedCaseStudy } from '#tests/support/world.ts'
import { reviseCollection, showCollection, startCollection } from './collecting.server.ts'
import { findCollection, listCollections, listItems } from './collection.server.ts'
import { addItem, explainItem, findAddable, moveItem, removeItem } from './items.server.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
let moderator: Person
let author: Person
let reader: Person
beforeEach(async () => {
  const place = await aPlace()
  moderator = await aPractitioner({ role: 'moderator' })
  author = await aPractitioner({ places: [place] })
  reader = await aPractitioner()
})

const start = (title = 'Coming home') => startCollection(moderator, { title, introduction: 'For **everybody**.' })
const titles = async (asker: Person | null, id: string) => (await listItems(asker, id)).map(({ title }) => title)

async function filled() {
  const { id, slug } = await start()
  const study = await aPublishedCaseStudy(author, { title: 'One door' })
  const finding = await aFinding(author, { claim: 'Ten assessments' })
  const proposal = await aProposal(author, { title: 'One worker', state: 'consultation' })
  for (const [kind, thing] of [
    ['case_study', study],
    ['finding', finding],
    ['proposal', proposal],
  ] as const)
    expect(await addItem(moderator, slug, { kind, id: thing.id, why: '' })).toBe('added')
  return { id, slug, study, finding, proposal }
}

describe('a collection', () => {
  test('is a draft that only moderators see, until it is published; and again when it is closed', async () => {
    const { slug } = await start()
    expect(await findCollection(reader, slug)).toBeNull()
    expect(await findCollection(null, slug)).toBeNull()
    expect((await findCollection(moderator, slug))?.html).toContain('<strong>everybody</strong>')
    await showCollection(moderator, slug, 'published')
    expect(await findCollection(null, slug)).not.toBeNull()
    expect((await listCollections(null, 1)).items).toMatchObject([{ slug, lead: 'For everybody.' }])
    await showCollection(moderator, slug, 'draft')
    expect(await findCollection(reader, slug)).toBeNull()
    expect(await listCollections(null, 1)).toMatchObject({ items: [], total: 0 })
  })

  test('keeps its address when it is called otherwise, and shares it with no other', async () => {
    const { slug } = await start()
    await reviseCollection(moderator, slug, { title: 'Going home', introduction: '' })
    expect((await findCollection(moderator, slug))?.title).toBe('Going home')
    expect((await start()).slug).not.toBe(slug)
  })

  test('sent twice is started once, and somebody else’s key starts another', async () => {
    const form = { title: 'Once', introduction: '', onceKey: 'k' }
    const other = await aPractitioner({ role: 'moderator' })
    const [one, same] = [await startCollection(moderator, form), await startCollection(moderator, form)]
    expect(same).toEqual(one)
    expect((await startCollection(other, form)).id).not.toBe(one.id)
  })

  test('is started, changed and filled by moderators alone', async () => {
    const { slug } = await start()
    await expect(startCollection(reader, { title: 'Mine', introduction: '' })).rejects.toThrow(/Only moderators/)
    await expect(reviseCollection(reader, slug, { title: 'Mine', introduction: '' })).rejects.toThrow(/Only moderators/)
    await expect(showCollection(reader, slug, 'published')).rejects.toThrow(/Only moderators/)
    await expect(addItem(reader, slug, { kind: 'finding', id: 'x', why: '' })).rejects.toThrow(/Only moderators/)
  })
})

describe('what is in it', () => {
  test('is for each reader what they may see, counted the same', async () => {
    const { id, slug } = await filled()
    await showCollection(moderator, slug, 'published')
    expect(await titles(reader, id)).toEqual(['One door', 'Ten assessments', 'One worker'])
    // A consultation is for those signed in.
    expect(await titles(null, id)).toEqual(['One door', 'Ten assessments'])
    expect((await listCollections(null, 1)).items).toMatchObject([{ things: 2 }])
    expect((await listCollections(reader, 1)).items).toMatchObject([{ things: 3 }])
  })

  test('vanishes for readers when it is withdrawn, its author included, and is marked for moderators', async () => {
    const { id, study } = await filled()
    await withdrawCaseStudy(author, { slug: study.slug, reason: 'Wrong' })
    expect(await titles(reader, id)).toEqual(['Ten assessments', 'One worker'])
    expect(await titles(author, id)).toEqual(['Ten assessments', 'One worker'])
    expect((await listItems(moderator, id)).map(({ withdrawn }) => withdrawn)).toEqual([true, false, false])
  })

  test('moves up and down, past what somebody does not see, and no further than the end', async () => {
    const { id, slug, proposal } = await filled()
    await db.proposal.update({ where: { id: proposal.id }, data: { state: 'draft' } })
    const [first, second] = await listItems(moderator, id)
    expect(await moveItem(moderator, slug, second?.id ?? '', 'down')).toBe(true)
    expect(await titles(moderator, id)).toEqual(['One door', 'Ten assessments'])
    await moveItem(moderator, slug, first?.id ?? '', 'down')
    expect(await titles(moderator, id)).toEqual(['Ten assessments', 'One door'])
    await db.proposal.update({ where: { id: proposal.id }, data: { state: 'submitted' } })
    expect(await titles(null, id)).toEqual(['Ten assessments', 'One door', 'One worker'])
  })

  test('is there once, with a line that says why, and is taken out again', async () => {
    const { id, slug, finding } = await filled()
    expect(await addItem(moderator, slug, { kind: 'finding', id: finding.id, why: '' })).toBe('already')
    const [, item] = await listItems(moderator, id)
    await explainItem(moderator, slug, item?.id ?? '', 'Because it is measured')
    expect((await listItems(null, id))[1]?.why).toBe('Because it is measured')
    expect(await removeItem(moderator, slug, item?.id ?? '')).toBe(true)
    expect(await removeItem(moderator, slug, item?.id ?? '')).toBeNull()
    expect(await titles(moderator, id)).toEqual(['One door', 'One worker'])
  })

  test('is never a draft, nor anything withdrawn, nor a thing of another kind', async () => {
    const { slug } = await start()
    const draft = await aProposal(author, { state: 'draft' })
    const finding = await aFinding(author)
    await db.finding.update({ where: { id: finding.id }, data: { withdrawnAt: new Date() } })
    for (const [kind, id] of [
      ['proposal', draft.id],
      ['finding', finding.id],
      ['case_study', finding.id],
    ] as const)
      expect(await addItem(moderator, slug, { kind, id, why: '' })).toBe('unseen')
  })

  test('is found by its words as long as it is not in it', async () => {
    const { id, slug } = await start()
    const finding = await aFinding(author, { claim: 'Assessments are done ten times' })
    await aProposal(author, { title: 'Assessments once', state: 'draft' })
    const found = await findAddable(moderator, id, 'assessment')
    expect(found.map(({ title }) => title)).toEqual(['Assessments are done ten times'])
    await addItem(moderator, slug, { kind: 'finding', id: finding.id, why: '' })
    expect(await findAddable(moderator, id, 'assessment')).toEqual([])
  })
})
