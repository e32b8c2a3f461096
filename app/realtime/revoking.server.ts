import { type Delivered, onActivity } from '#app/domain/activity/activity.server.ts'
import { findManuscriptOf, findManuscriptRight, type ManuscriptRight } from '#app/domain/manuscript/access.server.ts'
import { onNotified } from '#app/domain/notification/notifying.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { log } from '#app/log.server.ts'
import { type Connection, cut, endSession, identify, realtime } from './connection.server.ts'
import { leave } from './joining.server.ts'
import { noteNotified, spread, tellGone } from './news.server.ts'
import { type Room, rooms } from './rooms.server.ts'

/**
 * What takes a right away takes effect on open sockets as soon as it is committed and delivered. Until then the
 * commit itself refuses what may no longer be written (domain/manuscript/log.server.ts).
 */
export function listenToActivity(): void {
  onActivity('realtime', async (activity) => {
    await revoke(activity)
    spread(activity)
  })
  onNotified('realtime', (recipientIds) => {
    noteNotified(recipientIds)
    const recipients = new Set(recipientIds)
    for (const { asker, socket } of realtime.connections) if (asker && recipients.has(asker.id)) socket.emit('notified')
  })
}

const RIGHTS = new Set<Delivered['verb']>([
  'author_added',
  'author_removed',
  'case_study_published',
  'case_study_withdrawn',
  'case_study_brought_back',
  'member_joined',
  'member_removed',
  'consultation_opened',
  'consultation_closed',
  'proposal_revised',
])
const PERSON = new Set<Delivered['verb']>(['role_changed', 'unsuspended'])

async function revoke(activity: Delivered): Promise<void> {
  const { verb, subject } = activity
  if (verb === 'sessions_ended' || verb === 'suspended') {
    realtime.revocations++
    for (const connection of connectionsOf(activity)) endSession(connection, 'ended')
  } else if (PERSON.has(verb)) {
    realtime.revocations++
    await askAllAgain(connectionsOf(activity))
  } else if (verb === 'demonstration_removed') {
    realtime.revocations++
    await askAllAgain([...realtime.connections])
  } else if (RIGHTS.has(verb)) {
    realtime.revocations++
    const manuscriptId = await findManuscriptOf(subject)
    const room = manuscriptId ? rooms.get(manuscriptId) : undefined
    if (room) await recheck(room, activity.data?.practitionerId)
  }
}

/** The sockets of the sessions it names, or else all of the person it is about. */
function connectionsOf({ subject, data }: Delivered): Connection[] {
  const sessions = data?.sessions
  const named = Array.isArray(sessions) ? new Set<unknown>(sessions) : null
  return [...realtime.connections].filter((connection) =>
    named ? named.has(connection.session) : connection.asker?.id === subject.id,
  )
}

async function askAllAgain(connections: Connection[]): Promise<void> {
  for (const connection of connections) await askAgain(connection)
  for (const connection of connections) await tellGone(connection)
}

/** Is this still the same person with the same rights? When it cannot be found out, the socket is cut. */
export async function askAgain(connection: Connection): Promise<void> {
  try {
    await identify(connection)
    for (const manuscriptId of [...connection.manuscripts]) {
      const room = rooms.get(manuscriptId)
      if (room) give(room, connection, await rightOf(room, connection.asker))
    }
  } catch (error) {
    log.error({ error: String(error) }, 'a session could not be looked up, so its socket was cut')
    cut(connection)
  }
}

/** Each person is asked about once, in however many pages they are here; whom it is about comes first. */
async function recheck(room: Room, about: unknown): Promise<void> {
  const pages = new Map<string | undefined, Connection[]>()
  for (const connection of room.members.keys()) {
    const person = connection.asker?.id
    pages.set(person, [...(pages.get(person) ?? []), connection])
  }
  const here = [...pages]
  const isAbout = ([person]: (typeof here)[number]) => person === about
  for (const [, connections] of [...here.filter(isAbout), ...here.filter((one) => !isAbout(one))]) {
    const right = await rightOf(room, connections[0]?.asker ?? null)
    for (const connection of connections) give(room, connection, right)
  }
}

function give(room: Room, connection: Connection, right: ManuscriptRight | null): void {
  const member = room.members.get(connection)
  if (!member || member.right === right) return
  if (right) member.right = right
  else leave(connection, room.id)
  connection.socket.emit('m:right', room.id, right)
}

/** Fails closed: who cannot be asked about may not see it. */
async function rightOf(room: Room, asker: Asker): Promise<ManuscriptRight | null> {
  try {
    return asker && (await findManuscriptRight(asker, room.id))
  } catch (error) {
    log.error({ manuscriptId: room.id, error: String(error) }, 'a right could not be looked up, so it was taken away')
    return null
  }
}
