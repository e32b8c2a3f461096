import { expect, test } from 'vitest'
import type { Image } from './body.ts'
import { fromHtml } from './from-html.server.ts'
import { toMarkdown } from './to-markdown.ts'

const none = () => null
const markdown = (html: string) => toMarkdown({ blocks: fromHtml(html, none) })

test('headings, marks, lists within lists, quotes, tables and links come as they were meant', () => {
  expect(
    markdown(`<h1>What we did</h1><p>We <b>joined</b> the <i>teams</i>,<br>see <a href="https://example.org/r">the report</a>.</p>
      <ul><li>one<ul><li>within</li></ul></li><li><p>two</p></li></ul><ol start="3"><li>three</li></ol>
      <blockquote><p>Somebody said this.</p></blockquote><hr>
      <table><tr><th>Who</th><th>How many</th></tr><tr><td>Families</td><td>120</td></tr></table>`),
  ).toBe(`## What we did

We **joined** the *teams*,\\
see [the report](<https://example.org/r>).

- one
  - within
- two

3. three

> Somebody said this.

---

| Who | How many |
| --- | --- |
| Families | 120 |`)
})

test('a first row in bold is a row of headings', () => {
  const [table] = fromHtml(
    '<table><tr><td><p><strong>Who</strong></p></td></tr><tr><td>Families</td></tr></table>',
    none,
  )
  expect(table).toMatchObject({ rows: [[{ header: true }], [{ header: false }]] })
})

test('what is only there to run, to look or to lead elsewhere does not come', () => {
  const html = `<script>alert(1)</script><style>p{}</style><p style="position:fixed" onclick="alert(1)">Words</p>
    <a href="javascript:alert(1)">a link</a><svg onload="alert(1)"></svg><iframe src="https://evil.example"></iframe>
    <img src="https://evil.example/x.png" onerror="alert(1)"><p>a\u202eb</p>`
  expect(markdown(html)).toBe('Words\n\na link\n\nab')
})

test('footnotes stand at the end, under a heading of their own, without ways back', () => {
  const html = `<p>Claimed<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>.</p>
    <ol><li id="footnote-1"><p>Its source. <a href="#footnote-ref-1">↑</a></p></li></ol>`
  expect(markdown(html)).toBe('Claimed<sup>\\[1\\]</sup>.\n\n## Notes\n\n1. Its source.')
})

test('an image stands after the words it stood in', () => {
  const image: Omit<Image, 'kind'> = {
    file: '01a225ad-251c-7428-b4cb-88a87ee43a97',
    description: 'A',
    width: 1,
    height: 1,
  }
  const asked: string[] = []
  const blocks = fromHtml('<p>Before <img src="image:0" alt="A street"> after</p>', (source, words) => {
    asked.push(`${source} ${words}`)
    return image
  })
  expect(asked).toEqual(['image:0 A street'])
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'image'])
  const kinds = (html: string) => fromHtml(html, () => image).map(({ kind }) => kind)
  expect(kinds('<h2>Words <img></h2><h2><img></h2>')).toEqual(['heading', 'image', 'image'])
  expect(kinds('<ul><li>Words <img><ul><li><img></ul></ul><ol><li><img></ol>')).toEqual([
    'list',
    'image',
    'image',
    'image',
  ])
})

test('a page nested without end is read as far as is reasonable, and soon', () => {
  const began = performance.now()
  fromHtml(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`, none)
  fromHtml(`${'<ul><li>'.repeat(5_000)}deep`, none)
  fromHtml(`<p>${'<b>'.repeat(5_000)}deep`, none)
  expect(performance.now() - began).toBeLessThan(5_000)
})
