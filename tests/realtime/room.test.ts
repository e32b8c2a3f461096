import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { databasePool, db, inTransaction } from '#app/db/database.server.ts'
import { rootOf } from '#app/document/yjs.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { rooms } from '#app/realtime/rooms.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { silenceLog } from '#tests/support/log.ts'
import { aProposalWith, storedBytes, storedDoc, storedRows, writeParagraph } from '#tests/support/manuscripts.ts'
import { aPage, aSession, Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()

async function two() {
  const [ann, ben] = [await aPractitioner({ name: 'Ann' }), await aPractitioner({ name: 'Ben' })]
  const proposal = await aProposalWith([ann, ben])
  const pages = await Promise.all([
    aPage(door.url(), ann, proposal.manuscriptId),
    aPage(door.url(), ben, proposal.manuscriptId),
  ])
  return { ann, ben, proposal, manuscriptId: proposal.manuscriptId, a: pages[0], b: pages[1] }
}

test('what one writes the other reads, and so does whoever comes later, from the stored text', async () => {
  const { a, b, manuscriptId, ann } = await two()
  a.textAt(0).insert(0, 'Hello. ')
  await until(() => b.says().startsWith('Hello. '))
  await a.saved()
  expect((await getReading(manuscriptId)).text).toBe('Hello. First words.')
  const late = await aPage(door.url(), ann, manuscriptId)
  expect(late.says()).toBe('Hello. First words.')
})

function hold(manuscriptId: string) {
  let [lock, release] = [() => {}, () => {}]
  const locked = new Promise<void>((resolve) => {
    lock = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const held = inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Manuscript" WHERE id = ${manuscriptId} FOR UPDATE`
    lock()
    await released
  })
  return { locked, release, held }
}

test('the answer comes after the commit and the others hear of it no sooner', async () => {
  const { a, b, manuscriptId } = await two()
  const stored = async () => (await getReading(manuscriptId)).text
  // While this transaction holds the manuscript, or the one connection there is, nothing can be committed.
  const { locked, release, held } = hold(manuscriptId)
  await locked
  a.textAt(0).insert(0, 'Not yet. ')
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect([a.unanswered, b.says()]).toEqual([1, 'First words.'])
  release()
  await held
  await a.saved()
  expect(await stored()).toContain('Not yet.')
  await until(() => b.says().startsWith('Not yet. '))
})

test('ten people who open a text that nobody has open all get it, and it is loaded once', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => aPractitioner()))
  const { manuscriptId } = await aProposalWith(people)
  const pages = await Promise.all(people.map((person) => aPage(door.url(), person, manuscriptId)))
  for (const [index, page] of pages.entries()) page.writeParagraph(`Words of ${index}.`)
  await Promise.all(pages.map((page) => page.saved()))
  await until(() => pages.every((page) => page.says() === pages[0]?.says() && page.says().split('\n\n').length === 11))
  expect((await getReading(manuscriptId)).text).toBe(pages[0]?.says())
})

test('a link that breaks loses nothing: both ways what was missed is made up', async () => {
  const { a, b } = await two()
  a.socket.io.engine.close()
  await until(() => !a.joined)
  a.textAt(0).insert(0, 'Offline. ')
  b.textAt(0).insert(b.textAt(0).length, ' Online.')
  await until(() => a.joined && a.says() === b.says())
  expect(a.says()).toBe('Offline. First words. Online.')
})

test('words kept from a closed tab come in under the number they were written with', async () => {
  const { a, b, ann, manuscriptId } = await two()
  const kept = new Y.Doc()
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(a.doc))
  writeParagraph(kept, 'Written offline, tab closed.')
  a.close()
  const reopened = new Page(door.url(), (await aSession(ann)).cookie, manuscriptId)
  Y.applyUpdate(reopened.doc, Y.encodeStateAsUpdate(kept), 'server')
  await reopened.open()
  await until(() => b.says().includes('Written offline, tab closed.'))
})

test('an hour of offline work of more than a megabyte comes in, in parts', async () => {
  const { a, b, manuscriptId } = await two()
  a.socket.disconnect()
  const block = 'Words that were written offline. '.repeat(60)
  for (let i = 0; i < 700; i++) a.writeParagraph(`${i} ${block}`)
  a.socket.connect()
  await until(() => a.joined && a.unanswered === 0 && b.says().length > 1_300_000, 15_000, 'not made up')
  expect(b.says()).toBe(a.says())
  expect((await getReading(manuscriptId)).text.length).toBe(a.says().length)
  // So much is folded at once, while they write on: whoever opens it next does not wait for its history.
  await until(async () => (await storedRows(manuscriptId)) === 0, 10_000, 'not folded')
})

test('what a page without JavaScript writes reaches those who have it open', async () => {
  const { a, ann, manuscriptId } = await two()
  const { markdown, seq } = await getManuscriptMarkdown(manuscriptId)
  const viewer = { ...ann, slug: ann.slug }
  expect(await rewriteManuscript(viewer, manuscriptId, `${markdown}\n\nFrom a form.`, seq)).toMatchObject({ ok: true })
  await until(() => a.says().endsWith('From a form.'))
  a.textAt(0).insert(0, 'And on. ')
  await a.saved()
  expect(a.refusals).toEqual([])
})

