import { createHeadlessEditor } from '@lexical/headless'
import {
  createBindingV2__EXPERIMENTAL,
  type Provider,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
} from '@lexical/yjs'
import { $getRoot } from 'lexical'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { safeAddress } from './address.ts'
import { fromMarkdown } from './from-markdown.ts'
import { toHtml } from './html.server.ts'
import { nodes, theme } from './nodes.ts'
import { toText, words } from './text.ts'
import { readDocument } from './vocabulary.ts'
import { layBody, readBody, rootOf } from './yjs.ts'

const markdown = `## Joined up

Some **bold** and *slanted* and <u>lined</u> text\\
on two lines, [with a link](https://example.org/a).

- one
  - within
- two

4. four
5. five

> Said somebody.

| Who | Count |
| --- | --- |
| **Families** | 120 |

\`\`\`sql
select 1
from place
\`\`\`

---

The end.`

function docOf(source: string): Y.Doc {
  const doc = new Y.Doc()
  layBody(doc, fromMarkdown(source))
  return doc
}

const nothing = () => {}
const provider = {
  awareness: { getLocalState: () => null, getStates: () => new Map(), on: nothing, off: nothing },
  on: nothing,
  off: nothing,
} as unknown as Provider

test('an editor reads a document that the server laid out, and has no reason to change a byte of it', () => {
  const doc = docOf(markdown)
  const before = Y.encodeStateVector(doc)
  const editor = createHeadlessEditor({
    nodes,
    theme,
    onError: (error) => {
      throw error
    },
  })
  const binding = createBindingV2__EXPERIMENTAL(editor, 'main', doc, new Map([['main', doc]]))
  syncYjsStateToLexicalV2__EXPERIMENTAL(binding, provider)
  editor.registerUpdateListener((u) =>
    syncLexicalUpdateToYjsV2__EXPERIMENTAL(
      binding,
      provider,
      u.prevEditorState,
      u.editorState,
      u.dirtyElements,
      u.dirtyLeaves,
      u.normalizedNodes,
      u.tags,
    ),
  )
  editor.update(
    () => {
      for (const child of $getRoot().getChildren()) child.markDirty()
      for (const text of $getRoot().getAllTextNodes()) text.markDirty()
    },
    { discrete: true },
  )
  expect(readDocument(editor.getEditorState().toJSON().root)).toEqual(readBody(doc))
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('what was laid out is read back as it was', () => {
  expect(readBody(docOf(markdown))).toEqual(fromMarkdown(markdown))
})

test('a document becomes semantic HTML with classes of ours and nothing else', () => {
  const html = toHtml(readBody(docOf(markdown)))
  expect(html).toContain('<h2 class="govuk-heading-l">Joined up</h2>')
  expect(html).toContain('<li>one<ul class="govuk-list govuk-list--bullet"><li>within</li></ul></li>')
  expect(html).toContain('<ol class="govuk-list govuk-list--number" start="4">')
  expect(html).toContain('<th scope="col" class="govuk-table__header">Who</th>')
  expect(html).toContain(
    '<a class="govuk-link" href="https://example.org/a" rel="nofollow ugc noreferrer">with a link</a>',
  )
  expect(html).not.toMatch(/style=|<script/)
})

test('words are counted as a reader counts them', () => {
  const body = fromMarkdown("## It's 2 words\n\nwell-being **bold**er")
  expect(toText(body)).toBe("It's 2 words\n\nwell-being bolder")
  expect(words(body)).toBe(5)
})

const bad = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'https://user:pass@evil.example',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'x'.repeat(3_000),
  '',
  null,
  { toString: () => 'https://example.org' },
]
test.each(bad)('%j is no address', (address) => {
  expect(safeAddress(address)).toBeNull()
})

test.each(['https://example.org/a?b=c#d', 'mailto:a@example.org', '/places', '#part', '?page=2'])(
  '%s is an address',
  (address) => {
    expect(safeAddress(address)).toBe(address)
  },
)

const text = (value: unknown, more = {}) => ({ type: 'text', text: value, ...more })
const hostile = [
  { type: 'script', children: [text('alert(1)')] },
  {
    type: 'paragraph',
    style: 'position:fixed;inset:0',
    children: [text('<img src=x onerror=alert(1)>', { style: 'color:red;background:url(https://evil.example)' })],
  },
  { type: 'link', url: 'javascript:alert(1)', children: [text('press')] },
  { type: 'paragraph', children: [{ type: 'link', url: 'data:text/html,x', children: [text('here')] }] },
  { type: 'heading', tag: 'h1 onclick=alert(1)', children: [text('Title')] },
  { type: 'code', language: '"><script>', children: [text('</code><script>')] },
  {
    type: 'table',
    children: [
      {
        type: 'tablerow',
        children: [{ type: 'tablecell', colSpan: 1e9, headerState: 'x', width: 'expression(1)', children: [] }],
      },
    ],
  },
  { type: 'iframe', src: 'https://evil.example', srcdoc: '<script>' },
  { type: '__proto__', children: [text('proto')] },
  {
    type: 'list',
    listType: { evil: 1 },
    start: '7" onload="x',
    children: [null, 7, { type: 'listitem', children: 'none' }],
  },
  { type: 'paragraph', children: [text({ toString: () => '<b>' }), text('\u202eevil\u0000')] },
]

test('hostile JSON gives words and our own markup only', () => {
  const html = toHtml(readDocument(JSON.parse(JSON.stringify({ type: 'root', children: hostile }))))
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag))
  expect([...tags].sort()).toEqual(['code', 'h2', 'li', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tr', 'ul'])
  expect(html).not.toMatch(/javascript:|data:text|style=|colspan|onclick=alert\(1\)"|\u202e/)
  expect(html).toContain('alert(1)')
  expect(html).toContain('press')
})

test.each([null, undefined, 7, 'text', [], { children: 'x' }, { children: [[[]]] }])(
  '%j is an empty document',
  (root) => {
    expect(readDocument(root)).toEqual({ blocks: [] })
  },
)

test('a document three thousand elements deep is read without running out of stack', () => {
  const doc = new Y.Doc()
  let within = rootOf(doc)
  for (let i = 0; i < 3_000; i++) {
    const inner = new Y.XmlElement('listitem')
    within.insert(0, [inner])
    within = inner
  }
  expect(readBody(doc).blocks.length).toBeLessThan(10)
})

describe('an image', () => {
  const FILE = '01a225ad-251c-7428-b4cb-88a87ee43a97'
  const picture = (facts: object) => readDocument({ children: [{ type: 'picture', ...facts }] })
  const good = { file: FILE, description: 'A street', width: 2_000, height: 1_000 }

  test('is a file of ours, with words for whoever cannot see it and its place kept', () => {
    const html = toHtml(picture(good))
    expect(html).toContain(`src="/files/${FILE}"`)
    expect(html).toContain('alt="A street" width="2000" height="1000"')
  })

  test.each([
    ['from elsewhere', { ...good, file: 'https://evil.example/x.png' }],
    ['of another path', { ...good, file: '../../sign-out' }],
    ['without words', { ...good, description: ' ' }],
    ['without a size', { ...good, width: '2000' }],
    ['too large to be one', { ...good, height: 1e9 }],
  ])('%s is none', (_, facts) => {
    expect(picture(facts)).toEqual({ blocks: [] })
  })

  test('whose words hold a script shows them as words', () => {
    const html = toHtml(picture({ ...good, description: '"><script>alert(1)</script>' }))
    expect(html).not.toContain('<script')
  })

  test('comes back from the shared document as it was', () => {
    const doc = new Y.Doc()
    const body = picture(good)
    layBody(doc, body)
    expect(readBody(doc)).toEqual(body)
  })
})
