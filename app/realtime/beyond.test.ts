import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { beyond } from './beyond.ts'

/** What a server holding `doc` answers to a page that has `page`. */
const answer = (doc: Y.Doc, page: Y.Doc) => ({
  update: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(page)),
  stateVector: Y.encodeStateVector(doc),
})
function both(): { server: Y.Doc; page: Y.Doc } {
  const server = new Y.Doc()
  const page = new Y.Doc()
  server.getText('t').insert(0, 'what the server has')
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server))
  return { server, page }
}

test('a page that has what the server has sends nothing', () => {
  const { server, page } = both()
  expect(beyond(page, answer(server, page))).toBeNull()
  server.getText('t').delete(0, 4)
  expect(beyond(page, answer(server, page))).toBeNull()
})

test('words typed without a connection are sent', () => {
  const { server, page } = both()
  page.getText('t').insert(0, 'offline: ')
  const update = beyond(page, answer(server, page))
  expect(update).not.toBeNull()
  Y.applyUpdate(server, update as Uint8Array)
  expect(server.getText('t').toString()).toBe('offline: what the server has')
})

test('words only taken away without a connection are taken away on the server too', () => {
  const { server, page } = both()
  page.getText('t').delete(0, 5)
  server.getText('t').delete(16, 3)
  const update = beyond(page, answer(server, page))
  expect(update).not.toBeNull()
  Y.applyUpdate(server, update as Uint8Array)
  expect(server.getText('t').toString()).toBe('the server ')
  expect(beyond(page, answer(server, page))).toBeNull()
})

test('words of a former visit, under another number, are sent as well', () => {
  const { server, page } = both()
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(server))
  before.getText('t').insert(0, 'kept: ')
  Y.applyUpdate(page, Y.encodeStateAsUpdate(before))
  const update = beyond(page, answer(server, page))
  Y.applyUpdate(server, update as Uint8Array)
  expect(server.getText('t').toString()).toBe('kept: what the server has')
})
