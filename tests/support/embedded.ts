import type pg from 'pg'
import { onTestFinished } from 'vitest'
import { EmbeddedDatabase, type EmbeddedOptions } from '#app/db/embedded/embedded.server.ts'
import { openPool } from '#app/db/pool.server.ts'
import { copyTemplate } from './template.ts'

export type OpenedEmbedded = { directory: string; embedded: EmbeddedDatabase; pool: pg.Pool; close(): Promise<void> }

/** The embedded database by itself, closed and removed after the test. */
export async function anEmbeddedDatabase(
  options: EmbeddedOptions & { directory?: string } = {},
): Promise<OpenedEmbedded> {
  const { directory = await aDirectory(), ...limits } = options
  const embedded = await EmbeddedDatabase.open(directory, limits)
  const pool = openPool(embedded)
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await pool.end()
    await embedded.close()
  }
  onTestFinished(close)
  return { directory, embedded, pool, close }
}

async function aDirectory(): Promise<string> {
  const copy = await copyTemplate({ server: undefined })
  onTestFinished(copy.remove)
  return copy.DATA_DIR
}
