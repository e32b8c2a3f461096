import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { db, inTransaction } from '#app/db/database.server.ts'
import { deliverNow, recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Accepted, ClientToServer, Right } from '#app/realtime/protocol.ts'
import { rooms } from '#app/realtime/rooms.server.ts'
import { aCast, type Cast, EVERYONE, Scene, TEAM, type Who } from '#tests/support/cast.ts'
import { withDatabase } from '#tests/support/database.ts'
import { Page, until, withDoor } from '#tests/support/sockets.ts'

withDatabase()
const door = withDoor()

type Which =
  | 'draftCaseStudy'
  | 'publishedCaseStudy'
  | 'withdrawnCaseStudy'
  | 'draftProposal'
  | 'consultation'
  | 'submittedProposal'
  | 'draftGuide'
type Rights = Partial<Record<Who, Right | null>> & { others: Right | null }

/** What each may do in each manuscript; null: it does not exist for them. Visitors read pages, not sockets. The session of somebody suspended opens no socket at all. */
const MANUSCRIPTS: Record<Which, Rights> = {
  draftCaseStudy: { 'co-author': 'write', others: null },
  publishedCaseStudy: { 'co-author': 'write', others: null },
  withdrawnCaseStudy: { 'co-author': 'read', others: null },
  draftProposal: { 'co-author': 'write', member: 'write', others: null },
  consultation: { visitor: null, 'co-author': 'write', member: 'write', others: 'comment' },
  submittedProposal: { visitor: null, others: 'comment' },
  draftGuide: { moderator: 'write', administrator: 'write', others: null },
}
const rightOf = (rights: Rights, who: Who): Right | null => (who in rights ? (rights[who] ?? null) : rights.others)
/** Whose socket stays open. */
const LET_IN = [...EVERYONE, ...TEAM].filter((who) => who !== 'suspended')
/** Who reads a draft: being invited to it, or asking to join it, opens nothing of it. */
const ON_TEAM: Who[] = ['co-author', 'member']
const OUTSIDERS = LET_IN.filter((who) => !ON_TEAM.includes(who))
const WHICH = Object.keys(MANUSCRIPTS) as Which[]

/** A page of theirs, connected. */
async function pageOf(cast: Cast, who: Who, manuscriptId: string): Promise<Page> {
  const page = new Page(door.url(), cast.cookies[who], manuscriptId)
  await page.connected()
  return page
}
const anUpdate = (clientId: number): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getMap('root-v2').set('x', 1)
  return Y.encodeStateAsUpdate(doc)
}
/** What a page would have to call it: whoever was not let in can only guess, and here guesses right. */
const roomOf = (manuscriptId: string): number => rooms.get(manuscriptId)?.number ?? 1
const stored = (manuscriptId: string) => db.manuscriptUpdate.count({ where: { manuscriptId } })

/** Runs `check` for each person with each manuscript, and gathers what was wrong. */
async function forAll(
  check: (page: Page, right: Right | null, id: string) => Promise<string | null>,
): Promise<string[]> {
  const cast = await aCast()
  const scene = new Scene(cast, 'zq')
  const wrong: string[] = []
  for (const which of WHICH) {
    const { manuscriptId } = await scene[which]()
    for (const who of LET_IN) {
      const page = await pageOf(cast, who, manuscriptId)
      const fault = await check(page, rightOf(MANUSCRIPTS[which], who), manuscriptId)
      if (fault) wrong.push(`${who}, ${which}: ${fault}`)
      page.close()
    }
  }
  return wrong
}

