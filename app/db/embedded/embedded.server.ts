import { setTimeout as after } from 'node:timers/promises'
import { log } from '#app/log.server.ts'
import { DatabaseStoppedError, DiskFullError } from '../errors.ts'
import { freeSpace } from './disk.mjs'
import { lockDirectory } from './lock.ts'
import { EmbeddedStream } from './stream.ts'
import { DatabaseThread, type Limits } from './thread.ts'

const MiB = 1024 * 1024
const LIMITS: Limits = { needed: 64 * MiB, reserved: 32 * MiB, answerWithin: 30_000, openWithin: 180_000 }
const TRIES_TO_REOPEN = 3

export type EmbeddedOptions = Partial<Limits> & {
  /** Called when the database cannot be opened again: by default the process ends, in plain words. */
  giveUp?: (sentence: string) => void
}

/**
 * The embedded database in `directory`: made if missing, mode 0700, locked against a second process.
 * When its thread ends by itself (a query that never ends, a full disk, a crash), everyone who waits is
 * told, and it is opened again: what had been acknowledged is there.
 */
export class EmbeddedDatabase {
  /** Counts every question, so that whoever tidies can tell a quiet moment. */
  asked = 0
  lastAskedAt = 0
  readonly directory: string
  readonly #limits: Limits
  readonly #giveUp: (sentence: string) => void
  #unlock: () => Promise<void> = async () => {}
  #thread!: DatabaseThread
  #opening: Promise<DatabaseThread> | null = null
  #noSpace = false
  #closing = false
  #patience = 0

  private constructor(directory: string, { giveUp = endProcess, ...limits }: EmbeddedOptions) {
    this.directory = directory
    this.#limits = { ...LIMITS, ...limits }
    this.#giveUp = giveUp
  }

  /** @throws DirectoryInUseError */
  static async open(directory: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
    const made = new EmbeddedDatabase(directory, options)
    made.#unlock = await lockDirectory(directory)
    try {
      made.#thread = await made.#start()
    } catch (error) {
      await made.#unlock()
      throw error
    }
    return made
  }

  get readOnly(): boolean {
    return this.#noSpace || this.#thread.readOnly
  }
  get freeSpace(): number {
    return freeSpace(this.directory)
  }
  get spaceNeeded(): number {
    return this.#limits.needed
  }

  /** A connection for `pg.Pool`'s `stream`: the pool may hold one only. */
  connect(): EmbeddedStream {
    // A connection stays with the thread it began with: its transaction does.
    let mine: DatabaseThread | null = null
    return new EmbeddedStream(async (message, requestId) => {
      if (this.#noSpace) throw new DiskFullError()
      this.asked++
      this.lastAskedAt = Date.now()
      mine ??= await (this.#opening ?? this.#thread)
      const within = this.#limits.answerWithin + this.#patience
      const answer = await mine.ask({ message: new Uint8Array(message) }, requestId, within)
      this.lastAskedAt = Date.now()
      return answer
    })
  }

  /** For what may take long, like a migration: nobody loses patience for `ms` more. */
  async patiently<T>(ms: number, work: () => Promise<T>): Promise<T> {
    this.#patience += ms
    try {
      return await work()
    } finally {
      this.#patience -= ms
    }
  }

  async close(): Promise<void> {
    this.#closing = true
    // What could not be opened was logged then, and needs no closing.
    const thread = await Promise.resolve(this.#opening ?? this.#thread).catch(() => null)
    if (thread && !thread.ended) {
      await thread
        .ask({ close: true })
        .catch((error) => log.error({ err: error }, 'The database was not closed tidily'))
      await thread.stop(new DatabaseStoppedError('it is closed'))
    }
    await this.#unlock()
  }

  #start(): Promise<DatabaseThread> {
    const thread: DatabaseThread = new DatabaseThread(this.directory, this.#limits, (why) => {
      if (this.#closing || this.#thread !== thread) return
      this.#opening = this.#reopen(thread, why)
      // Whoever asks meanwhile hears of it; when nobody does, it has been logged.
      this.#opening.catch(() => {})
    })
    return thread.ready()
  }

  async #reopen(old: DatabaseThread, why: Error): Promise<DatabaseThread> {
    log.error({ err: why }, 'The embedded database ended: opening it again')
    await Promise.race([old.stop(why), after(10_000)])
    for (let attempt = 1; attempt <= TRIES_TO_REOPEN && !this.#closing; attempt++) {
      await this.#untilSpace()
      try {
        this.#thread = await this.#start()
        this.#opening = null
        log.warn('The embedded database is open again')
        return this.#thread
      } catch (error) {
        log.error({ err: error, attempt }, 'The embedded database could not be opened again')
      }
    }
    const sentence = `The embedded database in ${this.directory} ended and cannot be opened again (${why.message}).`
    if (!this.#closing) this.#giveUp(sentence)
    throw new DatabaseStoppedError(sentence)
  }

  /** Opening after a crash writes: without space it would end as the last one did. */
  async #untilSpace(): Promise<void> {
    while (freeSpace(this.directory) < this.#limits.needed && !this.#closing) {
      this.#noSpace = true
      await after(500, undefined, { ref: false })
    }
    this.#noSpace = false
  }
}

function endProcess(sentence: string): void {
  process.stderr.write(`${sentence}\nThe process ends, so that whoever watches over it can start it again.\n`)
  process.exit(70)
}
