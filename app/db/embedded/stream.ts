import { Duplex } from 'node:stream'

const message = (type: string, body: Buffer): Buffer => {
  const bytes = Buffer.alloc(5 + body.length)
  bytes.write(type, 0)
  bytes.writeInt32BE(4 + body.length, 1)
  body.copy(bytes, 5)
  return bytes
}
const words = (...texts: string[]) => Buffer.from(texts.map((text) => `${text}\0`).join(''))

/** What a PostgreSQL server says after a client has introduced itself. */
const WELCOME = Buffer.concat([
  message('R', Buffer.from([0, 0, 0, 0])),
  message('S', words('server_version', '18.6')),
  message('S', words('client_encoding', 'UTF8')),
  message('S', words('DateStyle', 'ISO, MDY')),
  message('S', words('standard_conforming_strings', 'on')),
  message('K', Buffer.alloc(8)),
  message('Z', Buffer.from('I')),
])
const TERMINATE = 0x58
/** Behind a new connection is the same backend: it still has the transaction and the statements of the former one. */
const BEGIN_AFRESH = Buffer.concat([message('Q', words('ROLLBACK')), message('Q', words('DEALLOCATE ALL'))])

type Execute = (message: Uint8Array, requestId?: string) => Promise<Uint8Array>

/** Looks to `pg` like the socket of a server; the embedded database is at the other end. */
export class EmbeddedStream extends Duplex {
  #waiting = Buffer.alloc(0)
  #welcomed = false
  #inOrder: Promise<void> = Promise.resolve()
  readonly #execute: Execute
  /** Of whoever asks now: only one does at a time. */
  requestId: string | undefined

  constructor(execute: Execute) {
    super()
    this.#execute = execute
  }

  connect() {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay() {
    return this
  }
  setKeepAlive() {
    return this
  }
  ref() {
    return this
  }
  unref() {
    return this
  }
  override _read() {}
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.#take([chunk])
    done()
  }
  override _writev(chunks: { chunk: Buffer }[], done: () => void) {
    this.#take(chunks.map(({ chunk }) => chunk))
    done()
  }
  override _final(done: () => void) {
    done()
    this.push(null)
  }

  async #beginAfresh() {
    try {
      await this.#execute(new Uint8Array(BEGIN_AFRESH))
    } catch (error) {
      this.destroy(error as Error)
    }
  }

  #take(chunks: Buffer[]) {
    this.#waiting = Buffer.concat([this.#waiting, ...chunks])
    if (!this.#welcomed) {
      // The startup message has no type byte.
      if (this.#waiting.length < 4 || this.#waiting.length < this.#waiting.readInt32BE(0)) return
      this.#waiting = this.#waiting.subarray(this.#waiting.readInt32BE(0))
      this.#welcomed = true
      this.push(WELCOME)
      this.#inOrder = this.#beginAfresh()
    }
    const { end, leaving } = this.#wholeMessages()
    if (end) {
      const batch = this.#waiting.subarray(0, end)
      this.#waiting = this.#waiting.subarray(end)
      const { requestId } = this
      this.#inOrder = this.#inOrder.then(async () => {
        try {
          const answer = await this.#execute(batch, requestId)
          if (answer.length) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
        } catch (error) {
          this.destroy(error as Error)
        }
      })
    }
    if (leaving) {
      this.#waiting = Buffer.alloc(0)
      this.#inOrder = this.#inOrder.then(() => void this.push(null))
    }
  }

  #wholeMessages(): { end: number; leaving: boolean } {
    let end = 0
    while (this.#waiting.length - end >= 5) {
      const length = 1 + this.#waiting.readInt32BE(end + 1)
      if (this.#waiting.length - end < length) break
      if (this.#waiting[end] === TERMINATE) return { end, leaving: true }
      end += length
    }
    return { end, leaving: false }
  }
}
