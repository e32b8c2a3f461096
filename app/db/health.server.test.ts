import { expect, test } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { closeDatabase, databasePool, db } from './database.server.ts'
import { databaseHealth } from './health.server.ts'

withDatabase()
const fresh = () => new Promise((resolve) => setTimeout(resolve, 2_100))

test('a database that takes writes, is up to date and has space is ready, and says so', async () => {
  const { ready, checks } = await databaseHealth()

  expect(ready).toBe(true)
  expect(checks.database).toEqual({ ok: true, sentence: 'The database takes what is written.' })
  expect(checks.migrations).toEqual({ ok: true, sentence: 'The database is up to date.' })
  expect(checks.disk.ok).toBe(true)
  expect(await db.setting.count({ where: { key: 'last_health_check' } })).toBe(1)
})

test('one that refuses writes, or is older than the program, is not', async () => {
  await fresh()
  await databasePool().query(`ALTER TABLE "Setting" ADD CONSTRAINT no_more CHECK (false) NOT VALID`)
  await databasePool().query(`UPDATE "_prisma_migrations" SET rolled_back_at = now()`)

  const { ready, checks } = await databaseHealth()

  expect(ready).toBe(false)
  expect(checks.database).toEqual({ ok: false, sentence: 'The database cannot be used (23514).' })
  expect(checks.migrations.sentence).toMatch(/^The database is older than the program: \d+ changes are missing/)
})

test('one that is closed is not ready, and asking does not throw', async () => {
  await fresh()
  await closeDatabase()

  expect(await databaseHealth()).toMatchObject({
    ready: false,
    checks: { database: { ok: false }, disk: { ok: false } },
  })
})
