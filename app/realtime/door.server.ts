import type { Server, Socket } from 'socket.io'
import { stopDeriving } from '#app/domain/manuscript/reading.server.ts'
import { log } from '#app/log.server.ts'
import { flush, listenToLog } from './committing.server.ts'
import {
  type Connection,
  connectionOf,
  cut,
  identify,
  realtime,
  refuse,
  sendAway,
  type Wire,
  type Wires,
} from './connection.server.ts'
import { guardOf } from './guard.server.ts'
import { join, leave, leaveAll } from './joining.server.ts'
import { LIMITS } from './limits.ts'
import { JOIN, LEAVE, NOTHING, PART, PRESENCE, UPDATE, WATCH } from './messages.server.ts'
import { stopWatching, watch } from './news.server.ts'
import { dropTransfers, takePart } from './parts.server.ts'
import { showPresence } from './presence.server.ts'
import type { Accepted, Refusal } from './protocol.ts'
import { askAgain, listenToActivity } from './revoking.server.ts'
import { roomNumbered } from './rooms.server.ts'
import { write } from './writing.server.ts'

/** Milliseconds after which a session is looked up again without being asked. */
const LOOK_AGAIN = 60_000
const ALIVE_LOOKS_AFTER = 10_000

/** The door for sockets. Listeners stand when it returns: nothing that comes early is missed. */
export function handleConnection(io: Server, anySocket: Socket): void {
  const [wires, socket] = [io as Wires, anySocket as Wire]
  begin()
  const connection = connectionOf(wires, socket)
  realtime.connections.add(connection)
  socket.on('disconnect', () => {
    connection.open = false
    realtime.connections.delete(connection)
    leaveAll(connection)
    stopWatching(connection)
    dropTransfers(connection)
  })
  if (realtime.stopping) cut(connection)
  else listen(connection)
}

function listen(connection: Connection): void {
  const on = guardOf(connection, enter(connection))
  on('m:join', JOIN, (m) => join(connection, m))
  on('m:leave', LEAVE, ({ manuscriptId }) => leave(connection, manuscriptId))
  on('m:add', UPDATE, ([room, update]) => write(connection, room, update))
  on('m:part', PART, (part) => takePart(connection, part))
  on('m:presence', PRESENCE, ({ room, state }) => move(connection, room, state))
  on('watch', WATCH, ({ subjects, age }) => watch(connection, subjects, age))
  on('alive', NOTHING, () => isAlive(connection))
}

async function enter(connection: Connection): Promise<void> {
  try {
    await identify(connection)
    const sentence = oneTooMany(connection)
    if (sentence) sendAway(connection, sentence)
  } catch (error) {
    log.error({ error: String(error) }, 'a socket could not be let in')
    cut(connection)
  }
}

/**
 * Whoever signed in is counted by person. Only visitors are counted by address: behind one address a whole council may
 * be at work.
 */
function oneTooMany({ asker, session, address }: Connection): string | null {
  const all = [...realtime.connections]
  if (!asker)
    return all.filter((one) => one.session === session && one.address === address).length > LIMITS.visitorsPerAddress
      ? 'too many pages are open at this address.'
      : null
  return all.filter((one) => one.asker?.id === asker.id).length > LIMITS.socketsPerPerson
    ? `you have Total Place open in more than ${LIMITS.socketsPerPerson} pages. Close some of them, and this one connects.`
    : null
}

function move(connection: Connection, number: number, cursor: string | null): Accepted | Refusal {
  const room = roomNumbered(number)
  const member = room?.members.get(connection)
  if (!room || !member) return refuse('not_found', 'You are not there.')
  showPresence(room, member, cursor)
  return { ok: true }
}

async function isAlive(connection: Connection): Promise<Accepted> {
  if (Date.now() - connection.checkedAt > ALIVE_LOOKS_AFTER) await askAgain(connection)
  return { ok: true }
}

/** Once for a process; in development the newest code takes over the listening. */
function begin(): void {
  listenToActivity()
  listenToLog()
  if (realtime.timers.length) return
  realtime.timers.push(setInterval(cutSlowReaders, 1_000).unref(), setInterval(lookAgain, 5_000).unref())
}

function lookAgain(): void {
  for (const connection of realtime.connections)
    if (connection.asker && Date.now() - connection.checkedAt > LOOK_AGAIN) void askAgain(connection)
}

const MOST_WAITING = { packets: 4_000, bytes: 8 * 1024 * 1024 }
type Transport = { socket?: { bufferedAmount?: number; terminate?(): void } }
type Packet = { data?: string | Uint8Array }

/** Who does not read what is sent is cut and comes back: otherwise one sleeping laptop fills the server's memory. */
function cutSlowReaders(): void {
  for (const connection of realtime.connections) {
    const { conn } = connection.socket
    const waiting = conn as unknown as { writeBuffer: Packet[]; transport: Transport }
    let bytes = waiting.transport.socket?.bufferedAmount ?? 0
    for (const { data } of waiting.writeBuffer) bytes += data?.length ?? 0
    if (waiting.writeBuffer.length <= MOST_WAITING.packets && bytes <= MOST_WAITING.bytes) continue
    log.warn({ practitionerId: connection.asker?.id }, 'a socket was cut that does not read')
    cut(connection)
    // To close politely would wait until they have read it all, and keep it in memory until then.
    waiting.transport.socket?.terminate?.()
  }
}

/** Before the process goes: no new words, and everything acknowledged is stored. Pages come back one after another. */
export async function stopRealtime(): Promise<void> {
  realtime.stopping = true
  for (const timer of realtime.timers.splice(0)) clearInterval(timer)
  for (const { socket } of realtime.connections) socket.emit('restarting', 500 + Math.round(Math.random() * 2_500))
  await flush()
  stopDeriving()
}
