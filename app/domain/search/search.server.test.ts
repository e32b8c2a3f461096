import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aClientGroup, aPlace, aPractitioner, aProposal, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { PAGE, search } from './search.server.ts'
import { questionOf } from './words.ts'

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
const ask = (asker: Who | null, words: string, narrowed: Record<string, string> = {}, page = 1) =>
  search(asker, questionOf(new URLSearchParams({ q: words, ...narrowed })), page)
const titles = async (asker: Who | null, words: string, narrowed: Record<string, string> = {}) =>
  (await ask(asker, words, narrowed)).hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()

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
      expect((await ask(ann, typed)).total).toBe(0)
  })

  it('sets the words it found apart, whatever else the text says', async () => {
    await aFinding('<mark>Heron</mark> & "\u0002heron\u0003" <script>', ann)
    const [hit] = (await ask(null, 'heron')).hits
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
    const all = await ask(null, 'otter')
    expect(all.counts).toMatchObject({ case_study: 2, finding: PAGE + 3, proposal: 0, place: 0, practitioner: 0 })
    expect(all).toMatchObject({ total: PAGE + 5, pages: 2 })
    const studies = await ask(null, 'otter', { kind: 'case_study' })
    expect(studies).toMatchObject({ total: 2, pages: 1, counts: all.counts })
    expect(studies.hits.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual(['Otter', 'About rivers'])
    expect((await ask(null, 'otter', { kind: 'finding' }, 2)).hits).toHaveLength(3)
    expect((await ask(null, 'otter', {}, 9)).hits).toEqual([])
  })

  it('narrows to a place, a theme, a client group and a year, and counts what each choice would leave', async () => {
    const [here, there] = [await aPlace({ name: 'Here' }), await aPlace({ name: 'There' })]
    const [theme, group] = [await aTheme({ name: 'Rivers' }), await aClientGroup({ name: 'Anglers' })]
    const [eve, dan] = [await aPractitioner({ places: [here] }), await aPractitioner({ places: [there] })]
    const given = { themes: [theme.slug], clientGroups: [group.slug] }
    const study = await aPublishedCaseStudy(eve, { title: 'An otter', ...given })
    await aPublishedCaseStudy(dan, { title: 'Another otter' })
    await db.caseStudy.update({ where: { id: study.id }, data: { publishedAt: new Date('2019-06-01') } })
    const all = await ask(null, 'otter')
    expect(all.choices.place.map(({ name, count }) => [name, count])).toEqual([
      ['Here', 1],
      ['There', 1],
    ])
    expect(all.choices.theme).toContainEqual({ slug: theme.slug, name: 'Rivers', count: 1 })
    expect(all.choices.for).toEqual([{ slug: group.slug, name: 'Anglers', count: 1 }])
    const one: Record<string, string>[] = [
      { place: here.slug },
      { theme: theme.slug },
      { for: group.slug },
      { year: '2019' },
    ]
    for (const narrowed of one) expect(await titles(null, 'otter', narrowed)).toEqual(['An otter'])
    expect(await titles(null, 'otter', { place: here.slug, year: '2020' })).toEqual([])
    const none: Record<string, string>[] = [
      { place: 'none' },
      { theme: 'none' },
      { for: "' OR 1=1" },
      { year: 'x' },
      { kind: 'x', year: '2' },
    ]
    for (const nonsense of none) expect(await titles(null, 'otter', nonsense)).toEqual([])
  })

  it('finds what is renamed by its new name, and nothing by what it was', async () => {
    const place = await aPlace({ name: 'Zanzibar' })
    const eve = await aPractitioner({ places: [place] })
    await aProposal(eve, { title: 'One', state: 'submitted' })
    expect(await titles(null, 'zanzibar', { kind: 'proposal' })).toEqual(['One'])
    await db.place.update({ where: { id: place.id }, data: { name: 'Timbuktu' } })
    expect(await titles(null, 'zanzibar')).toEqual([])
    expect(await titles(null, 'timbuktu')).toEqual(['One', 'Timbuktu'])
  })

  it('finds what has some of the words where too little has all, after what has all', async () => {
    await aFinding('Otters swim at night in cold water', ann)
    await aFinding('Otters sleep at night', ann)
    const found = await ask(null, 'otters cold nights')
    expect(found.hits.map(({ all }) => all)).toEqual([true, false])
    expect(await titles(null, '"otters sleep in cold"')).toEqual([])
    expect(await titles(null, 'otters -cold night')).toEqual(['Otters sleep at night'])
  })
})

