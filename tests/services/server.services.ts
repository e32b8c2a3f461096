import pg from 'pg'
import { expect, test } from 'vitest'
import { startServer } from '#tests/support/server.ts'
import { temporaryDirectory } from '#tests/support/template.ts'

const server = process.env.TEST_DATABASE_URL ?? ''

/** An empty database, as the administrator of a new platform makes it. */
async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `tp_services_${process.pid}_${Date.now()}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  try {
    await work(url.href)
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

test('the same platform runs on a PostgreSQL server: it migrates at start, and brings no demonstration', async () => {
  await withEmptyDatabase(async (DATABASE_URL) => {
    const first = await startServer({ DATABASE_URL, DATA_DIR: temporaryDirectory() })
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    expect((await fetch(first.url)).status).toBe(200)
    expect(first.said()).not.toContain('better-for-less')
    expect(await first.stop()).toBe(0)

    expect(await ask(DATABASE_URL, `SELECT email FROM "Practitioner"`)).toEqual([])
    expect(await ask(DATABASE_URL, `SELECT slug FROM "CaseStudy"`)).toEqual([])

    const again = await startServer({ DATABASE_URL, DATA_DIR: temporaryDirectory() })
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
    expect(await again.stop()).toBe(0)
  })
})

test('four that start at once on one empty database all come up, and migrate it once', async () => {
  await withEmptyDatabase(async (DATABASE_URL) => {
    const four = await Promise.all(
      [1, 2, 3, 4].map(() => startServer({ DATABASE_URL, DATA_DIR: temporaryDirectory(), LOG_LEVEL: 'warn' })),
    )
    for (const { url } of four) expect((await fetch(`${url}/readyz`)).status).toBe(200)
    for (const one of four) expect(await one.stop()).toBe(0)

    const rows = await ask<{ times: string }>(
      DATABASE_URL,
      `SELECT count(*) AS times FROM "_prisma_migrations" GROUP BY migration_name`,
    )
    expect(rows.every(({ times }) => times === '1')).toBe(true)
  })
})

test('a PostgreSQL server that is not there is named in one plain sentence, without its password', async () => {
  const DATABASE_URL = 'postgresql://somebody:do-not-print-me@127.0.0.1:1/nowhere'
  const fault = await startServer({ DATABASE_URL, DATA_DIR: temporaryDirectory() }).catch(
    (error: Error) => error.message,
  )
  expect(fault).toContain('ended with 1')
  expect(fault).not.toContain('do-not-print-me')
})
