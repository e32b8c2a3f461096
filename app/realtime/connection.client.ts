import { io, type Socket } from 'socket.io-client'
import { pauseAfter } from './backoff.ts'
import { frames } from './frames.ts'
import { forgetWordsOf } from './kept-words.client.ts'
import { onOtherPerson, pagesPerson, sayNotified } from './page.ts'
import type { Answer, ClientToServer, Refusal, ServerToClient, WhyOver } from './protocol.ts'

export type PageSocket = Socket<ServerToClient, ClientToServer>

/** ms without an answer after which the link counts as dead: a sleeping proxy tells nobody that it is gone. */
export const ANSWER_MS = 5_000
/** ms a link must last before the next break of it counts as the first. */
const LASTING_MS = 10_000
const MOMENTS = ['online', 'offline', 'focus', 'pageshow'] as const

/** The one link between this page and the server, whatever is open on the page. It is one person's, or a visitor's. */
export class Connection {
  readonly socket: PageSocket
  /** Why nothing is to be asked any more; `closed`: the page is somebody else's now. */
  over: WhyOver | 'closed' | null = null
  /** The server's own words, when it sends this page away for being one too many. */
  sentAway: string | null = null
  #comeBackAfter = 0
  #breaks = 0
  #waiting: ReturnType<typeof setTimeout> | undefined
  #lasting: ReturnType<typeof setTimeout> | undefined

  /** @param person whose it is; the server lets in nobody else's session under it */
  constructor(readonly person: string | null) {
    const socket: PageSocket = io({
      transports: ['websocket'],
      parser: frames,
      // Another person's page has a link of its own.
      forceNew: true,
      auth: { person },
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.5,
      timeout: 8_000,
      autoConnect: false,
    })
    this.socket = socket
    socket.on('restarting', (afterMs) => {
      this.#comeBackAfter = Math.min(Math.max(Number(afterMs) || 0, 0), 60_000)
    })
    socket.on('signed-out', (why) => {
      // Before the socket says so: whoever writes words down stops, and then they are wiped.
      if (why === 'ended' && person) void forgetWordsOf(person)
      this.#end(why)
    })
    socket.on('notified', sayNotified)
    socket.on('sent-away', (sentence) => {
      this.sentAway = sentence
    })
    socket.on('connect', () => {
      this.#lasting = setTimeout(() => {
        this.#breaks = 0
        this.sentAway = null
      }, LASTING_MS)
    })
    socket.on('disconnect', (reason) => {
      clearTimeout(this.#lasting)
      // The server closes what it is done with; Socket.IO may take that for a broken link, and would come back at once.
      if (this.over || this.sentAway) socket.disconnect()
      // It comes back by itself from a broken link, but not from a server that closed the door.
      if (this.sentAway || reason === 'io server disconnect') this.#comeBack()
    })
    socket.on('connect_error', () => !socket.active && this.#comeBack(5_000))
    for (const moment of MOMENTS) addEventListener(moment, this.check)
    document.addEventListener('visibilitychange', this.#seen)
  }

  open(): void {
    if (!this.over && !this.socket.active) this.socket.connect()
  }

  /** The page is somebody else's now. What is not sent yet stays on this device. */
  close(): void {
    this.#end(this.over ?? 'closed')
    this.socket.disconnect()
  }

  #end(why: WhyOver | 'closed'): void {
    this.over = why
    clearTimeout(this.#waiting)
    for (const moment of MOMENTS) removeEventListener(moment, this.check)
    document.removeEventListener('visibilitychange', this.#seen)
  }

  #seen = (): void => {
    if (document.visibilityState === 'visible') this.check()
  }

  /** Asks whether the link is alive: a laptop that slept does not know that it slept. */
  check = (): void => {
    if (this.over) return
    if (this.socket.connected) void this.ask((socket, answer) => socket.emit('alive', answer))
    else this.open()
  }

  /**
   * Asks the server one thing.
   * @param ms how long an answer may take; after it the link is given up and another one opened
   * @returns null when no answer came
   */
  ask<T>(emit: (socket: PageSocket, answer: Answer<T>) => void, ms = ANSWER_MS): Promise<T | Refusal | null> {
    const { socket } = this
    if (!socket.connected) return Promise.resolve(null)
    return new Promise((resolve) => {
      const over = (answer: T | Refusal | null) => {
        clearTimeout(timer)
        socket.off('disconnect', lost)
        resolve(answer)
      }
      const lost = () => over(null)
      const timer = setTimeout(() => {
        over(null)
        this.drop()
      }, ms)
      socket.on('disconnect', lost)
      emit(socket, over)
    })
  }

  /** Gives this link up and opens another. */
  drop(): void {
    if (!this.socket.connected) return
    this.socket.disconnect()
    this.#comeBack(200)
  }

  /** Everybody comes back after a restart, but not all in the same moment; who is sent away again comes ever later. */
  #comeBack(least = 500): void {
    if (this.over) return
    const ms = this.#comeBackAfter ? pauseAfter(0, this.#comeBackAfter) : pauseAfter(this.#breaks++, least)
    this.#comeBackAfter = 0
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.open(), ms)
  }
}

let ours: Connection | undefined

/**
 * The page's connection, opened when the first part of the page needs it.
 * @param person who looks at the page; a link of anybody else, or of a session that is over, is closed for it
 */
export function connection(person: string | null): Connection {
  if (!ours || ours.person !== person || ours.over) {
    ours?.close()
    ours = new Connection(person)
  }
  ours.open()
  return ours
}

/** Somebody signed in or out on this page, or as somebody else: nothing goes on over the link of the former. */
onOtherPerson(() => {
  if (!ours || ours.person === pagesPerson()) return
  ours.close()
  ours = undefined
})
