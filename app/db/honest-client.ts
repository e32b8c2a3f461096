import pg from 'pg'
import { currentRequestId } from '#app/log.server.ts'
import { EmbeddedStream } from './embedded/stream.ts'
import { CommitRefusedError, DiskFullError } from './errors.ts'

type Callback = (error: Error | undefined, result?: pg.QueryResult) => void
type Connected = { connection: { stream: unknown } }

/**
 * A client that says what happened.
 *
 * PostgreSQL answers COMMIT of a transaction in which a statement failed with ROLLBACK and without an
 * error, and Prisma then reports success: nothing was stored and nobody knows. Here it is an error.
 * And a write refused for want of space is a DiskFullError, whichever way the database says so.
 */
export class HonestClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query() has a dozen overloads and this one passes all of them on
  override query(...parameters: any[]): any {
    const [first] = parameters
    const text: unknown = typeof first === 'string' ? first : first?.text
    const { stream } = (this as unknown as Connected).connection
    const embedded = stream instanceof EmbeddedStream
    if (embedded) stream.requestId = currentRequestId()

    const last = parameters.at(-1)
    if (typeof last === 'function') parameters[parameters.length - 1] = honestly(last as Callback, text, embedded)
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const answer = (super.query as any)(...parameters)
    if (typeof answer?.then !== 'function') return answer
    return answer.then(
      (result: pg.QueryResult) => {
        if (wasRefused(text, result)) throw new CommitRefusedError()
        return result
      },
      (error: Error) => {
        throw inPlainWords(error, embedded)
      },
    )
  }
}

const honestly =
  (callback: Callback, text: unknown, embedded: boolean): Callback =>
  (error, result) => {
    if (error) return callback(inPlainWords(error, embedded))
    if (wasRefused(text, result)) return callback(new CommitRefusedError())
    callback(undefined, result)
  }

const wasRefused = (text: unknown, result?: pg.QueryResult) => text === 'COMMIT' && result?.command === 'ROLLBACK'

/** disk_full; and read_only_sql_transaction, which the embedded database turns to when space runs out. */
function inPlainWords(error: Error, embedded: boolean): Error {
  const { code } = error as { code?: string }
  return code === '53100' || (embedded && code === '25006') ? new DiskFullError() : error
}