test('a reader reads, and what they send changes nothing', async () => {
  const { a, manuscriptId, proposal } = await two()
  await db.proposal.update({ where: { id: proposal.id }, data: { state: 'consultation' } })
  const reader = await aPage(door.url(), await aPractitioner(), manuscriptId)
  expect([reader.right, reader.says()]).toEqual(['comment', 'First words.'])
  const before = await storedBytes(manuscriptId)
  reader.right = 'write'
  expect(await reader.send(writeParagraph(reader.doc, 'Mine.'))).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await storedBytes(manuscriptId)).toBe(before)
  expect(a.says()).toBe('First words.')
})

test('what may not be seen does not exist, and a visitor may open nothing', async () => {
  const { manuscriptId } = await two()
  const stranger = new Page(door.url(), (await aSession(await aPractitioner())).cookie, manuscriptId)
  const visitor = new Page(door.url(), '', manuscriptId)
  for (const page of [stranger, visitor]) {
    await page.connected()
    const refused = await page.join()
    page.manuscriptId = 'nowhere'
    expect(refused).toEqual(await page.join())
    expect(refused).toMatchObject({ ok: false, code: 'not_found' })
  }
})

test('nobody writes under the number of somebody else', async () => {
  const { a, b, ben, manuscriptId } = await two()
  a.textAt(0).insert(0, 'A. ')
  await until(() => b.says().startsWith('A. '))
  const thief = new Y.Doc()
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(b.doc))
  thief.clientID = a.doc.clientID
  expect(await b.send(writeParagraph(thief, 'As if of Ann.'))).toMatchObject({ ok: false, code: 'invalid' })
  const page = new Page(door.url(), (await aSession(ben)).cookie, manuscriptId)
  page.doc.clientID = a.doc.clientID
  await page.connected()
  expect(await page.join()).toMatchObject({ ok: false, code: 'invalid' })
  a.textAt(0).insert(0, 'Still. ')
  await until(() => b.says() === 'Still. A. First words.')
})

test('nobody writes under the number of somebody who is there and has not written yet, nor when they are cut off', async () => {
  const { a, b } = await two()
  const number = b.doc.clientID
  const steal = () => {
    const thief = new Y.Doc()
    Y.applyUpdate(thief, Y.encodeStateAsUpdate(a.doc))
    thief.clientID = number
    return a.send(writeParagraph(thief, 'As if of Ben.'))
  }
  expect(await steal()).toMatchObject({ ok: false, code: 'invalid' })
  b.socket.io.engine.close()
  await until(() => !a.present.has(number))
  expect(await steal()).toMatchObject({ ok: false, code: 'invalid' })
  await until(() => b.joined)
  b.textAt(0).insert(0, 'Ben. ')
  await b.saved()
  expect(b.refusals).toEqual([])
  await until(() => a.says() === 'Ben. First words.')
})

test('names and colours come from the session, and a cursor goes with its page', async () => {
  const { a, b, ann } = await two()
  const forged = { room: a.room, state: '{"name":"Somebody else"}' }
  a.socket.emit('m:presence', forged)
  const number = a.doc.clientID
  await until(() => b.present.get(number)?.state === forged.state)
  expect(b.present.get(number)).toEqual({ ...a.you, clientId: number, state: forged.state })
  expect(a.you).toMatchObject({ practitionerId: ann.id, name: 'Ann' })
  a.close()
  await until(() => !b.present.has(number))
})

test('a database that does not answer while a text is opened leaves it as it was', async () => {
  silenceLog()
  const { ann, manuscriptId, a, b } = await two()
  a.close()
  b.close()
  const before = await storedBytes(manuscriptId)
  rooms.delete(manuscriptId)
  await databasePool().query('ALTER TABLE "ManuscriptUpdate" RENAME TO hidden')
  const page = new Page(door.url(), (await aSession(ann)).cookie, manuscriptId)
  await page.connected()
  expect(await page.join()).toMatchObject({ ok: false, code: 'unavailable' })
  expect(rootOf(page.doc).length).toBe(0)
  await databasePool().query('ALTER TABLE hidden RENAME TO "ManuscriptUpdate"')
  expect(await page.join()).toMatchObject({ ok: true })
  expect(page.says()).toBe('First words.')
  expect(await storedBytes(manuscriptId)).toBe(before)
})

test('words that could not be stored are not called saved, and come in when it goes again', async () => {
  silenceLog()
  const { a, b, manuscriptId } = await two()
  await databasePool().query(`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON "ManuscriptUpdate" EXECUTE FUNCTION full_disk()`)
  for (const word of ['One. ', 'Two. ', 'Three. ']) a.textAt(0).insert(0, word)
  b.textAt(0).insert(0, 'Of Ben. ')
  await until(() => a.refusals.length > 0)
  expect(a.refusals[0]?.code).toBe('unavailable')
  expect(b.says()).not.toContain('One.')
  await databasePool().query('DROP FUNCTION full_disk() CASCADE')
  await Promise.all([a.join(), b.join()])
  await until(() => a.says() === b.says() && a.says().length === 37 && a.unanswered === 0)
  expect((await getReading(manuscriptId)).text).toBe(a.says())
})

test('an old page of a text that was replaced is told to load again, and merges nothing', async () => {
  const { a, ann, manuscriptId } = await two()
  const cookie = (await aSession(ann)).cookie
  a.close()
  const before = await storedBytes(manuscriptId)
  const page = new Page(door.url(), cookie, manuscriptId)
  page.epoch = 7
  await page.connected()
  expect(await page.join()).toMatchObject({ ok: false, code: 'epoch' })
  expect(await storedBytes(manuscriptId)).toBe(before)
  expect((await storedDoc(manuscriptId)).store.pendingStructs).toBeNull()
})
