// The embedded database in a thread of its own: on the main thread it would stop every socket and page.
import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Disk } from './disk.mjs'
import { DurableFiles, settleFiles } from './durable-files.mjs'

const { directory, needed, reserved } = workerData
const files = path.join(directory, 'database')
const disk = new Disk(directory, { needed, reserved })
const fresh = !fs.existsSync(path.join(files, 'PG_VERSION'))

const database = await PGlite.create({
  fs: new DurableFiles(files, disk),
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
    '-c',
    'shared_buffers=32MB',
    '-c',
    'min_wal_size=32MB',
  ],
  extensions: { citext, pg_trgm },
})
if (fresh) settleFiles(files)
disk.keepReserve()

const READY_FOR_QUERY = 0x5a
const IDLE = 0x49
let readOnly = false
/** Between two transactions: the only moment at which a statement of our own may be put in. */
let atRest = true

/** Answers end with "ready for query" and the state of the transaction, unless more is awaited first. */
const endsAtRest = (answer) =>
  answer.length >= 6 && answer[answer.length - 6] === READY_FOR_QUERY && answer[answer.length - 1] === IDLE

const execute = async (message) => (await database.execProtocolRaw(message, { throwOnError: false })).slice()

function simpleQuery(sql) {
  const text = Buffer.from(`${sql}\0`)
  const message = Buffer.alloc(5 + text.length)
  message.write('Q')
  message.writeInt32BE(4 + text.length, 1)
  text.copy(message, 5)
  return new Uint8Array(message)
}

/** PostgreSQL itself refuses what writes, and only that: nobody here has to guess what a statement does. */
async function mindTheDisk(bytes) {
  if (!atRest || disk.look(bytes) === readOnly) return
  readOnly = disk.full
  await execute(simpleQuery(`SET default_transaction_read_only TO ${readOnly ? 'on' : 'off'}`))
  // Full: what the log no longer needs is given back. Space again: the reserve is filled up.
  if (readOnly) await execute(simpleQuery('CHECKPOINT'))
  else disk.keepReserve()
  parentPort.postMessage({ readOnly })
}

async function handle({ id, message, close }) {
  try {
    if (close) {
      await database.close()
      parentPort.postMessage({ id, answer: new Uint8Array(0) })
      return
    }
    await mindTheDisk(message.length)
    const answer = await execute(message)
    if (answer.length) atRest = endsAtRest(answer)
    parentPort.postMessage({ id, answer }, [answer.buffer])
  } catch (error) {
    // PostgreSQL answers with its errors. What is thrown here is its end: only a new thread helps.
    process.stderr.write(`The embedded database stops: ${error?.stack ?? error}\n`)
    process.exit(70)
  }
}

let turn = Promise.resolve()
parentPort.on('message', (asked) => {
  turn = turn.then(() => handle(asked))
})
parentPort.postMessage({ ready: true })
