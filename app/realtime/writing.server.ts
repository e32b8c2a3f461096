import * as Y from 'yjs'
import { log } from '#app/log.server.ts'
import { commit } from './committing.server.ts'
import { type Connection, NOT_HERE, NOT_NOW, refuse } from './connection.server.ts'
import { countElements, fits, judge } from './judging.ts'
import { LIMITS } from './limits.ts'
import type { Accepted, Refusal } from './protocol.ts'
import { ownerOf, type Room, reload, roomNumbered } from './rooms.server.ts'

export const FORBIDDEN = refuse('forbidden', 'You may read this, but not write in it.')
const UNREADABLE = refuse('invalid', 'These words could not be read, and nothing was stored.')
const FOREIGN = refuse('invalid', 'These words came under the number of somebody else.')
const TOO_LARGE = refuse('too_large', 'This text has become too large.')

/** Validate, persist, broadcast, acknowledge: in this order, and the answer is the acknowledgement. */
export function write(
  connection: Connection,
  number: number,
  update: Uint8Array,
): Promise<Accepted | Refusal> | Refusal {
  const room = roomNumbered(number)
  const member = room?.members.get(connection)
  if (!room || !member || !connection.asker) return NOT_HERE
  if (member.right !== 'write') return FORBIDDEN
  const again = () => write(connection, number, update)
  if (!room.open) return room.ready.then(again)
  if (room.joining) return room.released.then(again)
  return take(room, connection, connection.asker.id, update)
}

function take(
  room: Room,
  connection: Connection,
  me: string,
  update: Uint8Array,
): Promise<Accepted | Refusal> | Refusal {
  const { doc, clients } = room
  const owns = (client: number) => (ownerOf(room, client) ?? me) === me
  const verdict = judge(update, doc, owns)
  if (!verdict.ok) {
    if (verdict.why !== 'gap') return verdict.why === 'foreign' ? FOREIGN : UNREADABLE
    // Something before it was refused: the page sends all that is missing when it joins again.
    connection.socket.emit('m:rejoin', room.id)
    return NOT_NOW
  }
  if (!hasRoomFor(room, update.length, verdict.elements)) return TOO_LARGE
  if (!apply(room, update, verdict.fresh)) {
    log.warn({ manuscriptId: room.id, practitionerId: me }, 'an update broke the document; it is loaded again')
    reload(room)
    return UNREADABLE
  }
  room.whole = null
  room.bytes += update.length
  room.elements += verdict.elements
  for (const client of verdict.clientIds) clients.set(client, me)
  return commit(room, me, { connection, update, clientIds: verdict.clientIds })
}

function apply(room: Room, update: Uint8Array, fresh: Y.Item[]): boolean {
  try {
    Y.applyUpdate(room.doc, update)
    return fits(room.doc, fresh)
  } catch {
    // It has changed the document by now, in most cases: the caller throws the document away.
    return false
  }
}

/** Counted up cheaply; counted in full only before something is refused for it. */
function hasRoomFor(room: Room, bytes: number, elements: number): boolean {
  if (room.bytes + bytes > LIMITS.documentBytes) room.bytes = Y.encodeStateAsUpdate(room.doc).length
  if (room.elements + elements > LIMITS.documentBlocks) room.elements = countElements(room.doc)
  return room.bytes + bytes <= LIMITS.documentBytes && room.elements + elements <= LIMITS.documentBlocks
}
