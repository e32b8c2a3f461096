import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { frames } from '#app/realtime/frames.ts'
import { withDatabase } from '#tests/support/database.ts'
import { silenceLog } from '#tests/support/log.ts'
import { aProposalWith, storedBytes, storedRows, writeParagraph } from '#tests/support/manuscripts.ts'
import { type Random, randomFrom, someSeed } from '#tests/support/random.ts'
import { aPage, aSession, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()

const EVENTS = [
  'm:join',
  'm:leave',
  'm:add',
  'm:part',
  'm:presence',
  'watch',
  'alive',
  'no:such',
  '',
  '__proto__',
  'm:',
]
const FRAMES = 10_000
const EACH = 25
const seed = someSeed()

/** Anything a hostile page could put into a frame. */
function anything(random: Random, manuscriptId: string, update: Uint8Array, depth = 0): unknown {
  const again = () => anything(random, manuscriptId, update, depth + 1)
  switch (random.below(depth > 3 ? 9 : 12)) {
    case 0:
      return null
    case 1:
      return random.below(2 ** 31) * (random.chance(0.5) ? -1.5 : 1e12)
    case 2:
      return 'x'.repeat(random.below(3_000))
    case 3:
      return ['\0', '../', '*', 'm:add', manuscriptId, '__proto__'][random.below(6)]
    case 4:
      return random.chance(0.5)
    case 5:
      return Buffer.from(Array.from({ length: random.below(60) }, () => random.below(256)))
    case 6: {
      const broken = Buffer.from(update)
      broken[random.below(broken.length)] = random.below(256)
      return broken
    }
    case 7:
      return [random.below(4), update]
    case 8:
      return undefined
    case 9:
      return Array.from({ length: random.below(4) }, again)
    case 10:
      return JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{}}}')
    default:
      return { manuscriptId: random.chance(0.7) ? manuscriptId : again(), ...nearly(random, again) }
  }
}
const NAMES = [
  'room',
  'clientId',
  'epoch',
  'stateVector',
  'update',
  'transfer',
  'index',
  'parts',
  'bytes',
  'state',
  'subjects',
  'extra',
]
const nearly = (random: Random, value: () => unknown) =>
  Object.fromEntries(NAMES.filter(() => random.chance(0.4)).map((name) => [name, value()]))

test(`${FRAMES} malformed frames stop nothing and change no byte (seed ${seed})`, async () => {
  silenceLog()
  const random = randomFrom(seed)
  const [honest, hostile] = [await aPractitioner(), await aPractitioner()]
  const { manuscriptId } = await aProposalWith([honest])
  const page = await aPage(door.url(), honest, manuscriptId)
  page.textAt(0).insert(0, 'Before. ')
  await page.saved()
  const [bytes, rows, said] = [await storedBytes(manuscriptId), await storedRows(manuscriptId), page.says()]
  const valid = writeParagraph(page.doc.clientID ? copyOf(page.doc) : page.doc, 'Never in.')
  const cookies = await Promise.all([hostile, hostile].map((person) => aSession(person)))
  const faults: unknown[] = []
  const onFault = (error: unknown) => faults.push(error)
  process.on('unhandledRejection', onFault)
  for (let sent = 0; sent < FRAMES; ) {
    await Promise.all(
      [...cookies, { cookie: '' }].map(async ({ cookie }) => {
        const socket = io(door.url(), {
          transports: ['websocket'],
          parser: frames,
          forceNew: true,
          reconnection: false,
          extraHeaders: cookie ? { cookie } : {},
        })
        await new Promise((resolve) => socket.once('connect', () => resolve(null)).once('connect_error', resolve))
        for (let i = 0; i < EACH; i++, sent++) {
          const event = EVENTS[random.below(EVENTS.length)] as string
          const given = Array.from({ length: random.below(4) }, () => anything(random, manuscriptId, valid))
          if (random.chance(0.5)) socket.emit(event, ...given, () => {})
          else socket.emit(event, ...given)
        }
        await new Promise<void>((resolve) => {
          socket.once('disconnect', () => resolve())
          socket.timeout(400).emit('alive', () => resolve())
        })
        socket.disconnect()
      }),
    )
  }
  process.off('unhandledRejection', onFault)
  expect(faults).toEqual([])
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect([await storedBytes(manuscriptId), await storedRows(manuscriptId), page.says()]).toEqual([bytes, rows, said])
  page.textAt(0).insert(0, 'After. ')
  await page.saved()
  expect(page.refusals).toEqual([])
})

test('a writer whose updates are broken is cut, and the others and the text stay as they are', async () => {
  silenceLog()
  const random = randomFrom(seed)
  const [ann, ben] = [await aPractitioner(), await aPractitioner()]
  const { manuscriptId } = await aProposalWith([ann, ben])
  const page = await aPage(door.url(), ann, manuscriptId)
  const before = await storedBytes(manuscriptId)
  for (let round = 0; round < 15; round++) {
    const hostile = await aPage(door.url(), ben, manuscriptId)
    hostile.socket.io.reconnection(false)
    for (let i = 0; i < 12 && hostile.socket.connected; i++) {
      const copy = copyOf(hostile.doc)
      copy.transact(() => copy.get('root-v2', Y.XmlElement).insert(0, [new Y.XmlElement(`evil${random.below(9)}`)]))
      const bytes = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(hostile.doc))
      // The last bytes are those of the delete set: cut off there it is still an update to most readers.
      const cut = random.chance(0.5) ? bytes : bytes.subarray(0, bytes.length - 1)
      const answer = await Promise.race([
        hostile.send(cut),
        new Promise<null>((resolve) => hostile.socket.once('disconnect', () => resolve(null))),
      ])
      if (answer) expect(answer).toMatchObject({ ok: false })
    }
    expect(hostile.socket.connected).toBe(false)
  }
  expect(await storedBytes(manuscriptId)).toBe(before)
  page.textAt(0).insert(0, 'Undisturbed. ')
  await page.saved()
})

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
