import { setTimeout as after } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { type Prisma, PrismaClient } from '#app/generated/prisma/client.ts'
import { settings } from '#app/settings.server.ts'
import { EmbeddedDatabase, type EmbeddedOptions } from './embedded/embedded.server.ts'
import { migrate } from './migrate.server.ts'
import { openPool } from './pool.server.ts'
import { remember } from './remember.ts'
import { keepTidy } from './tidying.server.ts'
import { DatabaseUnreachableError, isConnectionFault, mayComeUp } from './unreachable.ts'

export { Prisma } from '#app/generated/prisma/client.ts'

/** What a verb of the domain is handed as its last argument: the running transaction. */
export type Transaction = Prisma.TransactionClient

/** With DATABASE_URL a PostgreSQL server, without it the embedded database in DATA_DIR. */
export type DatabasePlace = {
  DATA_DIR: string
  DATABASE_URL?: string | undefined
  /** How long to wait for a PostgreSQL server that is starting too (ms). */
  patience?: number
  limits?: EmbeddedOptions
}

type Opened = { pool: pg.Pool; prisma: PrismaClient; embedded: EmbeddedDatabase | null; stopTidying: () => void }
const held = remember('database', () => ({ opened: null as Opened | null }))

/**
 * Opens the database the settings name and brings it up to date. Call once, before anything asks it.
 * @param tell one line of progress for whoever started the process
 * @param where the settings, unless told otherwise
 * @throws DirectoryInUseError; DatabaseUnreachableError; an error in plain words when it cannot be migrated
 */
export async function openDatabase(
  tell: (line: string) => void = () => {},
  where: DatabasePlace = settings(),
): Promise<void> {
  if (held.opened) return
  let embedded: EmbeddedDatabase | null = null
  const pool = openPool(where.DATABASE_URL ?? { connect: () => (embedded as EmbeddedDatabase).connect() })
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  try {
    // Prisma gets ready, which asks the database nothing and takes as long, while the database's own thread starts.
    ;[embedded] = await Promise.all([
      where.DATABASE_URL ? null : EmbeddedDatabase.open(where.DATA_DIR, where.limits),
      prisma.$connect(),
    ])
    if (where.DATABASE_URL) await untilReachable(pool, where.DATABASE_URL, tell, where.patience ?? 20_000)
    const migrating = () => migrate(pool, tell)
    await (embedded ? embedded.patiently(600_000, migrating) : migrating())
  } catch (error) {
    await prisma.$disconnect()
    await pool.end()
    await embedded?.close()
    throw error
  }
  const stopTidying = embedded ? keepTidy(pool, embedded) : () => {}
  held.opened = { pool, embedded, stopTidying, prisma }
}

/** Everything acknowledged is on the disk before this, too: closing makes the next start quicker. */
export async function closeDatabase(): Promise<void> {
  const opened = held.opened
  held.opened = null
  if (!opened) return
  opened.stopTidying()
  await opened.prisma.$disconnect()
  await opened.pool.end()
  await opened.embedded?.close()
}

async function untilReachable(pool: pg.Pool, url: string, tell: (line: string) => void, patience: number) {
  const until = Date.now() + patience
  for (let told = false; ; ) {
    try {
      await pool.query('SELECT 1')
      return
    } catch (error) {
      if (!isConnectionFault(error)) throw error
      if (!mayComeUp(error) || Date.now() >= until) throw new DatabaseUnreachableError(url, error)
      if (!told) tell('Waiting for the database to answer')
      told = true
      await after(500)
    }
  }
}

const open = (): Opened => {
  if (!held.opened) throw new Error('The database is not open: openDatabase() comes first')
  return held.opened
}

/** The client of the open database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(open().prisma, key),
})
/** The pool under it, for what Prisma cannot say. */
export const databasePool = (): pg.Pool => open().pool
/** The embedded database, or null on PostgreSQL. */
export const embeddedDatabase = (): EmbeddedDatabase | null => open().embedded

/**
 * Runs `work` in one transaction. What it caught of a failed statement does not save it: the whole is
 * rolled back and this throws. Keep it short: the embedded database has one connection, and everybody waits.
 * @param patienceMs after how long it is given up; more only for what runs before anybody else can come
 */
export function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  { patienceMs = 10_000 }: { patienceMs?: number } = {},
): Promise<T> {
  return open().prisma.$transaction(work, { timeout: patienceMs, maxWait: patienceMs })
}
