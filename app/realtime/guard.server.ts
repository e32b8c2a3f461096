import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { currentRequestId, log, withRequestId } from '#app/log.server.ts'
import { allowance, take } from './allowance.ts'
import { type Connection, cut, NOT_NOW, realtime, refuse } from './connection.server.ts'
import { LIMITS } from './limits.ts'
import type { Accepted, ClientToServer, Refusal } from './protocol.ts'

type Answer = Accepted | Refusal | { ok: true }
type Handler<T> = (message: T) => Promise<Answer> | Answer
export type Guard = <T>(event: keyof ClientToServer, schema: z.ZodType<T>, handler: Handler<T>) => void

/** Bad frames of one socket within a minute after which it is cut. */
const STRIKES = 5
const MINUTE = 60_000
/** Milliseconds a frame may be held back; who sends still more is refused. */
const LONGEST_WAIT = 2_000

/**
 * What stands before every socket event: shape, size, rate, faults. Nothing a page sends can throw into the
 * process; an answer is sent only when one was asked for; frames of one socket are handled in their order.
 */
export function guardOf(connection: Connection, ready: Promise<void>): Guard {
  const { socket } = connection
  const frames = allowance(LIMITS.framesPerSecond, 4)
  const bytes = allowance(LIMITS.bytesPerSecond, 4)
  let turn: Promise<unknown> = ready
  const known = new Set<string>()
  socket.onAny((event: unknown) => {
    if (!known.has(String(event))) strike(connection)
  })
  return (event, schema, handler) => {
    known.add(event)
    const listener = (...given: unknown[]) => {
      if (!connection.open) return
      const last = given.at(-1)
      const answer = typeof last === 'function' ? (last as (a: Answer) => void) : () => {}
      const wait = Math.max(take(frames, 1), take(bytes, weigh(given[0])))
      if (wait > LONGEST_WAIT) {
        strike(connection)
        return answer(refuse('too_fast', 'That was too much at once. It is tried again.'))
      }
      const read = schema.safeParse(typeof given[0] === 'function' ? undefined : given[0])
      if (!read.success) {
        strike(connection)
        return answer(refuse('invalid', 'That could not be read.'))
      }
      const handle = () => attempt(connection, event, () => handler(read.data))
      const work = () => (OFTEN.has(event) ? handle() : withRequestId(randomUUID(), handle))
      const before = turn
      const waited = wait > 0 ? before.then(() => pause(wait)) : before
      turn = waited.then(() => (connection.open ? begin(event, work, answer) : undefined))
    }
    socket.on(event, listener as never)
  }
}

/** What comes many times a second gets a request id only when it fails: following each through its promises costs a tenth. */
const OFTEN = new Set<keyof ClientToServer>(['m:update', 'm:part', 'm:presence'])

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Words wait for their commit without holding up what comes after them: the order of commits is the room's. */
function begin(
  event: keyof ClientToServer,
  work: () => Promise<Answer>,
  answer: (a: Answer) => void,
): Promise<unknown> {
  const done = work()
    .then(answer)
    .catch((error) => log.error({ event, error: String(error) }, 'an answer could not be sent'))
  return event === 'm:update' || event === 'm:part' ? Promise.resolve() : done
}

async function attempt(connection: Connection, event: string, work: () => Promise<Answer> | Answer): Promise<Answer> {
  if (realtime.stopping) return refuse('unavailable', 'The platform is restarting. It is tried again.')
  try {
    const answer = await work()
    if (!answer.ok && answer.code === 'invalid') strike(connection)
    return answer
  } catch (error) {
    const requestId = currentRequestId() ?? randomUUID()
    log.error(
      { requestId, event, error: error instanceof Error ? error.stack : String(error) },
      'a socket event failed',
    )
    return NOT_NOW
  }
}

function strike(connection: Connection): void {
  const now = Date.now()
  if (now - connection.struckAt > MINUTE) connection.strikes = 0
  connection.struckAt = now
  if (++connection.strikes < STRIKES || !connection.open) return
  log.warn({ practitionerId: connection.asker?.id }, 'a socket was cut for bad frames')
  cut(connection)
}

/** Bytes of a frame, near enough, without walking far into what a stranger sent. */
function weigh(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null || depth > 3) return 8
  let sum = 0
  for (const inner of Object.values(value)) sum += weigh(inner, depth + 1)
  return sum
}
