import { expect, onTestFinished, test } from 'vitest'
import { anEmbeddedDatabase } from '#tests/support/embedded.ts'
import { keepTidy } from './tidying.server.ts'

test('in a quiet moment the log is given back and the tables are vacuumed and counted, and then it rests', async () => {
  const { pool, embedded } = await anEmbeddedDatabase()
  await pool.query(`CREATE TABLE much AS SELECT n, repeat('x', 500) AS text FROM generate_series(1, 40000) n`)
  await pool.query('DELETE FROM much WHERE n % 2 = 0')
  const known = async () =>
    (await pool.query(`SELECT reltuples::int AS n FROM pg_class WHERE relname = 'much'`)).rows[0].n
  expect(await known()).toBe(-1)
  const checkpointed = async () => (await pool.query('SELECT redo_lsn FROM pg_control_checkpoint()')).rows[0].redo_lsn
  const before = await checkpointed()

  onTestFinished(keepTidy(pool, embedded, 250))

  await expect.poll(async () => await known(), { interval: 700, timeout: 15_000 }).toBe(20_000)
  expect(await checkpointed()).not.toBe(before)
  await new Promise((resolve) => setTimeout(resolve, 800))
  const asked = embedded.asked
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(embedded.asked).toBe(asked)
})

test('nothing is tidied inside somebody’s transaction', async () => {
  const { pool, embedded } = await anEmbeddedDatabase()
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(`CREATE TABLE much AS SELECT n, repeat('x', 500) AS text FROM generate_series(1, 40000) n`)
  const asked = embedded.asked

  const stop = keepTidy(pool, embedded, 100)
  await new Promise((resolve) => setTimeout(resolve, 600))

  expect(embedded.asked).toBe(asked)
  stop()
  await client.query('ROLLBACK')
  client.release()
})
