import * as Y from 'yjs'
import { remember } from '#app/db/remember.ts'
import { foldManuscript } from '#app/domain/manuscript/folding.server.ts'
import { loadManuscript, loadUpdatesAfter } from '#app/domain/manuscript/loading.server.ts'
import { deriveSoon } from '#app/domain/manuscript/reading.server.ts'
import { log } from '#app/log.server.ts'
import type { Connection, Wires } from './connection.server.ts'
import { countElements } from './judging.ts'
import type { Right } from './protocol.ts'

export type Member = { connection: Connection; right: Right; clientId: number; cursor: string | null }

/**
 * A manuscript that somebody has open. `doc` is the stored text and what is on its way to be stored; nobody is told
 * of the latter. Whatever goes wrong, `doc` is thrown away and made again from the log.
 */
export type Room = {
  id: string
  /** What it is called in frames: short, and another one when it is opened again. */
  number: number
  wires: Wires
  doc: Y.Doc
  epoch: number
  /** The last row of the log that is in `doc`. */
  seq: bigint
  /** Rows since the log was last folded, and the bytes in them. */
  rows: number
  logged: number
  /** Bytes of the state at most: counted up, and counted again before anything is refused for it. */
  bytes: number
  elements: number
  /** Whose each Yjs client id is. */
  clients: Map<number, string>
  /** Under whose name a page came with each, before a word was written with it: from then on it is theirs alone. */
  claimed: Map<number, string>
  members: Map<Connection, Member>
  /** False while `doc` is being made again: updates wait for `ready`. */
  open: boolean
  ready: Promise<void>
  /** Updates in `doc` that are not committed. */
  queued: number
  /** Called when nothing is queued. */
  settling: (() => void)[]
  /** Somebody is joining and must be given committed words only: updates wait for `released`. */
  joining: number
  released: Promise<void>
  release: () => void
  /** The whole state as one update, the same bytes for everybody who has nothing. */
  whole: Uint8Array | null
  leaveTimer: NodeJS.Timeout | null
  presence: { changed: Set<Member>; gone: Set<number>; timer: NodeJS.Timeout | null }
}

export const rooms = remember('rooms', () => new Map<string, Room>())
const numbered = remember('rooms-numbered', () => ({ last: 0, open: new Map<number, Room>() }))
const opening = remember('rooms-opening', () => new Map<string, Promise<Room | null>>())

/** The room that a page speaks of. Whether it may is asked of `members`, as ever: numbers are no secret. */
export const roomNumbered = (number: number): Room | undefined => numbered.open.get(number)

/** What Socket.IO calls everybody in it. */
export const everybody = (room: Room): string => `manuscript:${room.id}`

/** Milliseconds an empty room is kept: a reload of the page is quicker. */
const LEAVE_AFTER = 30_000
/**
 * Rows after which a log is folded when the room is left; rows or bytes after which it is while it is open. Half a
 * megabyte is twenty thousand keystrokes, and a tenth of a second for whoever opens it next.
 */
const FOLD = { left: 50, open: 2_000, bytes: 512 * 1024 }

/** Loaded once however many ask. @returns null when there is no such manuscript; @throws when it cannot be loaded */
export async function openRoom(wires: Wires, id: string): Promise<Room | null> {
  const room = rooms.get(id)
  if (room) return room
  const under = opening.get(id)
  if (under) return under
  const work = makeRoom(wires, id).finally(() => opening.delete(id))
  opening.set(id, work)
  return work
}

async function makeRoom(wires: Wires, id: string): Promise<Room | null> {
  const loaded = await loadManuscript(id)
  if (!loaded) return null
  const room: Room = {
    ...stateOf(loaded),
    id,
    number: ++numbered.last,
    wires,
    claimed: new Map(),
    members: new Map(),
    open: true,
    ready: Promise.resolve(),
    queued: 0,
    settling: [],
    joining: 0,
    released: Promise.resolve(),
    release: () => {},
    leaveTimer: null,
    presence: { changed: new Set(), gone: new Set(), timer: null },
  }
  rooms.set(id, room)
  numbered.open.set(room.number, room)
  leaveIfEmpty(room)
  return room
}

function stateOf(loaded: NonNullable<Awaited<ReturnType<typeof loadManuscript>>>) {
  const whole = Y.encodeStateAsUpdate(loaded.doc)
  return { ...loaded, whole, bytes: whole.length, elements: countElements(loaded.doc) }
}

