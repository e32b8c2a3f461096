import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { PAGE, search } from './search.server.ts'

withDatabase()
type Who = Awaited<ReturnType<typeof aPractitioner>>
let n = 0

async function aCaseStudy(state: 'draft' | 'published' | 'withdrawn', title: string, author: Who, text = '') {
  n++
  const { id } = await db.caseStudy.create({
    data: {
      slug: `case-${n}`,
      title: 'The working title',
      state,
      revisionNumber: state === 'draft' ? 0 : 2,
      manuscript: { create: {} },
      discussion: { create: {} },
      authors: { create: { practitionerId: author.id } },
    },
    select: { id: true },
  })
  const revision = { caseStudyId: id, summary: '', form: {}, body: {}, html: '' }
  if (state !== 'draft')
    await db.caseStudyRevision.createMany({
      data: [
        { ...revision, number: 1, title: 'The former heading', text: 'zeppelin' },
        { ...revision, number: 2, title, text },
      ],
    })
  return id
}
async function aFinding(claim: string, author: Who, withdrawn = false) {
  n++
  const place = await aPlace()
  return db.finding.create({
    data: {
      slug: `finding-${n}`,
      claim,
      kind: 'cost',
      strength: 'measured',
      withdrawnAt: withdrawn ? new Date() : null,
      author: { connect: { id: author.id } },
      place: { connect: { id: place.id } },
      discussion: { create: {} },
    },
    select: { id: true },
  })
}
const titles = async (asker: Who | null, words: string) =>
  (await search(asker, words, null, 1)).hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()

describe('one search over everything', () => {
  let ann: Who
  let bob: Who
  let moderator: Who
  beforeEach(async () => {
    ann = await aPractitioner({ name: 'Ann Heron', about: 'Knows herons.' })
    bob = await aPractitioner({ name: 'Bob' })
    moderator = await aPractitioner({ name: 'Mo', role: 'moderator' })
  })

  it('finds a word wherever it stands, and shows each person what they may see', async () => {
    await aPractitioner({ name: 'Sue Heron', suspendedAt: new Date() })
    await aPlace({ name: 'Heronsgate' })
    await aPlace({ name: 'Heron Bay' })
    await aCaseStudy('published', 'Published heron', ann)
    await aCaseStudy('withdrawn', 'Withdrawn heron', ann)
    await aCaseStudy('draft', 'Draft heron', ann)
    await aFinding('A heron costs', ann)
    await aFinding('A withdrawn heron costs', ann, true)
    await aProposal(ann, { title: 'Heron in draft', team: [{ who: bob, state: 'invited' }] })
    await aProposal(ann, { title: 'Heron in consultation', state: 'consultation' })
    await aProposal(ann, { title: 'Heron submitted', state: 'submitted' })
    const visitor = ['A heron costs', 'Heron Bay', 'Heron submitted', 'Published heron']
    expect(await titles(null, 'heron')).toEqual(visitor)
    const signedIn = [...visitor, 'Ann Heron', 'Heron in consultation']
    expect(await titles(bob, 'heron')).toEqual(signedIn.sort())
    expect(await titles(moderator, 'heron')).toEqual([...signedIn, 'A withdrawn heron costs', 'Withdrawn heron'].sort())
    expect(await titles(ann, 'heron')).toEqual(
      [...signedIn, 'A withdrawn heron costs', 'Withdrawn heron', 'Heron in draft'].sort(),
    )
  })

  it('knows a case study by what readers see of it: not by a former revision, nor by what its authors are changing', async () => {
    await aCaseStudy('published', 'Published heron', ann)
    expect(await titles(ann, 'zeppelin')).toEqual([])
    expect(await titles(ann, 'former')).toEqual([])
    expect(await titles(ann, 'working')).toEqual([])
  })

  it('finds a proposal by the words of its text', async () => {
    await aProposal(ann, { title: 'Ours', state: 'submitted' })
    expect(await titles(null, '"central government"')).toEqual(['Ours'])
  })

  it('understands phrases, or, and minus, and takes any typing without complaint', async () => {
    await aFinding('Drug treatment saves money', ann)
    await aFinding('Treatment of a drug', ann)
    expect(await titles(null, '"drug treatment"')).toEqual(['Drug treatment saves money'])
    expect(await titles(null, 'money or nothingness')).toEqual(['Drug treatment saves money'])
    await aCaseStudy('published', 'Treatment', ann, 'It saved money.')
    expect(await titles(null, 'treatment -money')).toEqual(['Treatment of a drug'])
    for (const typed of [
      '',
      ' ',
      '"',
      "' OR 1=1 --",
      '!!!&|():*<->',
      '\0',
      'the',
      'x'.repeat(5_000),
      '\u0002a\u0003',
      '%_\\',
    ])
      expect((await search(ann, typed, null, 1)).total).toBe(0)
  })

  it('sets the words it found apart, whatever else the text says', async () => {
    await aFinding('<mark>Heron</mark> & "\u0002heron\u0003" <script>', ann)
    const [hit] = (await search(null, 'heron', null, 1)).hits
    expect(hit?.title).toEqual([
      { text: '<mark>', found: false },
      { text: 'Heron', found: true },
      { text: '</mark> & "', found: false },
      { text: 'heron', found: true },
      { text: '" <script>', found: false },
    ])
  })

  it('counts each kind, filters by one, and puts a title before a mention', async () => {
    for (let i = 0; i < PAGE + 3; i++) await aFinding(`Otter number ${i}`, ann)
    await aCaseStudy('published', 'About rivers', ann, 'an otter was seen')
    await aCaseStudy('published', 'Otter', ann)
    const all = await search(null, 'otter', null, 1)
    expect(all.counts).toEqual({ case_study: 2, finding: PAGE + 3, proposal: 0, place: 0, practitioner: 0 })
    expect(all).toMatchObject({ total: PAGE + 5, pages: 2 })
    const studies = await search(null, 'otter', 'case_study', 1)
    expect(studies).toMatchObject({ total: 2, pages: 1, counts: all.counts })
    expect(studies.hits.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual(['Otter', 'About rivers'])
    expect((await search(null, 'otter', 'finding', 2)).hits).toHaveLength(3)
    expect((await search(null, 'otter', null, 9)).hits).toEqual([])
  })
})