/** One test for each event of the wire: an event that is missing here does not compile. */
const EVENTS: Record<keyof ClientToServer, () => Promise<void>> = {
  'm:join': async () => {
    const wrong = await forAll(async (page, right) => {
      const answer = await page.join()
      const got = answer.ok ? answer.right : answer.code
      return got === (right ?? 'not_found') ? null : `${got}, not ${right}`
    })
    expect(wrong).toEqual([])
  },
  'm:add': async () => {
    const wrong = await forAll(async (page, right, manuscriptId) => {
      await page.join()
      const before = await stored(manuscriptId)
      const update = anUpdate(page.doc.clientID)
      const answer = await page.ask<Accepted>((socket, back) =>
        socket.emit('m:add', [roomOf(manuscriptId), update], back),
      )
      const added = (await stored(manuscriptId)) - before
      return answer.ok === (right === 'write') && added === (right === 'write' ? 1 : 0)
        ? null
        : `${JSON.stringify(answer)}, ${added} stored`
    })
    expect(wrong).toEqual([])
  },
  'm:part': async () => {
    const wrong = await forAll(async (page, right, manuscriptId) => {
      await page.join()
      const before = await stored(manuscriptId)
      const bytes = anUpdate(page.doc.clientID)
      const part = { room: roomOf(manuscriptId), transfer: 7, index: 0, parts: 1, bytes }
      const answer = await page.ask<Accepted>((socket, back) => socket.emit('m:part', part, back))
      const added = (await stored(manuscriptId)) - before
      return answer.ok || added > 0 ? (right === 'write' ? null : `${JSON.stringify(answer)}, ${added} stored`) : null
    })
    expect(wrong).toEqual([])
  },
  'm:leave': async () => {
    // Leaving what was never joined tells nothing, and changes nothing.
    const wrong = await forAll(async (page, _, manuscriptId) => {
      const answer = await page.ask<Accepted>((socket, back) => socket.emit('m:leave', { manuscriptId }, back))
      const unknown = await page.ask<Accepted>((socket, back) =>
        socket.emit('m:leave', { manuscriptId: 'no-such' }, back),
      )
      return answer.ok === unknown.ok ? null : `${JSON.stringify(answer)}, but ${JSON.stringify(unknown)}`
    })
    expect(wrong).toEqual([])
  },
  'm:presence': async () => {
    const cast = await aCast()
    const { manuscriptId } = await new Scene(cast, 'zq').draftProposal()
    const author = await pageOf(cast, 'co-author', manuscriptId)
    await author.join()
    for (const who of OUTSIDERS) {
      const page = await pageOf(cast, who, manuscriptId)
      await page.join()
      page.socket.emit('m:presence', { room: author.room, state: 'I was here' })
      await page.ask((socket, back) => socket.emit('alive', back))
    }
    author.socket.emit('m:presence', { room: author.room, state: 'me' })
    await author.ask((socket, back) => socket.emit('alive', back))
    const others = [...author.present.values()].filter(
      ({ practitionerId }) => practitionerId !== author.you?.practitionerId,
    )
    expect(others).toEqual([])
  },
  watch: async () => {
    const cast = await aCast()
    const { id, manuscriptId } = await new Scene(cast, 'zq').draftProposal()
    const pages = new Map<Who, Page>()
    for (const who of LET_IN) {
      const page = await pageOf(cast, who, manuscriptId)
      // What does not exist for them is answered like what never did.
      const watched = await page.watch('proposal', id)
      const nothing = await page.watch('proposal', 'no-such')
      const told = JSON.stringify(watched).replaceAll(id, 'no-such') === JSON.stringify(nothing)
      expect(told, who).toBe(!ON_TEAM.includes(who))
      await page.watch('proposal', id)
      pages.set(who, page)
    }
    await inTransaction((tx) =>
      recordActivity(tx, {
        verb: 'proposal_revised',
        actorId: cast.people.colleague.id,
        subject: { kind: 'proposal', id },
      }),
    )
    await deliverNow()
    await until(() => ON_TEAM.every((who) => pages.get(who)?.news.length), 5_000, 'the team heard nothing')
    for (const page of pages.values()) await page.ask((socket, back) => socket.emit('alive', back))
    expect(LET_IN.filter((who) => pages.get(who)?.news.length)).toEqual(ON_TEAM)
  },
  alive: async () => {
    const cast = await aCast()
    for (const who of LET_IN) {
      const page = await pageOf(cast, who, 'none')
      expect(await page.ask((socket, back) => socket.emit('alive', back)), who).toHaveProperty('ok')
    }
  },
}

test.each(Object.entries(EVENTS))(
  '%s gives everyone what is theirs, and nobody anything else',
  async (_, check) => check(),
  120_000,
)

test('words of a manuscript reach nobody for whom it does not exist', async () => {
  const cast = await aCast()
  const scene = new Scene(cast, 'zq')
  const { manuscriptId } = await scene.draftProposal()
  const outsiders = OUTSIDERS
  const pages = await Promise.all(outsiders.map((who) => pageOf(cast, who, manuscriptId)))
  for (const page of pages) await page.join()
  const author = await pageOf(cast, 'co-author', manuscriptId)
  await author.join()
  author.writeParagraph('Nobody else reads this.')
  await author.saved()
  for (const page of pages) await page.ask((socket, back) => socket.emit('alive', back))
  expect(pages.map((page) => page.frames.length)).toEqual(outsiders.map(() => 0))
  expect(pages.every((page) => page.says() === '')).toBe(true)
})

test('the session of somebody suspended is told that it ended, and its socket is cut', async () => {
  const cast = await aCast()
  const { manuscriptId } = await new Scene(cast, 'zq').submittedProposal()
  const page = new Page(door.url(), cast.cookies.suspended, manuscriptId)
  await until(() => page.signedOut === 'ended', 10_000, 'was not told')
  await until(() => !page.socket.connected, 10_000, 'was not cut')
  expect(page.frames).toEqual([])
})
