import * as Y from 'yjs'
import { inTransaction } from '#app/db/database.server.ts'
import { loadManuscript } from './loading.server.ts'

/**
 * Folds the log of a manuscript into one state and lets go of the rows that are in it: opening it then costs
 * what its text costs, not what its history does. Checkpoint and deletion are one transaction; whoever wrote
 * what stays known by their Yjs client ids.
 */
export async function foldManuscript(manuscriptId: string): Promise<void> {
  const loaded = await loadManuscript(manuscriptId)
  if (!loaded || loaded.rows < 2) return
  const state = Buffer.from(Y.encodeStateAsUpdate(loaded.doc))
  loaded.doc.destroy()
  const { seq } = loaded
  await inTransaction(async (tx) => {
    const written = await tx.$executeRaw`
      INSERT INTO "ManuscriptCheckpoint" ("manuscriptId", seq, state) VALUES (${manuscriptId}, ${seq}, ${state})
      ON CONFLICT ("manuscriptId") DO UPDATE SET seq = EXCLUDED.seq, state = EXCLUDED.state, at = now()
      WHERE "ManuscriptCheckpoint".seq < EXCLUDED.seq`
    if (written) await tx.manuscriptUpdate.deleteMany({ where: { manuscriptId, seq: { lte: seq } } })
  })
}
