import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isDiskFull } from '#app/db/errors.ts'
import { currentRequestId, log, withRequestId } from '#app/log.server.ts'
import { allowance, take } from './allowance.ts'
import { type Connection, cut, NOT_NOW, realtime, refuse } from './connection.server.ts'
import { LIMITS } from './limits.ts'
import type { Accepted, ClientToServer, Refusal } from './protocol.ts'

type Answer = Accepted | Refusal
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
  /** What must be over before the next frame is handled; null when nothing is: most frames wait for nothing. */
  let before: Promise<unknown> | null = null
  const hold = (over: Promise<unknown>) => {
    before = over
    void over.then(() => {
      if (before === over) before = null
    })
  }
  hold(ready)
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
      const attempted = () => attempt(connection, event, () => handler(read.data), answer)
      const handle = () => {
        if (!connection.open) return null
        const over = OFTEN.has(event) ? attempted() : withRequestId(randomUUID(), attempted)
        // Words wait for their commit without holding up what comes after them: the order of commits is the room's.
        return event === 'm:add' || event === 'm:part' ? null : over
      }
      if (before || wait > 0)
        hold(
          Promise.resolve(before)
            .then(() => pause(wait))
            .then(handle),
        )
      else {
        const over = handle()
        if (over) hold(over)
      }
    }
    socket.on(event, listener as never)
  }
}

/** What comes many times a second gets a request id only when it fails: following each through its promises costs a tenth. */
const OFTEN = new Set<keyof ClientToServer>(['m:add', 'm:part', 'm:presence'])

const pause = (ms: number) => (ms > 0 ? new Promise<void>((resolve) => setTimeout(resolve, ms)) : undefined)

/** Does what was asked and answers; never throws. */
async function attempt(
  connection: Connection,
  event: string,
  work: () => Promise<Answer> | Answer,
  answer: (a: Answer) => void,
): Promise<void> {
  let said: Answer = NOT_NOW
  try {
    said = realtime.stopping ? STOPPING : await work()
    if (!said.ok && said.code === 'invalid') strike(connection)
  } catch (error) {
    if (isDiskFull(error)) said = refuse('unavailable', error.message)
    const requestId = currentRequestId() ?? randomUUID()
    log.error(
      { requestId, event, error: error instanceof Error ? error.stack : String(error) },
      'a socket event failed',
    )
  }
  try {
    answer(said)
  } catch (error) {
    log.error({ event, error: String(error) }, 'an answer could not be sent')
  }
}

const STOPPING = refuse('unavailable', 'The platform is restarting. It is tried again.')

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
