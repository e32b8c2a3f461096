import { expect, test } from 'vitest'
import { FROM_EXCEL, FROM_GOOGLE, FROM_OUTLOOK, FROM_WORD, FROM_WORD_ON_THE_WEB } from '#tests/support/clipboard.ts'
import { fromHtml } from './from-html.server.ts'
import { toMarkdown } from './to-markdown.ts'

function read(html: string) {
  let images = 0
  const blocks = fromHtml(html, () => {
    images++
    return null
  })
  return { text: toMarkdown({ blocks }), images }
}

test('what Word writes comes with its headings, lists within lists, table and quotation, and with no rubbish', () => {
  const { text, images } = read(FROM_WORD)
  expect(text).toBe(`## Home from hospital

## What we did

**Two teams** met *every* week, see [the report](<https://example.org/report>).

- A key worker
  - in the **hospital**
    - on the ward
- One record

## How

1. First ask
   1. the family
2. Then write

> Nobody told us twice.

| Who | How many |
| --- | --- |
| Families | 120 |`)
  expect(images).toBe(1)
})

test('a mail from Outlook comes with its lists, those that are paragraphs and those that are lists', () => {
  const { text, images } = read(FROM_OUTLOOK)
  expect(text).toContain('We agreed on three things:\n\n- one door\n- one number')
  expect(text).toContain('- one plan')
  expect(text).toMatch(/^<b>From:<\/b> Tobias Ketteridge/)
  expect(images).toBe(1)
})

test('items that Word on the web wraps one by one are lists again', () => {
  expect(read(FROM_WORD_ON_THE_WEB).text).toBe('We said:\n\n- one\n  - **within**\n\n3. three')
})

test('Google Docs is not bold because it says so once, and is where it says so by style', () => {
  expect(read(FROM_GOOGLE).text).toBe(`## What we learned

<b>Two teams</b><i> every week</i>, see [the report](<https://example.org/report>).

- one
  - within
- two`)
})

test('a table of Excel is a table', () => {
  expect(read(FROM_EXCEL).text).toMatch(/Year.*Spent[\s\S]*2025.*£1,200/)
})

test('a list that begins below its first level, or is interrupted, loses nothing', () => {
  const item = (level: number, marker: string, text: string) =>
    `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}</span>${text}</p>`
  expect(read(item(3, '·', 'deep') + item(1, '·', 'up')).text).toBe('- deep\n- up')
  expect(read(`${item(1, '1.', 'one')}<p>between</p>${item(1, '2.', 'two')}`).text).toBe('1. one\n\nbetween\n\n2. two')
  expect(read(`<p style="mso-list:l0 level99 lfo1">far</p><p style="mso-list:none">plain</p>`).text).toBe(
    '- far\n\nplain',
  )
  const deep = '<ul><li>x'.repeat(5_000)
  expect(() => read(deep)).not.toThrow()
})
