import fs from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { toMarkdown } from '#app/document/to-markdown.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { settings } from '#app/settings.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDocx, aPng } from '#tests/support/files.ts'
import { aWordReport, aZip } from '#tests/support/word.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { type Brought, bringCaseStudies } from './bringing.server.ts'
import { NotYourPlaceError } from './drafting.server.ts'

withDatabase()
afterAll(() => fs.rmSync(`${settings().DATA_DIR}/files`, { recursive: true, force: true }))

const aMember = async () => aPractitioner({ places: [await aPlace({ slug: 'kettlewick' })] })
const textOf = async (brought: Brought | undefined) => {
  const slug = brought?.outcome === 'brought' ? brought.slug : ''
  const { manuscriptId } = await db.caseStudy.findUniqueOrThrow({ where: { slug }, select: { manuscriptId: true } })
  return toMarkdown((await getReading(manuscriptId)).body)
}
const whole = (name: string, bytes: Buffer, onceKey = 'once') => ({
  files: [{ name, bytes }],
  place: 'kettlewick',
  onceKey,
})

describe('a Word file', () => {
  it('becomes a draft with its headings, list, table, image and footnote, and without what was struck out', async () => {
    const author = await aMember()
    const bytes = aWordReport({ title: 'One door for families', png: await aPng(400, 300), imageWords: 'A green door' })
    const [brought] = await bringCaseStudies(author, whole('Report.docx', bytes))
    expect(brought).toMatchObject({
      outcome: 'brought',
      title: 'One door for families',
      counts: { headings: 2, lists: 2, tables: 1, images: 1, undescribed: 0, left: 0 },
    })
    const [file] = await db.attachment.findMany()
    expect(file).toMatchObject({
      kind: 'image',
      description: 'A green door',
      inText: true,
      addedById: author.id,
      shownAt: null,
    })
    expect(brought).toMatchObject({ answered: ['whatWasDone'] })
    expect(await db.caseStudy.findFirst({ select: { whatWasDone: true } })).toEqual({
      whatWasDone: '- One door\n- One plan',
    })
    expect(await textOf(brought)).toBe(`We **joined** the teams.<sup>\\[1\\]</sup>

## What we did

| Who | How many |
| --- | --- |
| Families | 120 |

![A green door](</files/${file?.id}> "400×300")

## Notes

1. From the minutes of the board.`)
  })

  it('whose image has no words says so where they belong', async () => {
    const [brought] = await bringCaseStudies(
      await aMember(),
      whole('R.docx', aWordReport({ title: 'T', png: await aPng() })),
    )
    expect(brought).toMatchObject({ counts: { images: 1, undescribed: 1 } })
    expect(await textOf(brought)).toContain('![Image 1 of R.docx: what it shows is not said yet]')
  })

  it('whose first heading asks a question of the form is called as its file is, and may answer all of its words', async () => {
    const text = Buffer.from('# The problem\n\nPeople waited.')
    const [brought] = await bringCaseStudies(await aMember(), whole('Nine days.md', text))
    expect(brought).toMatchObject({ title: 'Nine days', answered: ['problem'] })
    expect(await textOf(brought)).toBe('')
  })

  it('sent twice is one draft', async () => {
    const author = await aMember()
    const bytes = aWordReport({ title: 'Twice', png: await aPng() })
    const [one, two] = await Promise.all([
      bringCaseStudies(author, whole('R.docx', bytes)),
      bringCaseStudies(author, whole('R.docx', bytes)),
    ])
    expect(one[0]).toMatchObject({ outcome: 'brought' })
    expect(two[0]).toMatchObject({ outcome: 'brought', slug: one[0]?.outcome === 'brought' ? one[0].slug : '' })
    expect([await db.caseStudy.count(), await db.attachment.count()]).toEqual([1, 1])
  })

  it('that reaches outside of itself, or is no Word file inside, brings nothing from there', async () => {
    const author = await aMember()
    const outside =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const report = await bringCaseStudies(author, {
      onceKey: 'x',
      files: [
        { name: 'Out.docx', bytes: aWordReport({ title: 'Out', png: await aPng(), more: outside }) },
        { name: 'Entities.docx', bytes: aDocx('&boom;') },
        { name: 'Broken.docx', bytes: aDocx().subarray(0, 400) },
        { name: 'Bomb.docx', bytes: aDocx('x', { 'word/media/a.bin': new Uint8Array(40_000_000) }) },
      ],
    })
    expect(report.slice(2).map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    expect(JSON.stringify(await db.attachment.findMany({ select: { description: true } }))).not.toContain('rId9')
  })
})

describe('documents together', () => {
  it('come from a zip, each as a draft, with a sentence for what did not', async () => {
    const author = await aMember()
    const zip = aZip({
      'Reports/One.docx': aWordReport({ title: 'The first', png: await aPng() }),
      'Reports/Two.md': Buffer.from('# The second\n\n- a list'),
      'Reports/Three.html': Buffer.from('<h1>The third</h1><p>Words <img src="https://evil.example/x.png"></p>'),
      'Reports/Four.txt': Buffer.from(' '),
      'Reports/picture.png': await aPng(),
      '__MACOSX/Reports/._One.docx': Buffer.from('x'),
    })
    const report = await bringCaseStudies(author, whole('All.zip', zip))
    expect(report.map((one) => (one.outcome === 'brought' ? one.title : `${one.name}: ${one.why}`))).toEqual([
      'The first',
      'The second',
      'The third',
      'Four.txt: There are no words in this file.',
    ])
    expect(report[2]).toMatchObject({ counts: { left: 1 } })
    expect(await textOf(report[2])).toBe('Words')
  })

  it('brought twice are each one draft, in whatever order, and the images of the second time are thrown away', async () => {
    const author = await aMember()
    const [one, two] = [
      { name: 'One.docx', bytes: aWordReport({ title: 'The first', png: await aPng() }) },
      { name: 'Two.md', bytes: Buffer.from('# The second\n\nx') },
    ]
    await bringCaseStudies(author, { files: [one, two], onceKey: 'x' })
    const waste = await db.storeWaste.count()
    await bringCaseStudies(author, { files: [two, one], onceKey: 'x' })
    expect(await db.caseStudy.count()).toBe(2)
    expect(await db.storeWaste.count()).toBeGreaterThan(waste)
  })

  it('are no more than twenty', async () => {
    const files = Array.from({ length: 22 }, (_, n) => ({ name: `${n}.md`, bytes: Buffer.from(`# Title ${n}\n\nx`) }))
    const report = await bringCaseStudies(await aMember(), { files, onceKey: 'x' })
    expect(report.filter(({ outcome }) => outcome === 'brought')).toHaveLength(20)
  })

  it('belong to a place of one’s own, or nothing comes', async () => {
    const stranger = await aPractitioner()
    await aPlace({ slug: 'kettlewick' })
    await expect(bringCaseStudies(stranger, whole('x.md', Buffer.from('# T\n\nx')))).rejects.toThrow(NotYourPlaceError)
    expect(await db.caseStudy.count()).toBe(0)
  })

  it('written with very many marks are refused before they are read', async () => {
    const bytes = Buffer.from('<b></b>'.repeat(500_000))
    const [long] = await bringCaseStudies(await aMember(), whole('x.html', bytes))
    expect(long).toMatchObject({ outcome: 'refused', why: expect.stringContaining('a million characters') })
  })

  it('of another kind are refused with what would do', async () => {
    const [pdf] = await bringCaseStudies(await aMember(), whole('x.pdf', Buffer.from('%PDF-1.4\n%%EOF')))
    expect(pdf).toMatchObject({ outcome: 'refused', why: expect.stringContaining('Only Word files') })
  })
})
