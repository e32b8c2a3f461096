import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { layBlocks, layBody, readBody, rootOf } from '#app/document/yjs.ts'
import { type Random, randomFrom, someSeed } from '#tests/support/random.ts'
import { fits, judge } from './judging.ts'

const seed = someSeed()
const everybody = () => true
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const aDocument = () => {
  const doc = new Y.Doc()
  layBody(doc, fromMarkdown('## One\n\nTwo **bold** words.\n\n- a\n- b'))
  return doc
}
/** What `work` changes in a copy, as one update. */
function change(doc: Y.Doc, work: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  const before = Y.encodeStateVector(copy)
  copy.transact(() => work(copy))
  return Y.encodeStateAsUpdate(copy, before)
}
type Person = { doc: Y.Doc; undo: Y.UndoManager; unsent: Uint8Array[]; unseen: Uint8Array[] }
function aPerson(server: Y.Doc): Person {
  const doc = copyOf(server)
  const undo = new Y.UndoManager(rootOf(doc), { captureTimeout: 0 })
  const unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'from others' && unsent.push(update))
  return { doc, undo, unsent, unseen: [] }
}

function writeSomething({ doc, undo }: Person, random: Random): void {
  const root = rootOf(doc)
  const block = root.length ? (root.get(random.below(root.length)) as Y.XmlElement) : null
  const text = block?.toArray().find((child) => child instanceof Y.XmlText)
  const from = text ? random.below(text.length + 1) : 0
  const what = random.below(10)
  if (what < 3) text?.insert(from, 'abc')
  else if (what < 5) text?.delete(from, random.below(text.length - from + 1))
  else if (what === 5) text?.format(from, text.length - from, { p: { __format: 1 } })
  else if (what === 6) root.insert(random.below(root.length + 1), layBlocks(fromMarkdown('new\n\n- x').blocks))
  else if (what === 7 && root.length) root.delete(random.below(root.length), 1)
  else if (what === 8) undo.undo()
  else undo.redo()
}

/** As a room does it: judged, applied, looked at. */
function take(doc: Y.Doc, update: Uint8Array): string {
  const verdict = judge(update, doc, everybody)
  if (!verdict.ok) return verdict.why
  try {
    Y.applyUpdate(doc, update)
    return fits(doc, verdict.fresh) ? 'ok' : 'broken'
  } catch {
    return 'broken'
  }
}

test('what editors write is let in: typing, formatting, links, breaks, tables, deleting, offline work', () => {
  const doc = aDocument()
  const words = change(doc, (copy) => {
    const paragraph = rootOf(copy).get(1) as Y.XmlElement
    const text = paragraph.get(0) as Y.XmlText
    text.insert(3, 'more ')
    text.format(0, 3, { p: { __format: 1 }, s_mark: true })
    text.delete(0, 1)
    layBody(copy, fromMarkdown('| a | b |\n| --- | --- |\n| c | d |\n\n[x](/y)\\\nz\n\n```js\n1\n```\n\n---'))
    rootOf(copy).delete(0, 1)
  })
  expect(take(doc, words)).toBe('ok')
  expect(take(doc, words)).toBe('ok')
})

