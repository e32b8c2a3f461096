import * as Y from 'yjs'
import { type Copy, dropCopy, findCopy, keepWords, pressWords, readWords } from './kept-words.client.ts'

/** null: everything typed so far is kept on this device; otherwise why it is not. */
export type NotKept = string | null

const BLOCKED = 'this browser keeps nothing for this site'
const SILENT = 'the storage of this browser does not answer'
/** ms a write may take before the page stops saying that everything is kept. */
const SOON = 1_000
const PRESS_AFTER = 200

/** A copy of one manuscript on this device, for one person and one epoch of its text. */
export class LocalCopy {
  notKept: NotKept = BLOCKED
  #copy: Copy | null = null
  #buffer: Uint8Array[] = []
  #writing: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #rows = 0
  #noted = true
  #closed = false

  constructor(
    private readonly doc: Y.Doc,
    private readonly personId: string,
    private readonly manuscriptId: string,
    private readonly changed: () => void,
  ) {}

  get epoch(): number | null {
    return this.#copy?.epoch ?? null
  }

  /** What the former visit left unsent, as far as it could still write it down. */
  get unsent(): boolean {
    return this.#copy?.unsent ?? false
  }

  /** Reads what was kept before, if anything was, and whatever the browser does it takes no longer than 3 s. */
  async read(): Promise<void> {
    const tooSlow = new Promise<null>((resolve) => setTimeout(resolve, 3_000, null))
    try {
      const copy = await Promise.race([findCopy(this.personId, this.manuscriptId), tooSlow])
      const words = copy && (await Promise.race([readWords(copy.id), tooSlow]))
      if (!copy || !words || this.#closed) return
      this.#copy = copy
      this.#rows = words.length
      this.doc.transact(() => {
        for (const update of words) Y.applyUpdate(this.doc, update, this)
      }, this)
      this.notKept = null
    } catch (error) {
      this.#failed(error)
    }
  }

  /** From now on everything in the document is kept under this epoch. */
  async keep(epoch: number): Promise<void> {
    if (this.#closed || this.#copy?.epoch === epoch) return
    const id = [this.personId, this.manuscriptId, epoch].map(encodeURIComponent).join('|')
    const { personId, manuscriptId } = this
    const { title } = document
    this.#copy = { id, personId, manuscriptId, epoch, unsent: false, title, address: location.pathname, at: Date.now() }
    this.#buffer = [Y.encodeStateAsUpdate(this.doc)]
    await this.write()
  }

  /** Others' words may wait for a moment; one's own are written at once. */
  add(update: Uint8Array, own: boolean): void {
    if (this.#closed) return
    this.#buffer.push(update)
    if (own) void this.write()
    else this.#timer ??= setTimeout(() => void this.write(), 1_000)
  }

  /** Noted with the next write: words that become unsent are written at once, and soon after they are sent. */
  markUnsent(unsent: boolean): void {
    if (!this.#copy || this.#copy.unsent === unsent || this.#closed) return
    this.#copy = { ...this.#copy, unsent, at: Date.now() }
    this.#noted = false
    this.#timer ??= setTimeout(() => void this.write(), 1_000)
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#writing) return this.#writing.then(() => this.write())
    if (!this.#copy || this.#closed || (this.#buffer.length === 0 && this.#noted)) return
    this.#writing = this.#writeDown(this.#copy).finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  async #writeDown(copy: Copy): Promise<void> {
    const batch = this.#buffer
    this.#buffer = []
    this.#noted = true
    const late = setTimeout(() => this.#say(SILENT), SOON)
    try {
      await keepWords(copy, batch.length ? Y.mergeUpdates(batch) : null)
      this.#rows += 1
      // Typed meanwhile, and not written yet: after a failure "kept" is said only of everything.
      if (!this.#buffer.length) this.#say(null)
      if (this.#rows < PRESS_AFTER) return
      this.#rows = 1
      await pressWords(copy.id, Y.mergeUpdates)
    } catch (error) {
      this.#buffer = [...batch, ...this.#buffer]
      this.#failed(error)
      this.#timer ??= setTimeout(() => void this.write(), 10_000)
    } finally {
      clearTimeout(late)
    }
  }

  async forget(): Promise<void> {
    this.close()
    await this.#writing
    if (this.#copy) await dropCopy(this.#copy.id).catch((error) => this.#failed(error))
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#closed = true
  }

  #failed(error: unknown): void {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError'
    this.#say(full ? 'the storage of this browser is full' : BLOCKED)
  }

  #say(notKept: NotKept): void {
    if (this.notKept === notKept) return
    this.notKept = notKept
    this.changed()
  }
}
