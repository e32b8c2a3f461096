import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Unsent } from './unsent.ts'

/** One update for each of these words, as somebody types them. */
function typed(...words: string[]): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word)
  return updates
}
const textOf = (...updates: Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText('t').toString()
}

test('what waits goes as one update, and counts as unsent until it is stored', () => {
  const unsent = new Unsent()
  for (const update of typed('one ', 'two')) unsent.add(update)
  const sent = unsent.take(1_000)
  expect(sent && textOf(sent)).toBe('one two')
  expect(unsent.any).toBe(true)
  unsent.stored()
  expect(unsent.any).toBe(false)
})

test('nothing more is taken while something is under way', () => {
  const unsent = new Unsent()
  const [first, second] = typed('one ', 'two') as [Uint8Array, Uint8Array]
  unsent.add(first)
  unsent.take(1_000)
  unsent.add(second)
  expect(unsent.take(1_000)).toBeNull()
  unsent.stored()
  expect(unsent.take(1_000)).toEqual(second)
})

test('what did not arrive waits again, before what was typed since', () => {
  const unsent = new Unsent()
  const [first, second] = typed('one ', 'two') as [Uint8Array, Uint8Array]
  unsent.add(first)
  unsent.take(1_000)
  unsent.add(second)
  unsent.failed()
  const sent = unsent.take(1_000)
  expect(sent && textOf(sent)).toBe('one two')
})

test('as much is taken as fits, and an update too large to fit is taken alone', () => {
  const unsent = new Unsent()
  const updates = typed('one ', 'x'.repeat(500), 'three') as [Uint8Array, Uint8Array, Uint8Array]
  for (const update of updates) unsent.add(update)
  expect(unsent.take(100)).toEqual(updates[0])
  unsent.stored()
  expect(unsent.take(100)).toEqual(updates[1])
  unsent.stored()
  expect(unsent.take(100)).toEqual(updates[2])
})
