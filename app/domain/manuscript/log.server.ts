import { databasePool } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import { settings } from '#app/settings.server.ts'
import { MAY_WRITE_SQL } from './access.server.ts'

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
 * The only statement that writes to the log, and it is one transaction by itself. It asks, at the moment of
 * writing, whether each author may write now and whether each Yjs client id is theirs; an id nobody has used
 * becomes theirs for good. The lock on the manuscript makes its rows become visible in the order of `seq`,
 * without which a checkpoint could leave out a row that was numbered before it and committed after it.
 */
const APPEND = `
WITH entry AS (
  SELECT * FROM unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::bytea[], $6::bigint[])
    AS e(n, m, epoch, p, data, only_at)
), speaks AS (
  SELECT n, c FROM unnest($7::int[], $8::bigint[]) AS s(n, c)
), locked AS (
  SELECT id, epoch FROM "Manuscript" WHERE id IN (SELECT m FROM entry) ORDER BY id FOR NO KEY UPDATE
), judged AS (
  SELECT e.*, k.id IS NOT NULL AS known, k.epoch = e.epoch AS same_epoch,
    (${MAY_WRITE_SQL('e.p', 'e.m')}) AS may,
    coalesce((SELECT max(u.seq) FROM "ManuscriptUpdate" u WHERE u."manuscriptId" = e.m),
             (SELECT c.seq FROM "ManuscriptCheckpoint" c WHERE c."manuscriptId" = e.m), 0) AS before
  FROM entry e LEFT JOIN locked k ON k.id = e.m
), fit AS (
  SELECT * FROM judged WHERE known AND same_epoch AND may AND (only_at IS NULL OR only_at = before)
), bound AS (
  SELECT f.n, s.c, b."practitionerId" AS owner
  FROM fit f JOIN speaks s ON s.n = f.n
  LEFT JOIN "ManuscriptClient" b ON b."manuscriptId" = f.m AND b."clientId" = s.c
), claimed AS (
  INSERT INTO "ManuscriptClient" ("manuscriptId", "clientId", "practitionerId")
  SELECT DISTINCT ON (f.m, b.c) f.m, b.c, f.p FROM fit f JOIN bound b ON b.n = f.n WHERE b.owner IS NULL
  ORDER BY f.m, b.c, f.n
  ON CONFLICT ("manuscriptId", "clientId") DO UPDATE SET at = "ManuscriptClient".at
  RETURNING "manuscriptId" AS m, "clientId" AS c, "practitionerId" AS owner
), foreign_id AS (
  SELECT f.n FROM fit f JOIN bound b ON b.n = f.n LEFT JOIN claimed d ON d.m = f.m AND d.c = b.c
  WHERE coalesce(b.owner, d.owner) IS DISTINCT FROM f.p
), written AS (
  INSERT INTO "ManuscriptUpdate" ("manuscriptId", "practitionerId", data)
  SELECT f.m, f.p, f.data FROM fit f WHERE f.n NOT IN (SELECT n FROM foreign_id) ORDER BY f.n
  RETURNING seq, "manuscriptId" AS m, data
)
SELECT j.n, j.known, j.same_epoch, j.may, j.before, f.n IS NOT NULL AS at_seq,
  EXISTS (SELECT FROM foreign_id x WHERE x.n = j.n) AS is_foreign,
  (SELECT json_agg(w.seq::text ORDER BY w.seq) FROM written w WHERE w.m = j.m) AS seqs
FROM judged j LEFT JOIN fit f ON f.n = j.n ORDER BY j.n`

type Judged = {
  n: number
  known: boolean
  same_epoch: boolean | null
  may: boolean
  before: string
  at_seq: boolean
  is_foreign: boolean
  seqs: string[] | null
}

/**
 * Appends to many manuscripts in one commit; the answers are in the order of `entries`, and when this
 * returns everything answered with `ok` is on disk.
 * @throws when nothing was written: the disk is full, the database is away
 */
export async function appendUpdates(entries: Append[]): Promise<Appended[]> {
  if (!entries.length) return []
  const speaks = entries.flatMap((entry, n) => entry.clientIds.map((c) => [n, c] as const))
  const rows = await writeInTurn(
    entries.map(({ manuscriptId }) => manuscriptId),
    [
      entries.map((_, n) => n),
      entries.map(({ manuscriptId }) => manuscriptId),
      entries.map(({ epoch }) => epoch),
      entries.map(({ practitionerId }) => practitionerId),
      entries.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
      entries.map(({ onlyAt }) => (onlyAt === undefined ? null : String(onlyAt))),
      speaks.map(([n]) => n),
      speaks.map(([, c]) => String(c)),
    ],
  )
  // Entries of one manuscript were numbered in their order.
  const next = new Map<string, { at: number; before: bigint }>()
  const answers = entries.map((entry, n): Appended => {
    const row = rows[n] as Judged
    const why = refusal(row)
    if (why) return { ok: false, why }
    const place = next.get(entry.manuscriptId) ?? { at: 0, before: BigInt(row.before) }
    const seq = BigInt(row.seqs?.[place.at] as string)
    next.set(entry.manuscriptId, { at: place.at + 1, before: seq })
    return { ok: true, seq, before: place.before }
  })
  for (const [manuscriptId, { before: seq }] of next)
    for (const listener of listeners.values()) listener(manuscriptId, seq)
  return answers
}

/**
 * A statement sees the rows of the moment it begins. Where others write at the same time (PostgreSQL; the embedded
 * database has one connection), it must therefore begin only when it holds its manuscripts, or it would not see what
 * was appended, or who was removed, while it waited for them.
 */
async function writeInTurn(manuscriptIds: string[], values: unknown[]): Promise<Judged[]> {
  const append = { name: 'append-updates', text: APPEND, values }
  if (settings().embedded) return (await databasePool().query<Judged>(append)).rows
  const client = await databasePool().connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT id FROM "Manuscript" WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [manuscriptIds])
    const { rows } = await client.query<Judged>(append)
    await client.query('COMMIT')
    return rows
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

function refusal(row: Judged): Extract<Appended, { ok: false }>['why'] | null {
  if (!row.known) return 'not_found'
  if (!row.same_epoch) return 'epoch'
  if (!row.may) return 'forbidden'
  if (!row.at_seq) return 'conflict'
  return row.is_foreign ? 'client' : null
}
