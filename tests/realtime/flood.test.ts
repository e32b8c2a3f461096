import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { realtime } from '#app/realtime/connection.server.ts'
import { LIMITS } from '#app/realtime/limits.ts'
import type { Accepted } from '#app/realtime/protocol.ts'
import { withDatabase } from '#tests/support/database.ts'
import { silenceLog } from '#tests/support/log.ts'
import { aProposalWith } from '#tests/support/manuscripts.ts'
import { aPage, type Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()

async function two() {
  const [ann, ben] = [await aPractitioner(), await aPractitioner()]
  const { manuscriptId } = await aProposalWith([ann, ben])
  return { ann, ben, a: await aPage(door.url(), ann, manuscriptId), b: await aPage(door.url(), ben, manuscriptId) }
}

const connectionsOf = ({ id }: { id: string }) => [...realtime.connections].filter(({ asker }) => asker?.id === id)

test('who sends too much at once is told so, then cut; nobody else waits for it', async () => {
  silenceLog()
  const { a, b } = await two()
  const answers: string[] = []
  for (let i = 0; i < LIMITS.framesPerSecond * 12; i++)
    void a
      .ask<Accepted>((socket, back) => socket.emit('alive', back))
      .then((answer) => answers.push(answer.ok ? 'ok' : answer.code))
  b.textAt(0).insert(0, 'Meanwhile. ')
  await b.saved()
  await until(() => answers.includes('too_fast'))
  expect(new Set(answers)).not.toContain('invalid')
  await until(() => !a.socket.connected)
  expect(b.socket.connected).toBe(true)
  a.socket.connect()
  await until(() => a.joined && a.says() === b.says(), 10_000)
})

type Underneath = {
  transport: { socket: { readyState: number; CLOSED: number; bufferedAmount: number } }
  writeBuffer: unknown[]
}
const under = ({ socket }: { socket: { conn: unknown } }) => socket.conn as Underneath
const isRead = (one: { socket: { conn: unknown } }) =>
  under(one).writeBuffer.length === 0 && under(one).transport.socket.bufferedAmount === 0

/** What its computer does when it sleeps: the bytes arrive, and nobody takes them. */
function sleep(page: Page): void {
  const transport = page.socket.io.engine.transport as unknown as { ws: { _socket: Socket } }
  transport.ws._socket.pause()
}

test('who does not read what is sent is cut before it fills the memory; who reads it goes on', async () => {
  silenceLog()
  const { ann, ben, a, b } = await two()
  sleep(a)
  const [asleep, awake] = [connectionsOf(ann), connectionsOf(ben)]
  expect([asleep.length, awake.length]).toEqual([1, 1])
  const flood = new Uint8Array(512 * 1024)
  // Rooms that no page has open: whoever reads this passes it over.
  for (let i = 0; i < 40; i++) {
    for (const { socket } of [...asleep, ...awake]) socket.emit('m:add', 0, flood)
    // However busy the machine is: who reads is never behind.
    await until(() => awake.every(isRead), 10_000, 'who reads does not')
  }
  const wires = asleep.map((one) => under(one).transport.socket)
  await until(() => connectionsOf(ann).length === 0, 10_000, 'was not cut')
  // Not only told to go: what waited for them is let go at once.
  await until(() => wires.every((wire) => wire.readyState === wire.CLOSED), 1_000, 'is still being closed')
  expect(connectionsOf(ben)).toEqual(awake)
  b.textAt(0).insert(0, 'Still here. ')
  await b.saved()
})
