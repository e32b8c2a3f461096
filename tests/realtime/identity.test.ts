import { expect, test } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { endSessions } from '#app/domain/practitioner/sessions.server.ts'
import { realtime } from '#app/realtime/connection.server.ts'
import { LIMITS } from '#app/realtime/limits.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aProposalWith } from '#tests/support/manuscripts.ts'
import { aSession, Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()

const DAY_MS = 86_400_000
const why = async (page: Page) => {
  await until(() => page.signedOut !== null, 5_000, 'was not told')
  return page.signedOut
}
const comeBack = (cookie: string, person: string) => new Page(door.url(), cookie, 'none', person)

test('a page is let in as the person it was drawn for, or not at all', async () => {
  const [ann, ben] = [await aPractitioner(), await aPractitioner()]
  const { manuscriptId } = await aProposalWith([ann, ben])
  const { cookie } = await aSession(ben)
  const ofAnn = new Page(door.url(), cookie, manuscriptId, ann.id)
  expect(await why(ofAnn)).toBe('other')
  await until(() => !ofAnn.socket.connected)
  const ofVisitor = new Page(door.url(), cookie, manuscriptId, null)
  await ofVisitor.connected()
  expect(await ofVisitor.join()).toMatchObject({ ok: false, code: 'not_found' })
  await new Page(door.url(), cookie, manuscriptId, ben.id).open()
})

test('a session that ran out is told apart from one that was ended, also by a page that comes back later', async () => {
  const ann = await aPractitioner()
  const [idle, old, ended] = [await aSession(ann), await aSession(ann), await aSession(ann)]
  const expiresAt = new Date(Date.now() - 1_000)
  await db.session.update({ where: { id: idle.stored }, data: { expiresAt } })
  await db.session.update({ where: { id: old.stored }, data: { createdAt: new Date(Date.now() - 31 * DAY_MS) } })
  await inTransaction((tx) => endSessions(ann.id, ann.id, { only: [ended.stored] }, tx))
  const pages = [idle, old, ended].map(({ cookie }) => comeBack(cookie, ann.id))
  expect(await Promise.all(pages.map(why))).toEqual(['expired', 'expired', 'ended'])
  // The look-up of the session that ran out removed it: the answer stays the same.
  expect(await why(comeBack(idle.cookie, ann.id))).toBe('expired')
  expect(await why(comeBack('', ann.id))).toBe('expired')
})

test('the session of an account that was removed is ended', async () => {
  const ann = await aPractitioner()
  const { cookie } = await aSession(ann)
  await db.session.deleteMany({ where: { practitionerId: ann.id } })
  await db.practitioner.delete({ where: { id: ann.id } })
  expect(await why(comeBack(cookie, ann.id))).toBe('ended')
})

test('behind one address visitors are counted, and whoever signed in is not', async () => {
  const [ann, ben] = [await aPractitioner(), await aPractitioner()]
  const { manuscriptId } = await aProposalWith([ann, ben])
  const visitors = Array.from({ length: LIMITS.visitorsPerAddress }, () => new Page(door.url(), '', 'none', null))
  for (const page of visitors) await page.connected()
  const oneMore = new Page(door.url(), '', 'none', null)
  await until(() => oneMore.sentAway !== null)
  await until(() => !oneMore.socket.connected)
  for (const person of [ann, ben]) await new Page(door.url(), (await aSession(person)).cookie, manuscriptId).open()
  expect(visitors.every((page) => page.sentAway === null && page.socket.connected)).toBe(true)
}, 60_000)

test('somebody with more pages open than they may have is told so in the one that is too many', async () => {
  const ann = await aPractitioner()
  const { manuscriptId } = await aProposalWith([ann])
  const { cookie } = await aSession(ann)
  const open = () => new Page(door.url(), cookie, manuscriptId, ann.id)
  const pages = Array.from({ length: LIMITS.socketsPerPerson }, open)
  for (const page of pages) await page.connected()
  await until(() => [...realtime.connections].filter(({ asker }) => asker?.id === ann.id).length === pages.length)
  const oneMore = open()
  await until(() => oneMore.sentAway !== null)
  expect(oneMore.sentAway).toContain('Close some of them')
  pages[0]?.close()
  await until(() => realtime.connections.size === pages.length - 1)
  await open().open()
})
