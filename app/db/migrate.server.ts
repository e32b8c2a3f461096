import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

/** The key that `prisma migrate` itself locks with, so the two never work at once. */
const LOCK = 72_707_369
const MIGRATIONS = 'prisma/migrations'

/**
 * Applies what is missing of prisma/migrations, in order, and records it exactly as `prisma migrate
 * deploy` does, so that the stock CLI agrees afterwards. Several processes may start at once.
 * @returns the names applied now
 * @throws when a migration fails, or failed before and was not resolved
 */
export async function migrate(pool: pg.Pool, tell: (line: string) => void): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`)
    try {
      return await applyMissing(client, tell)
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`)
    }
  } finally {
    client.release()
  }
}

/** The migrations in the repository, oldest first, and which of them the database has. */
export async function missingMigrations(query: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await query.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const have = new Set(rows.map(({ name }) => name))
  return (await names()).filter((name) => !have.has(name))
}

async function applyMissing(client: pg.PoolClient, tell: (line: string) => void): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`)
  const { rows } = await client.query<{ name: string; finished: Date | null }>(
    `SELECT migration_name AS name, finished_at AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  const failed = rows.find(({ finished }) => !finished)
  if (failed) throw new Error(`Migration ${failed.name} failed earlier: see "prisma migrate resolve".`)
  const missing = (await missingMigrations(client)).filter((name) => !rows.some((row) => row.name === name))
  for (const name of missing) {
    tell(`Preparing the database: ${name}`)
    await applyOne(client, name)
  }
  return missing
}

async function applyOne(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8')
  const id = randomUUID()
  const checksum = createHash('sha256').update(sql).digest('hex')
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())`,
    [id, checksum, name],
  )
  try {
    await client.query(sql)
  } catch (error) {
    await client.query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1`, [id, String(error)])
    throw new Error(`Migration ${name} failed: ${String(error)}`, { cause: error })
  }
  await client.query(`UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`, [id])
}

async function names(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
