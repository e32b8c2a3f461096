import * as Y from 'yjs'
import { findManuscriptRight } from '#app/domain/manuscript/access.server.ts'
import { type Connection, NOT_HERE, NOT_NOW, personOf, realtime, refuse } from './connection.server.ts'
import { LIMITS } from './limits.ts'
import { hidePresence, presenceOf, showPresence } from './presence.server.ts'
import type { Accepted, Joined, Refusal, Right } from './protocol.ts'
import {
  claim,
  everybody,
  leaveIfEmpty,
  type Member,
  openRoom,
  ownerOf,
  type Room,
  rooms,
  settled,
} from './rooms.server.ts'

type Asked = { manuscriptId: string; clientId: number; epoch: number | null; stateVector: Uint8Array }

/** Opens a manuscript on a socket and gives it what it lacks: committed words only, and never before they are loaded. */
export async function join(connection: Connection, asked: Asked): Promise<Joined | Refusal> {
  if (!connection.manuscripts.has(asked.manuscriptId) && connection.manuscripts.size >= LIMITS.manuscriptsPerSocket)
    return refuse('unavailable', 'Too many texts are open in this page.')
  // Again if something was revoked, or the room was closed, while this waited.
  for (let tries = 0; tries < 10; tries++) {
    const { revocations } = realtime
    const right = connection.asker && (await findManuscriptRight(connection.asker, asked.manuscriptId))
    if (!right) return NOT_HERE
    const room = await openRoom(connection.wires, asked.manuscriptId)
    if (!room) return NOT_HERE
    const answer = await quietly(room, () => {
      if (!connection.open) return NOT_HERE
      if (revocations !== realtime.revocations || rooms.get(room.id) !== room) return null
      return admit(room, connection, right, asked)
    })
    if (answer) return answer
  }
  return NOT_NOW
}

/** Does something while everything in the room's document is committed; updates wait meanwhile. */
async function quietly<T>(room: Room, work: () => T): Promise<T> {
  if (!room.joining++)
    room.released = new Promise((resolve) => {
      room.release = resolve
    })
  try {
    await room.ready
    await settled(room)
    return work()
  } finally {
    if (!--room.joining) room.release()
  }
}

function admit(room: Room, connection: Connection, right: Right, asked: Asked): Joined | Refusal {
  const { asker } = connection
  if (!asker) return NOT_HERE
  if (asked.epoch !== null && asked.epoch !== room.epoch)
    return refuse('epoch', 'The stored text was replaced. Load the page again.')
  if (!room.members.has(connection) && room.members.size >= LIMITS.peoplePerManuscript)
    return refuse('unavailable', 'A hundred people are here already. It is tried again.')
  // The Yjs client id a page speaks under is its person's, or nobody's yet.
  if ((ownerOf(room, asked.clientId) ?? asker.id) !== asker.id)
    return refuse('invalid', 'That number is somebody else’s.')
  const update = lacking(room, asked.stateVector)
  if (!update) return refuse('invalid', 'That could not be read.')
  return { ...enter(room, connection, right, asked.clientId), epoch: room.epoch, update }
}

function lacking(room: Room, stateVector: Uint8Array): Uint8Array | null {
  if (stateVector.length <= 1) {
    room.whole ??= Y.encodeStateAsUpdate(room.doc)
    return room.whole
  }
  try {
    return Y.encodeStateAsUpdate(room.doc, stateVector)
  } catch {
    // Not a state vector.
    return null
  }
}

function enter(room: Room, connection: Connection, right: Right, clientId: number): Omit<Joined, 'epoch' | 'update'> {
  const before = room.members.get(connection)
  if (before && before.clientId !== clientId) hidePresence(room, before)
  const { asker } = connection
  if (!asker) throw new Error('a visitor cannot enter')
  const member: Member = { connection, right, clientId, cursor: null }
  claim(room, clientId, asker.id)
  room.members.set(connection, member)
  connection.manuscripts.add(room.id)
  void connection.socket.join(everybody(room))
  showPresence(room, member, null)
  return {
    ok: true,
    right,
    room: room.number,
    stateVector: Y.encodeStateVector(room.doc),
    you: personOf(asker),
    present: [...room.members.values()].flatMap(presenceOf),
  }
}

export function leave(connection: Connection, manuscriptId: string): Accepted {
  const room = rooms.get(manuscriptId)
  const member = room?.members.get(connection)
  connection.manuscripts.delete(manuscriptId)
  if (room && member) {
    room.members.delete(connection)
    void connection.socket.leave(everybody(room))
    hidePresence(room, member)
    if (!room.members.size) leaveIfEmpty(room)
  }
  return { ok: true }
}

export function leaveAll(connection: Connection): void {
  for (const manuscriptId of [...connection.manuscripts]) leave(connection, manuscriptId)
}
