import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'

const MIGRATIONS = 'prisma/migrations'
const CACHE = '.cache'

/** Where a test's database is: the very settings that `openDatabase()` reads. */
export type TestDatabase = { DATA_DIR: string; DATABASE_URL?: string; remove(): Promise<void> }

/**
 * Makes the migrated, empty database that every test file copies, unless there is one already:
 * a directory in .cache, and with TEST_DATABASE_URL a database on that PostgreSQL server too.
 */
export async function prepareTemplate(): Promise<void> {
  await prepareDirectory()
  const server = process.env.TEST_DATABASE_URL
  if (server) await prepareOnServer(server)
}

/** @returns a database of one's own, migrated and empty */
export async function copyTemplate({ server } = { server: process.env.TEST_DATABASE_URL }): Promise<TestDatabase> {
  const DATA_DIR = temporaryDirectory()
  const removeDirectory = () => fs.rmSync(DATA_DIR, { recursive: true, force: true })
  if (!server) {
    fs.cpSync(templateDirectory(), DATA_DIR, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
    return { DATA_DIR, remove: async () => removeDirectory() }
  }
  const name = `tp_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName()}`))
  return {
    DATA_DIR,
    DATABASE_URL: databaseOn(server, name),
    async remove() {
      removeDirectory()
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

export const temporaryDirectory = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'total-place-test-'))

const templateName = () => `tp_template_${fingerprint()}`
/** The empty, migrated database: to be copied, never opened. */
export const templateDirectory = () => path.resolve(CACHE, `test-database-${fingerprint()}`)

async function prepareDirectory(): Promise<void> {
  const ready = templateDirectory()
  if (fs.existsSync(ready)) return
  fs.mkdirSync(CACHE, { recursive: true })
  const made = fs.mkdtempSync(path.join(CACHE, 'test-database-being-made-'))
  await openDatabase(() => {}, { DATA_DIR: made, limits: { reserved: 0 } })
  await closeDatabase()
  // Two runs may make it at once: the first to finish gives it its name.
  try {
    fs.renameSync(made, ready)
  } catch (error) {
    fs.rmSync(made, { recursive: true, force: true })
    if (!fs.existsSync(ready)) throw error
  }
}

async function prepareOnServer(server: string): Promise<void> {
  const name = templateName()
  await onServer(server, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [name])
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = $1`, [name])
    if (rowCount) return
    const making = `${name}_being_made`
    await client.query(`DROP DATABASE IF EXISTS ${making}`)
    await client.query(`CREATE DATABASE ${making}`)
    await openDatabase(() => {}, { DATA_DIR: CACHE, DATABASE_URL: databaseOn(server, making) })
    await closeDatabase()
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`)
  })
}

/** Named after everything it is made from, so that a new migration makes a new template. */
function fingerprint(): string {
  const migrations = fs
    .readdirSync(MIGRATIONS)
    .map((name) => path.join(MIGRATIONS, name, 'migration.sql'))
    .filter((file) => fs.existsSync(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of [
    ...migrations,
    'app/db/embedded/durable-files.mjs',
    'node_modules/@electric-sql/pglite/package.json',
  ])
    hash.update(file).update(fs.readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** CREATE and DROP DATABASE cannot run where they would cut off the branch they sit on. */
async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseOn(server, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
