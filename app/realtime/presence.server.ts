import { personOf } from './connection.server.ts'
import type { Presence } from './protocol.ts'
import { everybody, type Member, type Room } from './rooms.server.ts'

/** Milliseconds for which movements gather: ten people's cursors are one message. */
const GATHER = 50

/** Never stored; name and colour from the session; one Yjs client id for each socket. */
export function showPresence(room: Room, member: Member, cursor: string | null): void {
  member.cursor = cursor
  room.presence.changed.add(member)
  gather(room)
}

export function hidePresence(room: Room, member: Member): void {
  room.presence.changed.delete(member)
  room.presence.gone.add(member.clientId)
  gather(room)
}

export const presenceOf = ({ connection, clientId, cursor }: Member): Presence[] =>
  connection.asker ? [{ ...personOf(connection.asker), clientId, state: cursor }] : []

function gather(room: Room): void {
  room.presence.timer ??= setTimeout(() => tell(room), GATHER).unref()
}

function tell(room: Room): void {
  const { presence } = room
  presence.timer = null
  // A cursor must not be seen before the words that it stands in.
  if (room.queued) {
    gather(room)
    return
  }
  const here = [...presence.changed].filter((member) => room.members.get(member.connection) === member)
  // A page that came back on a new socket is still here when the old one is found to be dead.
  for (const { clientId } of room.members.values()) presence.gone.delete(clientId)
  const gone = [...presence.gone]
  presence.changed.clear()
  presence.gone.clear()
  if (here.length || gone.length)
    room.wires.to(everybody(room)).emit('m:presence', room.number, here.flatMap(presenceOf), gone)
}
