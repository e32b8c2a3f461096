import { databasePool } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'

export type Append = {
  manuscriptId: string
  epoch: number
  practitionerId: string
  /** One Yjs update, or several of the same author merged into one. */
  data: Uint8Array
  /** The Yjs client ids that speak in `data`. */
  clientIds: number[]
  /** Only if nothing was appended since this row. */
  onlyAt?: bigint
}
/**
 * `seq`: the row it became; `before`: the row of the same manuscript before it, so that a gap is noticed.
 * client: a Yjs client id in it is somebody else's · conflict: something was appended since `onlyAt`
 */
export type Appended =
  | { ok: true; seq: bigint; before: bigint }
  | { ok: false; why: 'not_found' | 'epoch' | 'forbidden' | 'client' | 'conflict' }

type Listener = (manuscriptId: string, seq: bigint) => void
const listeners = remember('manuscript-log', () => new Map<string, Listener>())

/** Calls `listener` after something was committed to a log in this process. One listener for each name. */
export const onAppended = (name: string, listener: Listener): void => void listeners.set(name, listener)

/**
 * The only statement that writes to the log, and it is one transaction by itself (prisma/migrations: append_updates). It
 * asks, at the moment of writing, whether each author may write now and whether each Yjs client id is theirs; an id
 * nobody has used becomes theirs for good. The lock on the manuscript makes its rows become visible in the order of
 * `seq`, without which a checkpoint could leave out a row that was numbered before it and committed after it.
 */
const APPEND = 'SELECT refusal, at_seq, before_seq FROM append_updates($1, $2, $3, $4, $5, $6)'

type Row = { refusal: Extract<Appended, { ok: false }>['why'] } | { refusal: null; at_seq: string; before_seq: string }

/**
 * Appends to many manuscripts in one commit; the answers are in the order of `entries`, and when this
 * returns everything answered with `ok` is on disk.
 * @throws when nothing was written: the disk is full, the database is away
 */
export async function appendUpdates(entries: Append[]): Promise<Appended[]> {
  if (!entries.length) return []
  const { rows } = await databasePool().query<Row>({
    name: 'append-updates',
    text: APPEND,
    values: [
      entries.map(({ manuscriptId }) => manuscriptId),
      entries.map(({ epoch }) => epoch),
      entries.map(({ practitionerId }) => practitionerId),
      entries.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
      entries.map(({ onlyAt }) => (onlyAt === undefined ? null : String(onlyAt))),
      entries.map(({ clientIds }) => `{${clientIds.join()}}`),
    ],
  })
  const answers = rows.map((row): Appended => {
    if (row.refusal !== null) return { ok: false, why: row.refusal }
    return { ok: true, seq: BigInt(row.at_seq), before: BigInt(row.before_seq) }
  })
  const reached = new Map<string, bigint>()
  for (const [n, answer] of answers.entries())
    if (answer.ok) reached.set((entries[n] as Append).manuscriptId, answer.seq)
  for (const [manuscriptId, seq] of reached) for (const listener of listeners.values()) listener(manuscriptId, seq)
  return answers
}
