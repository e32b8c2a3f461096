import { afterAll, beforeAll, beforeEach } from 'vitest'
import { closeDatabase, databasePool, openDatabase } from '#app/db/database.server.ts'
import { copyTemplate, type TestDatabase } from './template.ts'

/**
 * The tests of this file (or `describe`) get a real database of their own, open, migrated, and empty
 * before each test. Call it once, at the top. On the embedded database, or on the PostgreSQL server
 * that TEST_DATABASE_URL names.
 */
export function withDatabase(): void {
  let copy: TestDatabase
  let empty: string
  beforeAll(async () => {
    copy = await copyTemplate()
    process.env.DATA_DIR = copy.DATA_DIR
    if (copy.DATABASE_URL) process.env.DATABASE_URL = copy.DATABASE_URL
    await openDatabase(undefined, { ...copy, limits: { reserved: 1024 * 1024 } })
    empty = await whatEmpties()
  })
  beforeEach(async () => {
    await databasePool().query(empty)
  })
  afterAll(async () => {
    await closeDatabase()
    await copy?.remove()
  })
}

/**
 * Deleting the few rows of a test is ten times cheaper than TRUNCATE, which makes every table and index
 * a new file. As a replica would: no trigger runs and no reference is checked, for nothing stays.
 */
async function whatEmpties(): Promise<string> {
  const { rows } = await databasePool().query<{ statement: string }>(
    `SELECT format('DELETE FROM %I;', tablename) AS statement FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     UNION ALL
     SELECT format('PERFORM setval(%L, %s, false);', format('%I', sequencename), start_value)
       FROM pg_sequences WHERE schemaname = 'public'`,
  )
  return `DO $$ BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    ${rows.map(({ statement }) => statement).join('\n    ')}
  END $$`
}