describe('words typed wrongly', () => {
  it('are put right where nothing has them, and offered where little has', async () => {
    const ann = await aPractitioner()
    for (let i = 0; i < 4; i++) await aFinding(`Residents and alcohol ${i}`, ann)
    const found = await ask(null, 'alchohol')
    expect(found).toMatchObject({ total: 4, instead: 'alcohol', spelling: null })
    expect((await ask(null, 'alchohol or 3')).spelling).toEqual({ words: 'alcohol or 3', count: 4 })
    expect((await ask(null, 'alcohol')).spelling).toBeNull()
    // Page 2 is of the same words as page 1, and what is offered is counted within the kind that is asked for.
    const second = await search(null, { ...questionOf(new URLSearchParams('q=alchohol')) }, 2)
    expect(second).toMatchObject({ total: 4, instead: 'alcohol', hits: [] })
    const cases = await search(null, questionOf(new URLSearchParams('q=alchohol or 3&kind=case_study')), 1)
    expect(cases.spelling).toBeNull()
    expect(await ask(null, 'zzzzqqq')).toMatchObject({ total: 0, instead: null, spelling: null })
  })

  it('never tell a word of what somebody may not see', async () => {
    const [ann, bob] = [await aPractitioner({ name: 'Ann Quibblesworth' }), await aPractitioner()]
    await aProposal(ann, { title: 'Kangaroo in draft' })
    await aFinding('Wallaby withdrawn', ann, true)
    const open = await aFinding('Platypus once open', ann)
    for (const asker of [null, bob, ann])
      for (const typed of ['kangarooo', 'wallabyy', 'quibblesworthh'])
        expect(await ask(asker, typed)).toMatchObject({ instead: null, spelling: null })
    expect((await ask(bob, 'platypuss')).instead).toBe('platypus')
    await db.finding.update({ where: { id: open.id }, data: { withdrawnAt: new Date() } })
    expect(await ask(bob, 'platypuss')).toMatchObject({ instead: null, spelling: null })
  })
})

describe('words that mean the same', () => {
  beforeEach(async () => {
    await db.synonymGroup.create({ data: { terms: ['NEET', 'not in education, employment or training'] } })
    await db.synonymGroup.create({ data: { terms: ['unemployed', 'out of work', 'jobless'] } })
    const ann = await aPractitioner()
    await aFinding('Young people not in education, employment or training', ann)
    await aFinding('Training for those in employment', ann)
    await aFinding('The jobless of the town', ann)
    await aFinding('Work of the town', ann)
  })

  it('find each other, short or long, and a phrase is found as a phrase', async () => {
    expect(await titles(null, 'neet')).toEqual(['Young people not in education, employment or training'])
    expect(await titles(null, 'unemployed')).toEqual(['The jobless of the town'])
    expect(await titles(null, 'out of work')).toEqual(['The jobless of the town'])
    expect(await titles(null, 'work')).toEqual(['Work of the town'])
    expect(await titles(null, '"unemployed"')).toEqual([])
  })

  it('are what moderators say at that moment', async () => {
    const [group] = await db.synonymGroup.findMany({ where: { terms: { has: 'NEET' } }, select: { id: true }, take: 1 })
    await db.synonymGroup.update({ where: { id: group?.id ?? '' }, data: { terms: ['NEET', 'jobless'] } })
    expect(await titles(null, 'neet')).toEqual(['The jobless of the town'])
    await db.synonymGroup.delete({ where: { id: group?.id ?? '' } })
    expect(await titles(null, 'neet')).toEqual([])
  })
})
