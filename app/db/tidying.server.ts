import type pg from 'pg'
import { log } from '#app/log.server.ts'
import type { EmbeddedDatabase } from './embedded/embedded.server.ts'

const LOOK_EVERY_MS = 30_000
const QUIET_MS = 5_000
const AT_LATEST_MS = 10 * 60_000
const MiB = 1024 * 1024
/** Written to the log since the last time, in bytes. */
const WORTH_A_CHECKPOINT = 1 * MiB
const WORTH_A_VACUUM = 16 * MiB

type Tidied = { at: number; asked: number; checkpoint: bigint; vacuum: bigint }

/**
 * What a PostgreSQL server does in the background, and the embedded database does not: CHECKPOINT (or its
 * log grows for ever) and VACUUM (ANALYZE) (or queries slow down). In quiet moments, since everybody waits
 * meanwhile; a CHECKPOINT at the latest every ten minutes.
 * @returns a function that ends it
 */
export function keepTidy(pool: pg.Pool, embedded: EmbeddedDatabase, every: number = LOOK_EVERY_MS): () => void {
  const quietFor = Math.min(QUIET_MS, every)
  let done: Tidied = { at: Date.now(), asked: embedded.asked, checkpoint: 0n, vacuum: 0n }
  let working = false
  const timer = setInterval(async () => {
    const now = Date.now()
    const quiet =
      now - embedded.lastAskedAt >= quietFor && pool.waitingCount === 0 && pool.idleCount === pool.totalCount
    if (working || embedded.asked === done.asked || embedded.readOnly) return
    if (!quiet && now - done.at < AT_LATEST_MS) return
    working = true
    try {
      done = { ...(await tidy(pool, embedded, done, quiet)), asked: embedded.asked, at: now }
    } catch (error) {
      log.error({ err: error }, 'Tidying the embedded database failed: it is tried again')
    } finally {
      working = false
    }
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

async function tidy(pool: pg.Pool, embedded: EmbeddedDatabase, done: Tidied, quiet: boolean) {
  const { checkpoint, vacuum } = done
  const at = await writtenSoFar(pool)
  if (at - checkpoint < WORTH_A_CHECKPOINT) return { checkpoint, vacuum }
  const worthVacuum = quiet && at - vacuum >= WORTH_A_VACUUM
  await embedded.patiently(300_000, async () => {
    if (worthVacuum) await pool.query('VACUUM (ANALYZE)')
    await pool.query('CHECKPOINT')
  })
  const now = await writtenSoFar(pool)
  return { checkpoint: now, vacuum: worthVacuum ? now : vacuum }
}

/** Bytes, since the database was made. */
async function writtenSoFar(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ bytes: string }>(`SELECT pg_current_wal_insert_lsn() - '0/0' AS bytes`)
  return BigInt(rows[0]?.bytes ?? 0)
}
