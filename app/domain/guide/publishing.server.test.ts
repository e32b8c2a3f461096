import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { findManuscriptRight } from '#app/domain/manuscript/access.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import { listFollowing, setFollowing } from '#app/domain/practitioner/following.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { PAYLOADS } from '#tests/support/payloads.ts'
import { aFinding, aPlace, aPractitioner, aProposal, aPublishedCaseStudy } from '#tests/support/world.ts'
import { addChapter, moveChapter, removeChapter, saveChapter, startGuide } from './chapters.server.ts'
import { reviseCollection, startCollection } from './collecting.server.ts'
import { findEdition, findEditionFile, findEditionPdf, listEditions } from './edition.server.ts'
import { findGuide, findNewestEdition, listGuides } from './guide.server.ts'
import { addItem } from './items.server.ts'
import { publishEdition, withdrawEdition } from './publishing.server.ts'

withDatabase()
startNotifying()
type Person = Awaited<ReturnType<typeof aPractitioner>>
let moderator: Person
let author: Person
let slug: string
beforeEach(async () => {
  moderator = await aPractitioner({ name: 'Marguerite', role: 'moderator' })
  author = await aPractitioner({ name: 'Ann', places: [await aPlace({ name: 'Kettlewick' })] })
  slug = (await startCollection(moderator, { title: 'Coming home', introduction: 'For *everybody*.' })).slug
  await startGuide(moderator, slug)
})

const collect = (kind: 'case_study' | 'finding' | 'proposal', id: string) =>
  addItem(moderator, slug, { kind, id, why: `Because of ${kind}` })
async function aChapter(title: string, text: string, items: 'all' | 'none' = 'all') {
  const added = await addChapter(moderator, slug, title)
  if (!added || added === 'full') throw new Error('There is no guide')
  const guide = await findGuide(moderator, slug)
  const { manuscriptId } = guide?.chapters.at(-1) ?? { manuscriptId: '' }
  const { seq } = await getManuscriptMarkdown(manuscriptId)
  if (text) expect(await rewriteManuscript(moderator, manuscriptId, text, seq)).toMatchObject({ ok: true })
  const all = guide?.citable.map(({ itemId }) => itemId) ?? []
  await saveChapter(moderator, slug, added.id, { title, items: items === 'all' ? all : [] })
  return { id: added.id, manuscriptId }
}
const evidence = [{ text: 'We counted ten', sourceTitle: 'A count', sourceUrl: 'https://example.org/count' }]

describe('a guide', () => {
  test('is made of a collection once, at its address, and is nobody’s to read before an edition', async () => {
    expect(await startGuide(moderator, slug)).toBe(true)
    expect(await startGuide(moderator, 'no-such')).toBeNull()
    expect(await findNewestEdition(slug)).toBeNull()
    expect((await listGuides(null, 1)).items).toEqual([])
    expect((await listGuides(moderator, 1)).items).toMatchObject([{ slug, title: 'Coming home', edition: null }])
    await expect(findGuide(author, slug)).rejects.toThrow(/Only moderators/)
  })

  test('has chapters that moderators write together, and nobody else reads or writes', async () => {
    const { manuscriptId } = await aChapter('One', 'Words.', 'none')
    const other = await aPractitioner({ role: 'administrator' })
    expect(await findManuscriptRight(moderator, manuscriptId)).toBe('write')
    expect(await findManuscriptRight(other, manuscriptId)).toBe('write')
    expect(await findManuscriptRight(author, manuscriptId)).toBeNull()
    expect(await findManuscriptRight(null, manuscriptId)).toBeNull()
    const { seq } = await getManuscriptMarkdown(manuscriptId)
    expect(await rewriteManuscript(other, manuscriptId, 'Theirs, too.', seq)).toMatchObject({ ok: true })
    const again = await getManuscriptMarkdown(manuscriptId)
    // Also where the page was open before: the statement that writes asks once more.
    expect(await rewriteManuscript(author, manuscriptId, 'Mine.', again.seq)).toMatchObject({ ok: false })
    await db.practitioner.update({ where: { id: other.id }, data: { role: 'practitioner' } })
    expect(await rewriteManuscript(other, manuscriptId, 'Still mine.', again.seq)).toMatchObject({ ok: false })
  })

  test('has its chapters moved and removed with their text, and marks what changed since or was withdrawn', async () => {
    const study = await aPublishedCaseStudy(author, { title: 'One door' })
    const finding = await aFinding(author, { claim: 'Ten assessments' })
    await collect('case_study', study.id)
    await collect('finding', finding.id)
    const [one, two] = [await aChapter('One', 'First.'), await aChapter('Two', 'Second.')]
    await moveChapter(moderator, slug, two.id, 'up')
    expect((await findGuide(moderator, slug))?.chapters.map(({ title }) => title)).toEqual(['Two', 'One'])
    await removeChapter(moderator, slug, two.id)
    expect(await db.manuscript.findUnique({ where: { id: two.manuscriptId } })).toBeNull()
    await db.finding.update({ where: { id: finding.id }, data: { updatedAt: new Date(Date.now() + 1_000) } })
    await withdrawCaseStudy(author, { slug: study.slug, reason: 'Wrong' })
    const marks = (await findGuide(moderator, slug))?.chapters[0]?.cited.map(({ changed, withdrawn }) => [
      changed,
      withdrawn,
    ])
    expect(marks).toEqual([
      [false, true],
      [true, false],
    ])
    const items = (await findGuide(moderator, slug))?.citable.slice(1).map(({ itemId }) => itemId) ?? []
    await saveChapter(moderator, slug, one.id, { title: 'One', items })
    expect((await findGuide(moderator, slug))?.chapters[0]?.cited.map(({ changed }) => changed)).toEqual([false])
  })
})

