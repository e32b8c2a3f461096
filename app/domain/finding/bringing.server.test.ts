import { expect, test } from 'vitest'
import { isFileRefused } from '#app/files/refused.ts'
import { aPng } from '#tests/support/files.ts'
import { aWordReport } from '#tests/support/word.ts'
import { MOST_CANDIDATES, readFindings } from './bringing.server.ts'

const inMarkdown = (text: string) => readFindings({ name: 'Findings.md', bytes: Buffer.from(text) })

test('a document with a heading for each finding gives each, with its words, quotations and links as evidence', async () => {
  const { title, candidates, left } = await inMarkdown(`# What we found in Farrowmere

## Six bodies see one drinker

They do not know of each other.

> We never met the others.

Counted in [the deep dive](https://example.org/count).

## Nobody is asked twice

- one
- two, see [the minutes](https://example.org/minutes)
`)
  expect([title, left]).toEqual(['What we found in Farrowmere', 0])
  expect(candidates).toEqual([
    {
      claim: 'Six bodies see one drinker',
      detail: 'They do not know of each other.\n\nCounted in the deep dive.',
      evidence: [
        { text: 'We never met the others.', sourceTitle: '', sourceUrl: '' },
        { text: 'Counted in the deep dive.', sourceTitle: 'the deep dive', sourceUrl: 'https://example.org/count' },
      ],
    },
    {
      claim: 'Nobody is asked twice',
      detail: 'one\ntwo, see the minutes',
      evidence: [
        { text: 'two, see the minutes', sourceTitle: 'the minutes', sourceUrl: 'https://example.org/minutes' },
      ],
    },
  ])
})

test('a document with one heading, or none, is one finding; words before the first heading are not lost', async () => {
  expect((await inMarkdown('# One claim\n\nIts words\n\n### More\n\nand more')).candidates).toEqual([
    { claim: 'One claim', detail: 'Its words\n\nMore\n\nand more', evidence: [] },
  ])
  expect((await inMarkdown('The first says it.\n\nThe rest explains it.')).candidates).toEqual([
    { claim: 'The first says it.', detail: 'The rest explains it.', evidence: [] },
  ])
  expect((await inMarkdown(`${'long '.repeat(80)}\n\nrest`)).candidates).toEqual([
    { claim: '', detail: `${'long '.repeat(80).trim()}\n\nrest`, evidence: [] },
  ])
  const { candidates } = await inMarkdown('Before\n\n# One\n\na\n\n# Two\n\nb')
  expect(candidates.map(({ claim, detail }) => [claim, detail])).toEqual([
    ['Before', ''],
    ['One', 'a'],
    ['Two', 'b'],
  ])
})

test('more than a form takes stays where it was: no quotation is lost, and no finding silently', async () => {
  const quotes = Array.from({ length: 25 }, (_, n) => `> quote ${n}`).join('\n\n')
  const [one] = (await inMarkdown(`# Much\n\n${quotes}`)).candidates
  expect(one?.evidence).toHaveLength(20)
  expect(one?.detail).toContain('quote 24')
  const many = await inMarkdown(Array.from({ length: MOST_CANDIDATES + 3 }, (_, n) => `# F${n}\n\nx`).join('\n\n'))
  expect([many.candidates.length, many.left]).toEqual([MOST_CANDIDATES, 3])
})

test('a Word file is read too, and its images are counted', async () => {
  const bytes = aWordReport({ title: 'A claim from Word', png: await aPng(40, 30), imageWords: 'A door' })
  const { candidates, images } = await readFindings({ name: 'Report.docx', bytes })
  expect(candidates[0]).toMatchObject({
    claim: 'A claim from Word',
    detail: expect.stringContaining('joined the teams'),
  })
  expect(candidates.map(({ claim }) => claim)).not.toContain('Notes')
  expect(candidates[0]?.detail).toContain('[1] From the minutes of the board.')
  expect(images).toBe(1)
})

test('what is no document, or has no words, is refused with a sentence', async () => {
  const why = async (bytes: Buffer) => {
    const error = await readFindings({ name: 'x', bytes }).catch((fault: unknown) => fault)
    return isFileRefused(error) ? error.why : error
  }
  expect(await why(Buffer.from(' '))).toBe('There are no words in this file.')
  expect(await why(await aPng(4, 4))).toMatch(/Only Word files .* can become findings/)
  expect(await why(Buffer.from('word '.repeat(70_000)))).toMatch(/more than 300,000 characters/)
})
