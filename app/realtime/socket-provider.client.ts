import type { Provider } from '@lexical/yjs'
import * as Y from 'yjs'
import { pauseAfter } from './backoff.ts'
import { beyond } from './beyond.ts'
import { type Connection, connection, type PageSocket } from './connection.client.ts'
import { onSignedOutElsewhere } from './kept-words.client.ts'
import { LIMITS } from './limits.ts'
import { LocalCopy } from './local-copy.client.ts'
import { Cursors } from './presence.client.ts'
import type { Answer, Joined, Presence, Refusal, Right, WhyOver } from './protocol.ts'
import { OPENING, type Standing } from './standing.ts'
import { sendUpdate } from './transfer.client.ts'
import { Unsent } from './unsent.ts'

type Listener = (value: never) => void
/** ms after which the text is asked for without the socket. */
const LATE = 2_500
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * One manuscript open on this page: its shared document, the link to the server, the copy on this device.
 * Lexical sees it as its Provider; it lives longer than the editor, which is drawn only when there is text.
 */
export class SocketProvider implements Provider {
  readonly doc = new Y.Doc()
  readonly awareness = new Cursors((state) => {
    if (this.#standing.joined) this.#link.socket.volatile.emit('m:presence', { room: this.#room, state })
  })
  readonly manuscriptId: string
  readonly #copy: LocalCopy
  readonly #link: Connection
  readonly #unsent = new Unsent()
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #watchers = new Set<() => void>()
  #standing: Standing = OPENING
  #epoch: number | null = null
  /** What the server calls this manuscript since it was joined. */
  #room = 0
  #open = false
  #joining = false
  #sending = false
  #refusedOnce = false
  /** Offline words of a former visit may be here, until the server says what it has. */
  #perhapsMore = false
  #slow: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  #hearNothing = () => {}

  constructor(
    manuscriptId: string,
    private readonly personId: string,
    link: Connection = connection(personId),
  ) {
    this.manuscriptId = manuscriptId
    this.#link = link
    this.#copy = new LocalCopy(this.doc, personId, manuscriptId, () => this.#say({}))
  }

  // ── What the page asks ────────────────────────────────────────────────

  standing = (): Standing => this.#standing

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Opens the manuscript: first what this device kept, then what the server has. */
  async open(): Promise<void> {
    if (this.#open) return
    this.#open = true
    this.doc.on('update', this.#onUpdate)
    for (const [event, listener] of this.#ears()) this.#link.socket.on(event as never, listener as never)
    this.#hearNothing = onSignedOutElsewhere(this.personId, () => this.#onSignedOut('ended'))
    await this.#copy.read()
    this.#epoch = this.#copy.epoch
    this.#perhapsMore = this.#copy.unsent
    this.#say({ ready: this.#epoch !== null && this.doc.store.clients.size > 0, sentAway: this.#link.sentAway })
    this.#join()
    if (!this.#standing.ready) this.#slow = setTimeout(() => void this.#fetch(), LATE)
  }

  /** There is no socket, as behind a proxy that lets none through: what is stored comes as a page does. */
  async #fetch(): Promise<void> {
    const answer = await fetch(`/manuscripts/${encodeURIComponent(this.manuscriptId)}/state`).catch(() => null)
    const epoch = Number(answer?.headers.get('Manuscript-Epoch') ?? Number.NaN)
    const state = answer?.ok && Number.isInteger(epoch) ? new Uint8Array(await answer.arrayBuffer()) : null
    if (!this.#open || this.#standing.ready || this.#joining) return
    if (!state) {
      this.#say({ late: true })
      this.#slow = setTimeout(() => void this.#fetch(), 10_000)
      return
    }
    Y.applyUpdate(this.doc, state, this)
    this.#epoch = epoch
    await this.#copy.keep(epoch)
    this.#say({ ready: true })
  }

  /** The page is left. What is not sent yet stays on this device. */
  close(): void {
    if (!this.#open) return
    this.#open = false
    clearTimeout(this.#again)
    clearTimeout(this.#slow)
    const { socket } = this.#link
    if (this.#standing.joined)
      socket.emit('m:leave', { manuscriptId: this.manuscriptId }, () => {
        // Nothing hangs on this answer: a closed link is left as well.
      })
    for (const [event, listener] of this.#ears()) socket.off(event as never, listener as never)
    this.#hearNothing()
    this.doc.off('update', this.#onUpdate)
    this.awareness.close()
    void this.#copy.write().then(() => this.#copy.close())
    this.#say({ joined: false })
  }

  // ── What Lexical asks ─────────────────────────────────────────────────

  connect(): void {
    this.#emit('status', { status: this.#standing.joined ? 'connected' : 'connecting' })
  }

  disconnect(): void {
    this.awareness.setLocalState(null)
  }

  on(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners.add(listener))
  }

  off(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener)
  }

  // ── Joining ───────────────────────────────────────────────────────────

  #join = (): void => {
    void this.#joinNow()
  }

  async #joinNow(): Promise<void> {
    const { socket } = this.#link
    if (!this.#open || this.#joining || this.#standing.ended || !socket.connected) return
    this.#joining = true
    clearTimeout(this.#again)
    const asked = {
      manuscriptId: this.manuscriptId,
      clientId: this.doc.clientID,
      epoch: this.#epoch,
      stateVector: Y.encodeStateVector(this.doc),
    }
    const join = (socket: PageSocket, back: Answer<Joined>) =>
      socket.emit('m:join', asked, (answer) => {
        // Not after a promise: words of others may come in the same moment, and would pass for words that the server lacks.
        if (answer.ok && this.#open) this.#joined(answer)
        back(answer)
      })
    const answer = await this.#link.ask<Joined>(join, 8_000)
    this.#joining = false
    // Without an answer the link was given up, and the next one joins again.
    if (!answer || answer.ok || !this.#open) return
    if (answer.code === 'not_found') this.#end('gone')
    else this.#refused(answer)
  }

  #joined(answer: Joined): void {
    const update = new Uint8Array(answer.update)
    const more = beyond(this.doc, { update, stateVector: new Uint8Array(answer.stateVector) })
    Y.applyUpdate(this.doc, update, this)
    this.#room = answer.room
    this.#unsent.reset(more)
    this.#perhapsMore = false
    this.#tries = 0
    clearTimeout(this.#slow)
    if (this.#epoch === null) void this.#copy.keep(answer.epoch)
    this.#epoch = answer.epoch
    this.awareness.changed(this.#others(answer.present), [])
    this.#say({ ready: true, joined: true, right: answer.right, refusal: null, sentAway: null })
    this.awareness.tellAgain()
    this.#emit('status', { status: 'connected' })
    this.#emit('sync', true)
    void this.#send()
  }

  #others(here: Presence[]): Presence[] {
    return here.filter(({ clientId }) => clientId !== this.doc.clientID)
  }

  #lost(): void {
    this.#unsent.failed()
    this.awareness.forget()
    this.#say({ joined: false })
    this.#emit('sync', false)
    this.#emit('status', { status: 'disconnected' })
  }

  /** Joins again after a pause; pauses grow up to a minute or two. */
  #later(): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(this.#join, pauseAfter(this.#tries++, 1_000))
  }

  // ── Sending ───────────────────────────────────────────────────────────

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    const own = origin !== this && origin !== this.#copy
    if (origin !== this.#copy) this.#copy.add(update, own)
    if (!own) return
    this.#unsent.add(update)
    this.#say({})
    // Everything of this turn goes as one.
    queueMicrotask(() => void this.#send())
  }

  async #send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    try {
      while (this.#standing.joined && this.#standing.right === 'write' && !this.#standing.ended) {
        const update = this.#unsent.take(LIMITS.partBytes)
        if (!update) break
        const answer = await sendUpdate(this.#link, this.#room, update)
        if (answer?.ok) {
          this.#unsent.stored()
          this.#refusedOnce = false
          this.#tries = 0
          this.#say({ refusal: null })
        } else {
          this.#unsent.failed()
          if (!answer) break
          this.#refused(answer)
          if (this.#standing.joined) await pause(pauseAfter(this.#tries++, 1_000))
        }
      }
    } finally {
      this.#sending = false
    }
  }

  /** The server said no: what that means for the words and for this page. */
  #refused({ code, reason }: Refusal): void {
    switch (code) {
      case 'not_found':
        // Perhaps only the room was closed: joining tells.
        this.#onRejoin(this.manuscriptId)
        break
      case 'epoch':
        this.#end('replaced')
        break
      case 'forbidden':
        this.#say({ right: 'read', refusal: reason })
        break
      case 'too_large':
        this.#end('refused', reason)
        break
      case 'invalid':
        this.#startAfresh(reason)
        break
      default:
        this.#say({ refusal: code === 'too_fast' ? null : reason })
        if (!this.#standing.joined && !this.#joining) this.#later()
    }
  }

  /** Perhaps only the number of this page was taken: with a fresh one it goes on. Once: bad bytes stay bad. */
  #startAfresh(reason: string): void {
    if (this.#refusedOnce) {
      this.#end('refused', reason)
      return
    }
    this.#refusedOnce = true
    this.doc.clientID = new Y.Doc().clientID
    this.#lost()
    this.#later()
  }

  // ── What the server tells ─────────────────────────────────────────────

  #ears = (): [event: string, listener: (...told: never[]) => void][] => [
    ['connect', this.#join],
    ['disconnect', this.#onLost],
    ['m:add', this.#onTheirs],
    ['m:presence', this.#onPresence],
    ['m:right', this.#onRight],
    ['m:rejoin', this.#onRejoin],
    ['signed-out', this.#onSignedOut],
    ['sent-away', this.#onSentAway],
  ]

  #onLost = (): void => this.#lost()

  #onTheirs = (room: number, update: Uint8Array): void => {
    if (room === this.#room && !this.#standing.ended) Y.applyUpdate(this.doc, new Uint8Array(update), this)
  }

  #onPresence = (room: number, here: Presence[], gone: number[]): void => {
    if (room !== this.#room) return
    this.awareness.changed(this.#others(here), gone)
    this.#say({})
  }

  #onRight = (manuscriptId: string, right: Right | null): void => {
    if (manuscriptId !== this.manuscriptId) return
    this.#say({ right: right ?? 'read', refusal: null })
    // It is taken away too when it could not be looked up: joining tells whether it is gone for good.
    if (right === null || right === 'write') this.#onRejoin(manuscriptId)
  }

  #onRejoin = (manuscriptId: string): void => {
    if (manuscriptId !== this.manuscriptId) return
    this.#lost()
    this.#join()
  }

  #onSignedOut = (why: WhyOver): void => this.#end(why === 'ended' ? 'signed_out' : 'expired')

  #onSentAway = (sentAway: string): void => this.#say({ sentAway })

  /**
   * Nothing more will come. What is kept on this device goes, unless the session only ran out: then it is sent when they
   * are back. What is on the page can be downloaded in any case.
   */
  #end(ended: NonNullable<Standing['ended']>, refusal: string | null = null): void {
    if (this.#standing.ended && ended !== 'signed_out') return
    this.#lost()
    if (ended === 'expired') void this.#copy.write()
    else void this.#copy.forget()
    this.#say({ ended, refusal, right: ended === 'gone' ? null : 'read' })
  }

  // ── Telling the page ──────────────────────────────────────────────────

  #say(changed: Partial<Standing>): void {
    const unsaved = this.#unsent.any || this.#perhapsMore
    const next = { ...this.#standing, notKept: this.#copy.notKept, here: this.awareness.here, ...changed, unsaved }
    const before = this.#standing
    this.#standing = next
    if (before.unsaved !== unsaved) this.#copy.markUnsent(unsaved)
    if (Object.keys(next).some((key) => next[key as keyof Standing] !== before[key as keyof Standing]))
      for (const watcher of this.#watchers) watcher()
  }

  #emit(type: string, value: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(value as never)
  }
}
