import { ANSWER_MS, type Connection } from './connection.client.ts'
import { LIMITS } from './limits.ts'
import type { Accepted, Refusal } from './protocol.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let transfers = 0

/** A slow line of 32 kB a second is still a line. */
const patience = (bytes: number) => ANSWER_MS + Math.ceil(bytes / 32)

/**
 * Sends one update, in parts when it is large.
 * @returns the server's answer after it stored the whole; null when none came
 */
export async function sendUpdate(
  link: Connection,
  room: number,
  update: Uint8Array,
): Promise<Accepted | Refusal | null> {
  if (update.length <= LIMITS.partBytes)
    return link.ask((socket, answer) => socket.emit('m:add', [room, update], answer), patience(update.length))
  const transfer = ++transfers
  const parts = Math.ceil(update.length / LIMITS.partBytes)
  for (let index = 0; ; ) {
    const bytes = update.slice(index * LIMITS.partBytes, (index + 1) * LIMITS.partBytes)
    const answer = await link.ask<Accepted>(
      (socket, back) => socket.emit('m:part', { room, transfer, index, parts, bytes }, back),
      patience(bytes.length),
    )
    if (!answer?.ok) {
      if (answer?.code !== 'too_fast') return answer
      await pause(1_000)
      continue
    }
    if (++index === parts) return answer
    // Below the server's bytes per second.
    await pause((1_000 * LIMITS.partBytes) / LIMITS.bytesPerSecond)
  }
}
