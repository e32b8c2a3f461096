import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { fromMarkdown } from '../from-markdown.ts'
import type { Paper } from '../paper.ts'
import { toPdf } from './pdf.server.ts'

const paper = (more: Partial<Paper> = {}): Paper => ({
  title: 'Coming home',
  edition: 'Edition 1',
  date: '29 November 2026',
  address: 'https://example.org/guides/coming-home/editions/1',
  home: 'https://example.org',
  note: '',
  introduction: fromMarkdown('For everybody in Łódź and Αθήνα.'),
  chapters: [
    {
      title: 'One door',
      body: fromMarkdown(
        '#### Deep first\n\nSome **bold**, *slanted* and `code`, a [link](/findings/x).\n\n- one\n  - within\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> said\n\n```\ncode\n```\n\n---\n\n3. three\n4. four',
      ),
      cited: [
        {
          kind: 'Finding',
          title: 'Ten assessments',
          summary: '',
          address: 'https://example.org/findings/ten',
          who: 'Ann Example',
          place: 'Kettlewick',
          version: 'As of 3 November 2026',
          why: 'It is measured',
          evidence: [{ text: 'We counted ten', source: 1 }],
        },
      ],
    },
  ],
  sources: [{ title: 'A count', url: 'https://example.org/count' }],
  contributors: { wrote: ['Marguerite Oakapple'], cited: ['Ann Example'] },
  ...more,
})

type Node = { role?: string; children?: Node[]; alt?: string; lang?: string }
const rolesIn = (node: Node): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(rolesIn)]

async function read(pdf: Uint8Array<ArrayBuffer>) {
  const whole = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const roles = new Set<string>()
  let text = ''
  let links: string[] = []
  for (let n = 1; n <= whole.numPages; n++) {
    const page = await whole.getPage(n)
    for (const role of rolesIn((await page.getStructTree()) as Node)) roles.add(role)
    text += (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    links = [...links, ...(await page.getAnnotations()).flatMap(({ url }) => url ?? [])]
  }
  const [marks, meta, outline, scripts] = [
    await whole.getMarkInfo(),
    await whole.getMetadata(),
    await whole.getOutline(),
    await whole.getJSActions(),
  ]
  return { pages: whole.numPages, roles, text, links, marks, meta, outline, scripts }
}

test('a PDF is tagged, has its title and language, contents, bookmarks and page numbers, and links that lead out', async () => {
  const pdf = await toPdf(paper())
  const { roles, text, links, marks, meta, outline, scripts } = await read(pdf)
  expect(marks?.Marked).toBe(true)
  expect(meta.info).toMatchObject({ Title: 'Coming home', Language: 'en-GB' })
  expect(meta.metadata?.getRaw()).toMatch(/pdfuaid/)
  for (const role of [
    'H1',
    'H2',
    'H3',
    'P',
    'L',
    'LI',
    'Table',
    'TH',
    'TD',
    'TOC',
    'TOCI',
    'Link',
    'BlockQuote',
    'Code',
  ])
    expect([...roles], role).toContain(role)
  expect(outline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Introduction', '1. One door', 'Sources', 'Contributors']),
  )
  expect(text).toMatch(/Page\s+1\s+of\s+\d/)
  expect(text).toContain('Łódź')
  expect(links).toEqual(
    expect.arrayContaining([
      'https://example.org/findings/x',
      'https://example.org/findings/ten',
      'https://example.org/count',
    ]),
  )
  expect(scripts).toBeNull()
})

test('an image is said in words, a heading skips no level, and a table whose cells reach too far is set all the same', async () => {
  const cell = (columns: number, rows: number) => ({ header: false, columns, rows, blocks: [] })
  const { roles, text } = await read(
    await toPdf(
      paper({
        introduction: {
          blocks: [
            { kind: 'heading', level: 4, children: [{ kind: 'text', text: 'Deep' }] },
            { kind: 'image', file: 'x', description: 'A bridge', width: 10, height: 10 },
            { kind: 'table', rows: [[cell(3, 9), cell(1, 1)], [cell(60, 2)], [cell(2, 2), cell(2, 2)]] },
            { kind: 'table', rows: [] },
          ],
        },
      }),
    ),
  )
  expect(text).toContain('Image: A bridge')
  expect([...roles]).toContain('Table')
})

test('a guide of a hundred pages is set in seconds, and nobody waits for it', async () => {
  const words = 'Help that comes early is paid for by one body and gained by another, often years later. '
  const chapter = { title: 'Long', body: fromMarkdown(Array(60).fill(words.repeat(7)).join('\n\n')), cited: [] }
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const pdf = await toPdf(paper({ chapters: Array(12).fill(chapter) }))
  clearInterval(ticking)
  const { pages } = await read(pdf)
  expect(pages).toBeGreaterThan(100)
  expect(longest).toBeLessThan(1_000)
})
