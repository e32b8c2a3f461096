import { type Connection, NOT_HERE, refuse } from './connection.server.ts'
import { LIMITS } from './limits.ts'
import type { Accepted, Refusal } from './protocol.ts'
import { roomNumbered } from './rooms.server.ts'
import { FORBIDDEN, write } from './writing.server.ts'

type Part = { room: number; transfer: number; index: number; parts: number; bytes: Uint8Array }
type Transfer = { of: number; got: Uint8Array[]; size: number; parts: number; timer: NodeJS.Timeout }

/** Milliseconds in which the next part must come. */
const PATIENCE = 30_000
/** Transfers of one socket at once: one for each manuscript it may have open would be honest, more is not. */
const AT_ONCE = 2

const transfers = new WeakMap<Connection, Map<number, Transfer>>()

/**
 * Puts together an update too large for one frame: hours of work without a link come in this way.
 * Parts come in order; the answer to the last is the answer to the whole.
 */
export async function takePart(connection: Connection, part: Part): Promise<Accepted | Refusal> {
  const member = roomNumbered(part.room)?.members.get(connection)
  if (!member) return NOT_HERE
  if (member.right !== 'write') return FORBIDDEN
  const mine = transfers.get(connection) ?? new Map<number, Transfer>()
  transfers.set(connection, mine)
  const transfer = part.index === 0 ? begin(mine, part) : mine.get(part.transfer)
  if (!transfer || transfer.of !== part.room || transfer.parts !== part.parts || transfer.got.length !== part.index)
    return refuse('unavailable', 'A part was missing. It is sent again.')
  transfer.got.push(new Uint8Array(part.bytes))
  transfer.size += part.bytes.byteLength
  transfer.timer.refresh()
  if (transfer.size > LIMITS.updateBytes) {
    end(mine, part.transfer)
    return refuse('too_large', 'That is more than can be taken in at once.')
  }
  if (transfer.got.length < transfer.parts) return { ok: true }
  end(mine, part.transfer)
  return write(connection, part.room, Buffer.concat(transfer.got))
}

function begin(mine: Map<number, Transfer>, part: Part): Transfer | undefined {
  end(mine, part.transfer)
  if (mine.size >= AT_ONCE) return undefined
  const timer = setTimeout(() => mine.delete(part.transfer), PATIENCE).unref()
  const transfer = { of: part.room, got: [], size: 0, parts: part.parts, timer }
  mine.set(part.transfer, transfer)
  return transfer
}

function end(mine: Map<number, Transfer>, transfer: number): void {
  const known = mine.get(transfer)
  if (known) clearTimeout(known.timer)
  mine.delete(transfer)
}

export function dropTransfers(connection: Connection): void {
  const mine = transfers.get(connection)
  for (const transfer of [...(mine?.keys() ?? [])]) end(mine as Map<number, Transfer>, transfer)
}
