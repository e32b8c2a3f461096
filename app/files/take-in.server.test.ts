import { strToU8 } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { aDocx, aPdf, aPhotograph, aPng } from '#tests/support/files.ts'
import { fileName } from './name.ts'
import { takeIn } from './take-in.server.ts'

const text = (words: string) => Buffer.from(words, 'utf8')
const whyNot = (bytes: Buffer, name = 'a file') =>
  takeIn(bytes, name).then(
    () => 'taken in',
    (error) => error.why ?? error,
  )

describe('an image', () => {
  it('is drawn anew in two sizes, and where and by whom it was taken is gone', async () => {
    const sent = await aPhotograph(3_000, 2_000)
    expect(sent.includes('SecretCamera')).toBe(true)
    const { kind, mediaType, width, height, parts, name } = await takeIn(sent, 'Holiday.JPG')
    expect({ kind, mediaType, width, height, name }).toEqual({
      kind: 'image',
      mediaType: 'image/webp',
      width: 2_400,
      height: 1_600,
      name: 'Holiday.webp',
    })
    for (const part of Object.values(parts)) {
      const { exif, xmp, iptc } = await sharp(part).metadata()
      expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined })
      expect(part.includes('Secret')).toBe(false)
    }
    expect((await sharp(parts.small).metadata()).width).toBe(960)
  })

  it('that stands on its side in the file stands upright', async () => {
    const sent = await sharp(await aPng(40, 30))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await takeIn(sent, 'x.jpg')).toMatchObject({ width: 30, height: 40 })
  })

  it('with a script behind it keeps none of it', async () => {
    const sent = Buffer.concat([await aPng(), text('<script>alert(1)</script>')])
    const { parts } = await takeIn(sent, 'x.png')
    for (const part of Object.values(parts)) expect(part.includes('script')).toBe(false)
  })

  it('with more pixels than memory is refused before it is opened', async () => {
    const sent = await aPng(9_000, 9_000)
    expect(sent.length).toBeLessThan(2_000_000)
    expect(await whyNot(sent)).toMatch(/more than 50 million pixels/)
  })

  it('that is damaged is refused', async () => {
    const sent = await aPhotograph()
    expect(await whyNot(sent.subarray(0, 400))).toMatch(/damaged/)
  })
})

describe('a document', () => {
  test.each([
    ['a Word file', aDocx(), 'Report.docx', 'Report.docx'],
    ['a PDF', aPdf(), 'Report.PDF', 'Report.pdf'],
    ['a table', text('Place,Amount\nKettlewick,12\n'), 'spend.csv', 'spend.csv'],
    ['plain text', text('Dear all, 3 < 5 and so on'), 'notes.txt', 'notes.txt'],
    ['a text that calls itself a program', text('Dear all'), 'notes.exe', 'notes.txt'],
    ['a Word file that calls itself an image', aDocx(), 'x.png', 'x.docx'],
  ])('%s is kept as it is, under a name that says what it is', async (_, bytes, name, kept) => {
    const taken = await takeIn(bytes, name)
    expect(taken).toMatchObject({ kind: 'document', name: kept, parts: { original: bytes } })
  })

  /** Its table of contents says that everything in it is one byte. */
  const lying = (bytes: Buffer) => {
    const told = Buffer.from(bytes)
    for (let at = told.indexOf('PK\x01\x02'); at >= 0; at = told.indexOf('PK\x01\x02', at + 4))
      told.writeUInt32LE(1, at + 24)
    return told
  }
  const zeros = new Uint8Array(30_000_000)
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`word/${n}.xml`, strToU8('x')]))
  test.each([
    ['that is empty', Buffer.alloc(0), /empty/],
    ['that is a program', text('MZ\x90\x00\x03'), /not taken in/],
    ['of an old Office', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), /before 2007/],
    ['that is an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /markup/],
    ['that is an SVG with a comment before it', text('\ufeff\n<!-- x --><svg onload="alert(1)"/>'), /markup/],
    ['that is XML', text('<?xml version="1.0"?><x/>'), /markup/],
    ['that is a web page', text('  <!DOCTYPE html><script>alert(1)</script>'), /markup/],
    ['that is words with a script in them', text('Dear all <script>alert(1)</script>'), /markup/],
    ['that is neither text nor anything known', Buffer.from([1, 2, 3, 250, 251, 252, 253]), /not taken in/],
    ['with macros', aDocx('x', { 'word/vbaProject.bin': strToU8('x') }), /macros/],
    ['that unpacks to a thousand times its size', aDocx('x', { 'word/media/a.bin': zeros }), /unpacks/],
    [
      'that unpacks to more than it says',
      lying(aDocx('x', { 'word/media/a.bin': zeros.subarray(0, 90_000) })),
      /unpacks/,
    ],
    ['with thousands of files in it', aDocx('x', many), /unpacks/],
    ['that leads out of its folder', aDocx('x', { '../../etc/passwd': strToU8('x') }), /damaged/],
    ['that names the disk itself', aDocx('x', { '/etc/passwd': strToU8('x') }), /damaged/],
    ['that was cut off', aDocx().subarray(0, 300), /damaged|not taken in/],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    expect(await whyNot(bytes)).toMatch(sentence)
  })
})

test.each([
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\me\\Plan.docx', 'docx', 'Plan.docx'],
  ['evil\u202egpj.exe', 'webp', 'evil gpj.webp'],
  ['a\r\nSet-Cookie: x.txt', 'txt', 'a Set-Cookie x.txt'],
  ['...', 'pdf', 'file.pdf'],
  ['', 'pdf', 'file.pdf'],
  ['Übersicht – Größe.pdf', 'pdf', 'Übersicht – Größe.pdf'],
])('the name %j of a %s file is %j', (given, extension, kept) => {
  expect(fileName(given, extension)).toBe(kept)
})
test('a name is never longer than 150 characters, ending and all', () => {
  expect(fileName('x'.repeat(500), 'docx')).toHaveLength(150)
})

describe('the words of a document', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const sheet = (more: Record<string, string>) =>
    aDocx('x', Object.fromEntries(Object.entries(more).map(([name, words]) => [name, strToU8(words)])))
  const words = async (bytes: Buffer, name = 'x') => (await takeIn(bytes, name)).words

  it('are found in Word files, notes too, in tables and in plain text', async () => {
    const notes = `<w:footnotes ${W}><w:footnote><w:p><w:r><w:t>From the minutes</w:t></w:r></w:p></w:footnote></w:footnotes>`
    expect(await words(sheet({ 'word/footnotes.xml': notes }))).toBe('x From the minutes')
    expect(await words(text('Place,Amount\nKettlewick,12\n'), 'x.csv')).toBe('Place,Amount Kettlewick,12')
  })

  it('are found in PDF files', async () => {
    const stream = 'BT /F1 24 Tf 72 700 Td (Counting public money) Tj ET'
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]
    const body = objects.map((object, n) => `${n + 1} 0 obj${object}endobj`).join('\n')
    expect(await words(text(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF`))).toBe('Counting public money')
  })

  it('of a file that nobody can read are none, and the file is kept', async () => {
    expect(await words(text('%PDF-1.4\nnothing of a PDF\n%%EOF'))).toBe('')
    expect(await words(sheet({ 'word/document.xml': '<w:document><broken' }))).toBe('')
  })

  it('are as many as can be searched, of a document that unpacks to very many', async () => {
    const began = performance.now()
    const long = await words(aDocx(Array.from({ length: 400_000 }, (_, n) => (n * 7_919).toString(36)).join(' ')))
    expect(long.length).toBeLessThanOrEqual(100_000)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
