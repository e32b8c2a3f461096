import { log } from '#app/log.server.ts'
import { databasePool, embeddedDatabase } from './database.server.ts'
import { isDiskFull } from './errors.ts'
import { missingMigrations } from './migrate.server.ts'

export type Check = { ok: boolean; sentence: string }
export type DatabaseHealth = { ready: boolean; checks: { database: Check; migrations: Check; disk: Check } }

/** Whoever asks more often than this hears the same again: a write at every look would never let the database rest. */
const FRESH_FOR_MS = 2_000
const ANSWER_WITHIN_MS = 5_000
let last: { at: number; health: Promise<DatabaseHealth> } | null = null

/** For /readyz: can it be written to (really: a row is written), is it up to date, is there space. Never throws. */
export function databaseHealth(): Promise<DatabaseHealth> {
  if (!last || Date.now() - last.at > FRESH_FOR_MS) last = { at: Date.now(), health: look() }
  return last.health
}

async function look(): Promise<DatabaseHealth> {
  const [database, migrations] = await Promise.all([withinTime(writes), withinTime(isUpToDate)])
  const disk = hasSpace()
  return { ready: database.ok && migrations.ok && disk.ok, checks: { database, migrations, disk } }
}

async function writes(): Promise<Check> {
  await databasePool().query(
    `INSERT INTO "Setting" (key, value) VALUES ('last_health_check', to_jsonb(now()))
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
  return { ok: true, sentence: 'The database takes what is written.' }
}

async function isUpToDate(): Promise<Check> {
  const missing = await missingMigrations(databasePool())
  return missing.length
    ? {
        ok: false,
        sentence: `The database is older than the program: ${missing.length} changes are missing. Restart it.`,
      }
    : { ok: true, sentence: 'The database is up to date.' }
}

/** Of PostgreSQL only the server knows: when its disk is full, it refuses the write above. */
function hasSpace(): Check {
  try {
    const embedded = embeddedDatabase()
    if (!embedded) return { ok: true, sentence: 'The disk is looked after by the PostgreSQL server.' }
    const free = `${Math.round(embedded.freeSpace / 1024 / 1024).toLocaleString('en-GB')} MB are free`
    const needed = `${Math.round(embedded.spaceNeeded / 1024 / 1024)} MB`
    return embedded.readOnly || embedded.freeSpace < embedded.spaceNeeded
      ? {
          ok: false,
          sentence: `The disk is nearly full (${free}, ${needed} are needed): reading goes on, writing waits.`,
        }
      : { ok: true, sentence: `The disk has space: ${free}.` }
  } catch (error) {
    return { ok: false, sentence: inWords(error) }
  }
}

async function withinTime(check: () => Promise<Check>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Check>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, sentence: 'The database does not answer.' }), ANSWER_WITHIN_MS)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    log.warn({ err: error }, 'The database is not ready')
    return { ok: false, sentence: inWords(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** Of other faults only the code: their text may name hosts and users. */
function inWords(error: unknown): string {
  if (isDiskFull(error)) return error.message
  const { code } = error as { code?: string }
  return `The database cannot be used${code ? ` (${code})` : ''}.`
}
