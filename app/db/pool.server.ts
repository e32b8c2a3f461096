import { AsyncResource } from 'node:async_hooks'
import pg from 'pg'
import { log } from '#app/log.server.ts'
import type { EmbeddedDatabase } from './embedded/embedded.server.ts'
import { HonestClient } from './honest-client.ts'

const CONNECTIONS = 10

/** Who had to wait for a connection asks as themselves: the log names their request, not the one before. */
class Pool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: both forms of connect() pass through unchanged
  override connect(callback?: any): any {
    return callback ? super.connect(AsyncResource.bind(callback)) : super.connect()
  }
}

/** The same client for both: PostgreSQL over the network, or the embedded database over a stream. */
export function openPool(database: Pick<EmbeddedDatabase, 'connect'> | string): pg.Pool {
  const pool = new Pool({
    ...(typeof database === 'string'
      ? {
          connectionString: database,
          max: CONNECTIONS,
          connectionTimeoutMillis: 10_000,
          application_name: 'total-place',
          // A server that keeps London time would store summer times an hour wrong.
          options: '-c timezone=UTC',
        }
      : { stream: () => database.connect(), user: 'postgres', max: 1, idleTimeoutMillis: 0 }),
    Client: HonestClient,
  } as pg.PoolConfig)
  // An idle connection that is cut off would otherwise end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to the database was lost'))
  return pool
}