const BAD: [string, (copy: Y.Doc) => void][] = [
  ['another root', (copy) => copy.getText('other').insert(0, 'x')],
  ['an element that no editor knows', (copy) => rootOf(copy).insert(0, [new Y.XmlElement('script')])],
  ['text directly in the document', (copy) => rootOf(copy).insert(0, [new Y.XmlText('x')])],
  ['a hook', (copy) => rootOf(copy).insert(0, [new Y.XmlHook('x') as never])],
  [
    'a map where text should be',
    (copy) => ((rootOf(copy).get(1) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(0, new Y.Map()),
  ],
  [
    'a picture within text',
    (copy) => ((rootOf(copy).get(1) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(0, { image: 'x' }),
  ],
  ['a document within the document', (copy) => rootOf(copy).setAttribute('__x', new Y.Doc() as never)],
  ['bytes as a property', (copy) => rootOf(copy).setAttribute('__x', new Uint8Array(8) as never)],
  ['a property with an endless name', (copy) => rootOf(copy).setAttribute('x'.repeat(500), '1')],
  [
    'eighty lists within each other',
    (copy) => {
      let within = rootOf(copy)
      for (let i = 0; i < 80; i++) {
        const inner = new Y.XmlElement('list')
        within.insert(0, [inner])
        within = inner
      }
    },
  ],
]
test.each(BAD)('%s is refused', (_, work) => {
  const doc = aDocument()
  expect(['invalid', 'broken']).toContain(take(doc, change(doc, work)))
})

test('words put between two neighbours that stand the other way round, read differently anew, are refused', () => {
  const doc = aDocument()
  const paragraph = (copy: Y.Doc) => (rootOf(copy).get(1) as Y.XmlElement).get(0) as Y.XmlText
  const update = change(doc, (copy) => paragraph(copy).insert('Two bol'.length, 'words'))
  // … the clock of the right neighbour, the length, five letters, nothing deleted.
  const rightNeighbour = update.length - 1 - 'words'.length - 1 - 1
  const turned = update.slice()
  turned[rightNeighbour] = (update[rightNeighbour] as number) - 2
  expect(take(copyOf(doc), update)).toBe('ok')
  expect(take(doc, turned)).toBe('broken')
})

test('what three people do at once, undoing and redoing it and late with all of it, is let in', () => {
  for (let round = 0; round < 30; round++) {
    const random = randomFrom(seed + round)
    const server = aDocument()
    const people = [1, 2, 3].map(() => aPerson(server))
    for (let step = 0; step < 120; step++) {
      writeSomething(people[random.below(people.length)] as Person, random)
      for (const person of people) {
        if (random.chance(0.3))
          for (const update of person.unsent.splice(0)) {
            expect(take(server, update), `seed ${seed + round}`).toBe('ok')
            for (const other of people) if (other !== person) other.unseen.push(update)
          }
        if (random.chance(0.4))
          for (const update of person.unseen.splice(0)) Y.applyUpdate(person.doc, update, 'from others')
      }
    }
  }
})

test('what builds on something that is not here is refused before it changes a byte', () => {
  const doc = aDocument()
  const copy = copyOf(doc)
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  layBody(copy, fromMarkdown('First.'))
  layBody(copy, fromMarkdown('Second.'))
  const before = Y.encodeStateAsUpdate(doc)
  expect(take(doc, updates[1] as Uint8Array)).toBe('gap')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('a Yjs client id that is not the sender’s is refused', () => {
  const doc = aDocument()
  expect(
    judge(
      change(doc, (copy) => layBody(copy, fromMarkdown('x'))),
      doc,
      () => false,
    ),
  ).toEqual({
    ok: false,
    why: 'foreign',
  })
})

test(`two thousand broken updates leave a document that can be read, or are noticed (seed ${seed})`, () => {
  const random = randomFrom(seed)
  let doc = aDocument()
  const seen: Record<string, number> = {}
  for (let i = 0; i < 2_000; i++) {
    const update = change(doc, (copy) => {
      const text = (rootOf(copy).get(1) as Y.XmlElement).get(0) as Y.XmlText
      if (random.chance(0.5)) text.insert(random.below(text.length), 'words')
      else layBody(copy, fromMarkdown('- a\n- [b](/c)'))
    })
    const broken = new Uint8Array(update)
    for (let n = random.below(3); n >= 0; n--) broken[random.below(broken.length)] = random.below(256)
    const bytes = random.chance(0.2) ? broken.subarray(0, random.below(broken.length)) : broken
    const before = Y.encodeStateAsUpdate(doc)
    const result = take(doc, bytes)
    seen[result] = (seen[result] ?? 0) + 1
    if (['invalid', 'gap', 'foreign'].includes(result)) {
      expect(Buffer.from(before).equals(Y.encodeStateAsUpdate(doc))).toBe(true)
      continue
    }
    if (result === 'ok') expect(JSON.stringify(readBody(copyOf(doc)))).toBe(JSON.stringify(readBody(doc)))
    // A room would load it again; here a fresh one is as good, and keeps the text short.
    if (result === 'broken' || doc.store.clients.size > 6) doc = aDocument()
  }
  expect((seen.invalid ?? 0) + (seen.gap ?? 0)).toBeGreaterThan(500)
}, 60_000)
