import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anEmbeddedDatabase } from '#tests/support/embedded.ts'
import { aSmallDisk } from '#tests/support/small-disk.ts'
import { temporaryDirectory } from '#tests/support/template.ts'
import { DatabaseStoppedError, DiskFullError } from '../errors.ts'

const MiB = 1024 * 1024
const aTheme = (slug: string) => `INSERT INTO "Theme" (id, slug, name) VALUES ('${slug}', '${slug}', '${slug}')`

test('everything in the directory of a new database is its owner’s only', async () => {
  const directory = temporaryDirectory()
  const { pool } = await anEmbeddedDatabase({ directory, reserved: MiB })
  await pool.query('CREATE TABLE made_later (x text)')

  for (const name of fs.readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(directory, name)
    if (!fs.statSync(file).isSocket())
      expect(`${name} ${(fs.statSync(file).mode & 0o077).toString(8)}`).toBe(`${name} 0`)
  }
  fs.rmSync(directory, { recursive: true })
})

test('a query that never ends fails in time, and the database goes on with everything it had acknowledged', async () => {
  const { pool } = await anEmbeddedDatabase({ answerWithin: 3_000 })
  await pool.query(aTheme('before'))
  const started = Date.now()

  const endless = pool.query('DO $$ BEGIN LOOP END LOOP; END $$')
  const waiting = pool.query('SELECT 1 AS one')

  await expect(endless).rejects.toThrow('a query was not done after 3 seconds')
  expect(Date.now() - started).toBeLessThan(10_000)
  expect((await waiting).rows).toEqual([{ one: 1 }])
  await pool.query(aTheme('after'))
  expect((await pool.query('SELECT slug FROM "Theme" WHERE slug = name ORDER BY slug')).rows).toEqual([
    { slug: 'after' },
    { slug: 'before' },
  ])
})

test('a transaction that was open when the database ended does not go on outside of it', async () => {
  const { pool } = await anEmbeddedDatabase({ answerWithin: 3_000 })
  const client = await pool.connect()
  client.on('error', () => 'told by the queries, too')
  await client.query('BEGIN')
  await client.query(aTheme('half'))

  await expect(client.query('SELECT pg_sleep(60)')).rejects.toThrow(DatabaseStoppedError)
  await expect(client.query(aTheme('the-other-half'))).rejects.toThrow()
  client.release(true)

  expect((await pool.query('SELECT slug FROM "Theme" WHERE slug = name')).rows).toEqual([])
})

test('when it cannot be opened again, everyone is told and the process gives up in plain words', async () => {
  const said: string[] = []
  const { pool, directory } = await anEmbeddedDatabase({
    answerWithin: 3_000,
    openWithin: 60_000,
    giveUp: (sentence) => said.push(sentence),
  })
  fs.rmSync(path.join(directory, 'database/global/pg_control'))

  await expect(pool.query('DO $$ BEGIN LOOP END LOOP; END $$')).rejects.toThrow(DatabaseStoppedError)
  await expect(pool.query('SELECT 1')).rejects.toThrow(/cannot be opened again/)

  expect(said).toEqual([expect.stringMatching(/^The embedded database in .* ended and cannot be opened again/)])
})

test.each([
  { what: 'writing fills the disk', leaving: 80, atOnce: false },
  { what: 'another program takes all of the disk', leaving: 0, atOnce: false },
  { what: 'one statement wants more than the disk has', leaving: 100, atOnce: true },
])(
  'when $what, reading goes on, writing is refused in plain words, and starts again by itself',
  async ({ leaving, atOnce }) => {
    const disk = aSmallDisk(360 * MiB)
    const { pool, close } = await anEmbeddedDatabase({ directory: disk.directory, ...disk.limits })
    await pool.query('CREATE TABLE kept (id int PRIMARY KEY, bytes bytea STORAGE EXTERNAL)')
    const keep = (id: number) => pool.query('INSERT INTO kept VALUES ($1, $2)', [id, randomBytes(200_000)])
    const count = async () => Number((await pool.query('SELECT count(*) FROM kept')).rows[0].count)
    await keep(0)
    let kept = 1

    disk.fill(leaving * MiB)
    const tooMuch = `INSERT INTO kept SELECT n, repeat(md5(n::text), 500)::bytea FROM generate_series(1000, 21000) n`
    const refused = await (async () => {
      if (atOnce && disk.hard) await pool.query(tooMuch)
      for (; kept < 1_000; kept++) await keep(kept)
    })().catch((error) => error)

    expect(refused).toBeInstanceOf(DiskFullError)
    expect(refused.message).toContain('Nothing that was stored is lost')
    expect(await count()).toBe(kept)
    await expect(keep(kept)).rejects.toThrow(DiskFullError)
    expect(await count()).toBe(kept)

    disk.empty()
    await expect.poll(() => keep(kept).then(() => 'written', String), { timeout: 10_000 }).toBe('written')
    await close()
    const { pool: again } = await anEmbeddedDatabase({ directory: disk.directory, ...disk.limits })
    expect((await again.query('SELECT count(*), min(length(bytes)) FROM kept')).rows).toEqual([
      { count: String(kept + 1), min: 200_000 },
    ])
  },
)