describe('an edition', () => {
  test('is numbered and frozen: who, where, when, evidence with sources, and contributors; whatever happens later', async () => {
    const study = await aPublishedCaseStudy(author, { title: 'One door', sourceTitle: 'A report' })
    const finding = await aFinding(author, { claim: 'Ten assessments', evidence })
    await collect('case_study', study.id)
    await collect('finding', finding.id)
    await aChapter('What helps', '## Begin\n\nIt **helps** to [count](/findings).')
    expect(await publishEdition(moderator, slug, '')).toEqual({ outcome: 'published', number: 1 })
    const first = await findEdition(slug, 1)
    for (const words of [
      '<h2 class="govuk-heading-l" id="chapter-1">1. What helps</h2>',
      '<h3 class="govuk-heading-m">Begin</h3>',
      'Ten assessments',
      'Finding · Ann · Kettlewick · As of ',
      'Case study · Ann · Kettlewick · Revision 1, ',
      'We counted ten',
      'href="https://example.org/count"',
      'A report',
      'Written and put together by Marguerite.',
      'With what was shared by Ann.',
      '/findings"',
    ])
      expect(first?.html).toContain(words)
    await withdrawFinding(author, finding.slug)
    await withdrawCaseStudy(author, { slug: study.slug, reason: 'Wrong' })
    await reviseCollection(moderator, slug, { title: 'Called otherwise', introduction: '' })
    await db.practitioner.update({ where: { id: author.id }, data: { name: 'Renamed' } })
    expect(await findEdition(slug, 1)).toEqual(first)
    expect((await listGuides(null, 1)).items).toMatchObject([{ title: 'Coming home', edition: { number: 1 } }])
    await expect(db.edition.updateMany({ data: { title: 'Forged' } })).rejects.toThrow(/never changed/)
    await expect(db.edition.deleteMany({})).rejects.toThrow(/never deleted/)
  })

  test('holds only what everybody may read, and says in a sentence what does not', async () => {
    expect(await publishEdition(moderator, slug, '')).toEqual({
      outcome: 'refused',
      problems: ['A guide needs at least one chapter.'],
    })
    const proposal = await aProposal(author, { title: 'One worker', state: 'consultation' })
    const finding = await aFinding(author, { claim: 'Ten assessments' })
    await collect('proposal', proposal.id)
    await collect('finding', finding.id)
    await aChapter('One', 'Words.')
    await aChapter('Nothing', '', 'none')
    await withdrawFinding(author, finding.slug)
    expect(await publishEdition(moderator, slug, '')).toEqual({
      outcome: 'refused',
      problems: [
        '“One worker” is not open to everybody yet. Take it out of chapter 1, “One”, or wait until it is.',
        '“Ten assessments” was withdrawn. Take it out of chapter 1, “One”.',
        'There is nothing to read in chapter 2, “Nothing”: write something, say what it draws on, or remove it.',
      ],
    })
    expect(await findNewestEdition(slug)).toBeNull()
  })

  test('gives way to the next; withdrawn it says why at its address and is neither read nor taken away', async () => {
    await aChapter('One', 'Words.', 'none')
    await publishEdition(moderator, slug, '')
    await publishEdition(moderator, slug, 'A word was wrong')
    expect(await findNewestEdition(slug)).toBe(2)
    expect(await findEdition(slug, 1)).toMatchObject({ newest: 2 })
    expect(await withdrawEdition(moderator, { slug, number: 2, reason: 'A figure was wrong' })).toBe(true)
    expect(await withdrawEdition(moderator, { slug, number: 2, reason: 'Again' })).toBe(false)
    expect(JSON.stringify(await findEdition(slug, 1))).not.toContain('A word was wrong')
    expect(await findNewestEdition(slug)).toBe(1)
    const gone = await findEdition(slug, 2)
    expect([gone?.withdrawnReason, gone?.html]).toEqual(['A figure was wrong', ''])
    expect([await findEditionFile(slug, 2), await findEditionPdf(slug, 2)]).toEqual([null, null])
    expect((await listEditions(10)).map(({ number }) => number)).toEqual([1])
    // Its number is not given again.
    expect(await publishEdition(moderator, slug, 'Right')).toMatchObject({ number: 3 })
  })

  test('is told to those who follow the guide', async () => {
    await aChapter('One', 'Words.', 'none')
    await publishEdition(moderator, slug, '')
    await deliverNow()
    const { id } = (await findGuide(moderator, slug)) ?? { id: '' }
    expect(await setFollowing(author, { kind: 'guide', id }, 'everything')).toBe('done')
    expect(await listFollowing(author)).toMatchObject([{ kind: 'guide', name: 'Coming home', slug }])
    await publishEdition(moderator, slug, 'More')
    await deliverNow()
    const { notifications } = await findNotifications(author, 1)
    expect(notifications).toMatchObject([{ verb: 'edition_published', kind: 'guide', title: 'Coming home' }])
  })
})

