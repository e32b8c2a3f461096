import * as Y from 'yjs'
import { databasePool, type Transaction } from '#app/db/database.server.ts'

export type LoadedManuscript = {
  epoch: number
  /** The last row of the log that is in `doc`; 0n for none. */
  seq: bigint
  /** Rows since the last checkpoint, and the bytes in them: what opening it costs. */
  rows: number
  logged: number
  doc: Y.Doc
  /** Whose each Yjs client id is. */
  clients: Map<number, string>
}

type Row = {
  kind: number
  seq: bigint | string
  data: Uint8Array | null
  epoch: number | null
  clients: Bound[] | null
}
type Bound = { c: number; p: string }

/** One statement, so that a checkpoint being folded at this moment is seen either wholly or not at all. */
const LOAD = `
  SELECT 0 AS kind, 0::bigint AS seq, NULL::bytea AS data, m.epoch,
    (SELECT jsonb_agg(jsonb_build_object('c', "clientId", 'p', "practitionerId"))
       FROM "ManuscriptClient" WHERE "manuscriptId" = m.id) AS clients
    FROM "Manuscript" m WHERE m.id = $1
  UNION ALL
  SELECT 1, seq, state, NULL, NULL FROM "ManuscriptCheckpoint" WHERE "manuscriptId" = $1
  UNION ALL
  SELECT 2, seq, data, NULL, NULL FROM "ManuscriptUpdate" WHERE "manuscriptId" = $1
    AND seq > coalesce((SELECT seq FROM "ManuscriptCheckpoint" WHERE "manuscriptId" = $1), 0)
  ORDER BY kind, seq`

/** @returns null when there is no such manuscript; @throws when its log cannot be read: never an empty document instead */
export async function loadManuscript(manuscriptId: string, tx?: Transaction): Promise<LoadedManuscript | null> {
  const rows = tx
    ? await tx.$queryRawUnsafe<Row[]>(LOAD, manuscriptId)
    : (await databasePool().query<Row>({ name: 'load-manuscript', text: LOAD, values: [manuscriptId] })).rows
  const [head, ...stored] = rows
  if (!head) return null
  const doc = new Y.Doc()
  // One transaction: a long log is a hundred times faster so than update by update or merged.
  doc.transact(() => {
    for (const { data } of stored) if (data) Y.applyUpdate(doc, data)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs)
    throw new Error(`The log of manuscript ${manuscriptId} has a gap`)
  const log = stored.filter(({ kind }) => kind === 2)
  return {
    epoch: head.epoch ?? 1,
    seq: BigInt(stored.at(-1)?.seq ?? 0),
    rows: log.length,
    logged: log.reduce((sum, { data }) => sum + (data?.length ?? 0), 0),
    doc,
    clients: new Map(head.clients?.map(({ c, p }) => [c, p])),
  }
}

/** What was appended after `seq`: by another process, or by a page without JavaScript. */
export async function loadUpdatesAfter(
  manuscriptId: string,
  seq: bigint,
): Promise<{ seq: bigint; data: Uint8Array }[]> {
  const { rows } = await databasePool().query<{ seq: string; data: Uint8Array }>({
    name: 'load-updates-after',
    text: `SELECT seq, data FROM "ManuscriptUpdate" WHERE "manuscriptId" = $1 AND seq > $2 ORDER BY seq`,
    values: [manuscriptId, String(seq)],
  })
  return rows.map((row) => ({ seq: BigInt(row.seq), data: row.data }))
}
