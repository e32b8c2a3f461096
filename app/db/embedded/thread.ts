import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { log } from '#app/log.server.ts'
import { DatabaseStoppedError, DiskFullError } from '../errors.ts'

export type Limits = {
  /** Bytes of free space below which nothing may be written. */
  needed: number
  /** Bytes kept in a file, to be given up when something else takes the last of the space. */
  reserved: number
  /** How long one answer may take (ms). */
  answerWithin: number
  /** How long opening may take (ms): making a database, or recovering one after a crash, takes seconds. */
  openWithin: number
}

type Waiting = { resolve(answer: Uint8Array): void; reject(fault: Error): void; timer: NodeJS.Timeout }
type Question = { message?: Uint8Array<ArrayBuffer>; close?: true }
type Said = { id: number; answer: Uint8Array; readOnly?: undefined } | { readOnly: boolean }

/** The exit code of a thread that ended because there was no space at all (see durable-files.mjs). */
const NO_SPACE = 28

/**
 * The thread that is the database, and the watch over it: PostgreSQL in WebAssembly can neither be
 * interrupted nor time out, so a question that is not answered in time ends the thread.
 */
export class DatabaseThread {
  /** Set once it has ended, for whatever reason. */
  ended: Error | null = null
  readOnly = false
  #asked = 0
  readonly #waiting = new Map<number, Waiting>()
  readonly #worker: Worker
  readonly #limits: Limits
  readonly #onEnd: (why: Error) => void

  constructor(directory: string, limits: Limits, onEnd: (why: Error) => void) {
    this.#limits = limits
    this.#onEnd = onEnd
    this.#worker = new Worker(createRequire(import.meta.url).resolve('#app/db/embedded/worker.mjs'), {
      workerData: { directory, needed: limits.needed, reserved: limits.reserved },
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) =>
      this.#end(code === NO_SPACE ? new DiskFullError() : new DatabaseStoppedError(`its thread ended with ${code}`)),
    )
  }

  /** Resolves when it can be asked. */
  async ready(): Promise<this> {
    const watch = setTimeout(
      () => void this.stop(new DatabaseStoppedError('opening it took too long')),
      this.#limits.openWithin,
    )
    try {
      await new Promise<void>((resolve, reject) => {
        this.#worker.once('message', () => resolve())
        this.#worker.once('exit', () =>
          reject(this.ended ?? new DatabaseStoppedError('its thread ended while opening')),
        )
      })
    } finally {
      clearTimeout(watch)
    }
    this.#worker.on('message', (said: Said) => this.#hear(said))
    return this
  }

  /**
   * @param requestId of whoever asks, for the log when there is no answer
   * @param within ms
   * @throws when the thread ends first, or had ended
   */
  ask(question: Question, requestId?: string, within: number = this.#limits.answerWithin): Promise<Uint8Array> {
    if (this.ended) return Promise.reject(this.ended)
    return new Promise((resolve, reject) => {
      const id = ++this.#asked
      const timer = setTimeout(() => this.#neverAnswered(within, requestId), within)
      this.#waiting.set(id, { resolve, reject, timer })
      this.#worker.postMessage({ id, ...question }, question.message ? [question.message.buffer] : [])
    })
  }

  /** Ends the thread as a crash would: what was committed is kept. */
  async stop(why: Error): Promise<void> {
    this.#end(why)
    await this.#worker.terminate()
  }

  #neverAnswered(within: number, requestId?: string) {
    log.error(
      { ...(requestId ? { requestId } : {}), ms: within },
      'The database did not answer in time: it is stopped and opened again',
    )
    void this.stop(new DatabaseStoppedError(`a query was not done after ${within / 1000} seconds`))
  }

  #hear(said: Said) {
    if (said.readOnly !== undefined) {
      this.readOnly = said.readOnly
      if (said.readOnly) log.error('The disk of the database is nearly full: nothing is written until there is space')
      else log.info('The disk of the database has space again: writing goes on')
      return
    }
    const asker = this.#waiting.get(said.id)
    if (!asker) return
    this.#waiting.delete(said.id)
    clearTimeout(asker.timer)
    asker.resolve(said.answer)
  }

  #end(why: Error) {
    if (this.ended) return
    this.ended = why
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(why)
    }
    this.#waiting.clear()
    this.#onEnd(why)
  }
}