describe('what is taken away', () => {
  test('is one file of HTML that needs nothing else, and a PDF that is made once', async () => {
    await collect('finding', (await aFinding(author, { claim: 'Ten assessments', evidence })).id)
    await aChapter('One', 'Words of it.\n\n| A | B |\n|---|---|\n| 1 | 2 |')
    await publishEdition(moderator, slug, '')
    const html = (await findEditionFile(slug, 1)) ?? ''
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB"><head><meta charSet="utf-8"\/>/i)
    expect(html).toContain('<title>Coming home, edition 1</title>')
    expect(html).toContain('<th scope="col"')
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|url\(|@import/i)
    const [one, two] = await Promise.all([findEditionPdf(slug, 1), findEditionPdf(slug, 1)])
    expect(one && two && Buffer.compare(one, two)).toBe(0)
    expect(await db.editionPdf.count()).toBe(1)
    expect(Buffer.compare((await findEditionPdf(slug, 1)) ?? new Uint8Array(), one ?? new Uint8Array())).toBe(0)
  })

  test('carries hostile words as words: nothing in them runs, in HTML or PDF', async () => {
    const some = PAYLOADS.filter((_, n) => n % 8 === 0)
    await reviseCollection(moderator, slug, {
      title: some[0]?.trim().slice(0, 200) ?? '',
      introduction: some.join('\n\n'),
    })
    for (const word of some.slice(0, 6))
      await collect('finding', (await aFinding(author, { claim: word.trim().slice(0, 300), detail: word })).id)
    await aChapter(some[1]?.trim().slice(0, 200) ?? '', PAYLOADS.join('\n\n'))
    await publishEdition(moderator, slug, some[2]?.slice(0, 500) ?? '')
    const html = (await findEditionFile(slug, 1)) ?? ''
    expect(html).not.toMatch(
      /<(script|img|svg|iframe|object|embed|form|base|meta http|input|video|body on|details|marquee|template|math)[\s/>]/i,
    )
    expect(html).not.toMatch(/<[^>]+\son\w+\s*=/i)
    expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i)
    const pdf = await findEditionPdf(slug, 1)
    const read = await getDocument({ data: (pdf ?? new Uint8Array()).slice(), verbosity: 0 }).promise
    expect(await read.getJSActions()).toBeNull()
    expect(await read.getOpenAction()).toBeNull()
    expect(await read.getAttachments()).toBeNull()
    expect((await read.getMarkInfo())?.Marked).toBe(true)
    for (let n = 1; n <= read.numPages; n++)
      for (const { url } of await (await read.getPage(n)).getAnnotations())
        if (url) expect(url).toMatch(/^(https?|mailto):/)
  })
})
