import * as Y from 'yjs'
import { isDiskFull } from '#app/db/errors.ts'
import { remember } from '#app/db/remember.ts'
import { type Append, type Appended, appendUpdates, onAppended } from '#app/domain/manuscript/log.server.ts'
import { deriveSoon } from '#app/domain/manuscript/reading.server.ts'
import { log } from '#app/log.server.ts'
import { type Connection, NOT_HERE, NOT_NOW, refuse } from './connection.server.ts'
import type { Accepted, Refusal } from './protocol.ts'
import { catchUp, everybody, foldIfLong, nothingQueued, type Room, reload, rooms } from './rooms.server.ts'

type Waiting = {
  connection: Connection
  update: Uint8Array
  clientIds: number[]
  answer: (answer: Accepted | Refusal) => void
}
/** What one author wrote in one room since the last commit. */
type Batch = { room: Room; practitionerId: string; waiting: Waiting[]; data: Uint8Array | null }

const state = remember('committing', () => ({
  queue: new Map<Room, Map<string, Batch>>(),
  writing: null as Promise<void> | null,
  scheduled: false,
}))

/**
 * Queues an update that is in the room's document. Everything that gathers in one turn of the event loop, in all
 * rooms, is one commit; the promise resolves after it, and others are told after it and not before.
 */
export function commit(room: Room, practitionerId: string, what: Omit<Waiting, 'answer'>): Promise<Accepted | Refusal> {
  const batches = state.queue.get(room) ?? new Map<string, Batch>()
  state.queue.set(room, batches)
  const batch = batches.get(practitionerId) ?? { room, practitionerId, waiting: [], data: null }
  batches.set(practitionerId, batch)
  room.queued++
  schedule()
  return new Promise((answer) => batch.waiting.push({ ...what, answer }))
}

function schedule(): void {
  if (state.scheduled || state.writing) return
  state.scheduled = true
  setImmediate(() => {
    state.scheduled = false
    state.writing = write().finally(() => {
      state.writing = null
      if (state.queue.size) schedule()
    })
  })
}

/** Resolves when everything queued by now is committed or refused. */
export async function flush(): Promise<void> {
  while (state.queue.size || state.writing || state.scheduled) {
    await state.writing
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function write(): Promise<void> {
  const taken = [...state.queue.values()].map((batches) => [...batches.values()])
  state.queue.clear()
  const { answers, fault } = await store(taken.flat())
  let at = 0
  for (const batches of taken) {
    conclude(batches, answers.slice(at, at + batches.length), fault)
    at += batches.length
  }
}

/** Without answers none of it was stored; `fault` is then what their authors are told. */
async function store(batches: Batch[]): Promise<{ answers: Appended[]; fault: Refusal }> {
  try {
    return { answers: await appendUpdates(batches.map(toAppend)), fault: NOT_NOW }
  } catch (error) {
    log.error({ error: String(error) }, 'words could not be stored; their pages keep them and try again')
    return { answers: [], fault: isDiskFull(error) ? refuse('unavailable', error.message) : NOT_NOW }
  }
}

/** Merged once, for the log and for the others. */
function dataOf(batch: Batch): Uint8Array {
  batch.data ??= merged(batch.waiting.map(({ update }) => update))
  return batch.data
}

const toAppend = (batch: Batch): Append => ({
  manuscriptId: batch.room.id,
  epoch: batch.room.epoch,
  practitionerId: batch.practitionerId,
  data: dataOf(batch),
  clientIds: [...new Set(batch.waiting.flatMap(({ clientIds }) => clientIds))],
})

const merged = (updates: Uint8Array[]): Uint8Array =>
  updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates(updates)

/** After a commit: first the others are told, then the authors; then whatever was refused is taken out. */
function conclude(batches: Batch[], answers: Appended[], fault: Refusal): void {
  const { room } = batches[0] as Batch
  const stored = batches.filter((_, index) => answers[index]?.ok)
  if (stored.length) tell(room, stored, answers)
  for (const [index, { waiting }] of batches.entries()) {
    const answer = toAnswer(answers[index], fault)
    for (const one of waiting) one.answer(answer)
    room.queued -= waiting.length
  }
  if (stored.length < batches.length) takeBack(room)
  if (!room.queued) nothingQueued(room)
}

function tell(room: Room, stored: Batch[], answers: Appended[]): void {
  const rows = answers.filter((one): one is Extract<Appended, { ok: true }> => one.ok)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || rooms.get(room.id) !== room) return
  deriveSoon(room.id)
  if (first.before !== room.seq) return void catchUpSafely(room)
  room.seq = last.seq
  room.rows += rows.length
  room.logged += stored.reduce((sum, batch) => sum + dataOf(batch).length, 0)
  const update = merged(stored.map(dataOf))
  const authors = new Set(stored.flatMap(({ waiting }) => waiting.map(({ connection }) => connection)))
  const [only] = authors
  // Whoever wrote alone has it; with several authors one message for all is cheaper than one for each.
  const others = only && authors.size === 1 ? only.socket.to(everybody(room)) : room.wires.to(everybody(room))
  others.emit('m:add', room.number, update)
  foldIfLong(room)
}

const toAnswer = (answer: Appended | undefined, fault: Refusal): Accepted | Refusal => {
  if (!answer) return fault
  if (answer.ok) return { ok: true }
  if (answer.why === 'not_found') return NOT_HERE
  if (answer.why === 'epoch') return refuse('epoch', 'The stored text was replaced. Load the page again.')
  if (answer.why === 'forbidden') return refuse('forbidden', 'You may no longer write in this.')
  return refuse('invalid', 'These words came under the number of somebody else.')
}

/**
 * The document holds words that were not stored. What is queued was written on top of it, so it is given back too:
 * stored alone it would be a gap in the log. The pages join again and send what is missing.
 */
function takeBack(room: Room): void {
  for (const { waiting } of state.queue.get(room)?.values() ?? [])
    for (const one of waiting) {
      one.answer(NOT_NOW)
      one.connection.socket.emit('m:rejoin', room.id)
      room.queued--
    }
  state.queue.delete(room)
  reload(room)
}

async function catchUpSafely(room: Room): Promise<void> {
  try {
    await catchUp(room)
  } catch (error) {
    log.error({ manuscriptId: room.id, error: String(error) }, 'a room could not catch up with its log')
    reload(room)
  }
}

/** Words that came another way than through a room reach those who have it open. */
export function listenToLog(): void {
  onAppended('rooms', (manuscriptId, seq) => {
    // The room's own commits have moved it on by then.
    setImmediate(() => {
      const room = rooms.get(manuscriptId)
      if (room && room.seq < seq) void catchUpSafely(room)
    })
  })
}
