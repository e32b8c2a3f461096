import { createDecoder, readAny, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeAny, writeVarUint } from 'lib0/encoding'

type Packet = { type: number; nsp: string; id?: number | undefined; data?: unknown }
type Listener = (packet: Packet) => void

/** Of Socket.IO's protocol: connect, disconnect, event, answer, refusal of a connection. Bytes need no types of their own. */
const LAST_TYPE = 4
const CONNECT = 0
const EVENT = 2
const ANSWER = 3
/** What Socket.IO itself says under these names, nobody else may. */
const RESERVED = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']

/**
 * Socket.IO's packets, each as one binary frame: its type, the number of its answer (0: none is asked for), its data as
 * lib0 writes any value. Socket.IO's own way sends a packet with bytes in it as two frames, of which the first is longer
 * than what somebody typed. There is one namespace.
 */
class Encoder {
  encode({ type, id, data }: Packet): [Uint8Array] {
    const encoder = createEncoder()
    writeVarUint(encoder, type)
    writeVarUint(encoder, id === undefined ? 0 : id + 1)
    writeAny(encoder, data as Parameters<typeof writeAny>[1])
    return [toUint8Array(encoder)]
  }
}

class Decoder {
  #listener: Listener | null = null

  /** @throws for anything that is not a packet: Socket.IO then closes the connection */
  add(frame: unknown): void {
    const bytes = frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame
    if (!(bytes instanceof Uint8Array)) throw new Error('not a frame')
    const decoder = createDecoder(bytes)
    const type = readVarUint(decoder)
    const answer = readVarUint(decoder)
    const data: unknown = readAny(decoder)
    if (!isPacket(type, data)) throw new Error('not a packet')
    this.#listener?.({ type, nsp: '/', id: answer === 0 ? undefined : answer - 1, data })
  }

  on(_: 'decoded', listener: Listener): void {
    this.#listener = listener
  }

  off(): void {
    this.#listener = null
  }

  removeListener(): void {
    this.off()
  }

  destroy(): void {
    this.off()
  }
}

function isPacket(type: number, data: unknown): boolean {
  if (type === EVENT) return Array.isArray(data) && typeof data[0] === 'string' && !RESERVED.includes(data[0])
  if (type === ANSWER) return Array.isArray(data)
  if (type === CONNECT) return data === undefined || (typeof data === 'object' && data !== null)
  return type <= LAST_TYPE
}

/** For the `parser` of both ends. */
export const frames = { Encoder, Decoder }