/** @returns '' when it is in the text and nobody is known to have written it; null when it is nobody's yet */
export function ownerOf({ clients, claimed, doc }: Room, clientId: number): string | null {
  const known = clients.get(clientId) ?? claimed.get(clientId)
  return known ?? (Y.getState(doc.store, clientId) > 0 ? '' : null)
}

/** Client ids that are remembered before a word was written with them: one for each time that somebody opens the text. */
const CLAIMS = 10_000

/** Others are told of this number at once, so at once nobody else may write with it. */
export function claim({ clients, claimed }: Room, clientId: number, practitionerId: string): void {
  if (clients.has(clientId)) return
  claimed.delete(clientId)
  claimed.set(clientId, practitionerId)
  const [oldest] = claimed.keys()
  if (claimed.size > CLAIMS && oldest !== undefined) claimed.delete(oldest)
}

/** Resolves when every update in `doc` is committed or thrown away. */
export const settled = (room: Room): Promise<void> =>
  room.queued ? new Promise((resolve) => room.settling.push(resolve)) : Promise.resolve()

export function nothingQueued(room: Room): void {
  for (const resolve of room.settling.splice(0)) resolve()
  if (!room.members.size) leaveIfEmpty(room)
}

/** Throws the document away and makes it again from the log. If that fails, everybody is asked to come back later. */
export function reload(room: Room): void {
  if (!room.open) return
  room.open = false
  room.ready = settled(room)
    .then(() => loadManuscript(room.id))
    .then((loaded) => {
      if (!loaded) throw new Error('the manuscript is gone')
      room.doc.destroy()
      Object.assign(room, stateOf(loaded), { open: true })
    })
    .catch((error) => {
      log.error({ manuscriptId: room.id, error: String(error) }, 'a manuscript could not be loaded again')
      closeRoom(room)
    })
}

export function closeRoom(room: Room): void {
  room.open = false
  if (rooms.get(room.id) === room) rooms.delete(room.id)
  numbered.open.delete(room.number)
  if (room.leaveTimer) clearTimeout(room.leaveTimer)
  if (room.presence.timer) clearTimeout(room.presence.timer)
  room.wires.to(everybody(room)).emit('m:rejoin', room.id)
  for (const { connection } of room.members.values()) {
    connection.manuscripts.delete(room.id)
    void connection.socket.leave(everybody(room))
  }
  room.members.clear()
  room.doc.destroy()
}

/** An empty room goes after a while; what it leaves behind is folded and ready to be read. */
export function leaveIfEmpty(room: Room): void {
  if (room.leaveTimer) clearTimeout(room.leaveTimer)
  const leave = () => {
    if (room.members.size || room.queued || room.joining || rooms.get(room.id) !== room) return
    closeRoom(room)
    if (room.rows >= FOLD.left) void fold(room)
  }
  room.leaveTimer = setTimeout(leave, LEAVE_AFTER).unref()
}

export function foldIfLong(room: Room): void {
  if (room.rows < FOLD.open && room.logged < FOLD.bytes) return
  room.rows = 0
  room.logged = 0
  void fold(room)
}

async function fold(room: Room): Promise<void> {
  try {
    await foldManuscript(room.id)
  } catch (error) {
    // Nothing is lost: the log is only longer than it need be.
    log.warn({ manuscriptId: room.id, error: String(error) }, 'a log could not be folded')
  }
}

/** Takes in what was appended behind the room: by a page without JavaScript, or by another process. */
export async function catchUp(room: Room): Promise<void> {
  const rows = (await loadUpdatesAfter(room.id, room.seq)).filter(({ seq }) => seq > room.seq)
  const last = rows.at(-1)
  if (!last || rooms.get(room.id) !== room || !room.open) return
  for (const { data } of rows) Y.applyUpdate(room.doc, data)
  room.seq = last.seq
  room.rows += rows.length
  room.logged += rows.reduce((sum, { data }) => sum + data.length, 0)
  room.whole = null
  const [first] = rows
  const update = rows.length === 1 && first ? first.data : Y.mergeUpdates(rows.map(({ data }) => data))
  room.wires.to(everybody(room)).emit('m:add', room.number, update)
  deriveSoon(room.id)
}
