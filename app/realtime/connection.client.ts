import { io, type Socket } from 'socket.io-client'
import { frames } from './frames.ts'
import type { Answer, ClientToServer, Refusal, ServerToClient } from './protocol.ts'

export type PageSocket = Socket<ServerToClient, ClientToServer>

/** ms without an answer after which the link counts as dead: a sleeping proxy tells nobody that it is gone. */
export const ANSWER_MS = 5_000

/** The one link between this page and the server, whatever is open on the page. */
export class Connection {
  readonly socket: PageSocket
  /** The session ended: nothing is to be asked any more. */
  signedOut = false
  #comeBackAfter = 0
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(socket: PageSocket) {
    this.socket = socket
    socket.on('restarting', (afterMs) => {
      this.#comeBackAfter = Math.min(Math.max(Number(afterMs) || 0, 0), 60_000)
    })
    socket.on('signed-out', () => {
      this.signedOut = true
      clearTimeout(this.#waiting)
      socket.disconnect()
    })
    // Socket.IO comes back by itself from a broken link, but not from a server that closed the door.
    socket.on('disconnect', (reason) => reason === 'io server disconnect' && this.#comeBack())
    socket.on('connect_error', () => !socket.active && this.#comeBack(5_000))
    for (const moment of ['online', 'offline', 'focus', 'pageshow']) addEventListener(moment, this.check)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.check())
  }

  open(): void {
    if (!this.signedOut && !this.socket.active) this.socket.connect()
  }

  /** Asks whether the link is alive: a laptop that slept does not know that it slept. */
  check = (): void => {
    if (this.signedOut) return
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

  /** Everybody comes back after a restart, but not all in the same moment. */
  #comeBack(least = 500): void {
    const ms = Math.max(this.#comeBackAfter, least) * (1 + Math.random())
    this.#comeBackAfter = 0
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.open(), ms)
  }
}

let ours: Connection | undefined

/** The page's connection, opened when the first part of the page needs it. */
export function connection(): Connection {
  ours ??= new Connection(
    io({
      transports: ['websocket'],
      parser: frames,
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.5,
      timeout: 8_000,
      autoConnect: false,
    }),
  )
  ours.open()
  return ours
}
