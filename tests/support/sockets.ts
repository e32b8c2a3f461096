import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll } from 'vitest'
import * as Y from 'yjs'
import { lucia, storedSessionId } from '#app/auth/session.server.ts'
import { db, inTransaction } from '#app/db/database.server.ts'
import { toText } from '#app/document/text.ts'
import { readBody, rootOf } from '#app/document/yjs.ts'
import { deliverNow, recordActivity, startDelivery, stopDelivery } from '#app/domain/activity/activity.server.ts'
import { stopRealtime } from '#app/realtime/door.server.ts'
import { frames } from '#app/realtime/frames.ts'
import type {
  Answer,
  ClientToServer,
  Joined,
  NewsSubject,
  Presence,
  Refusal,
  Right,
  ServerToClient,
  Watched,
  WhyOver,
} from '#app/realtime/protocol.ts'
import { openDoor } from './door.ts'
import { aProposalWith } from './manuscripts.ts'
import { ownTime } from './own-time.ts'
import { aPractitioner } from './world.ts'

export type PageSocket = Socket<ServerToClient, ClientToServer>

const pages: Page[] = []
/** The tests of this file share one door; their pages are closed after each test. Call it once, at the top. */
export function withDoor(): { url: () => string } {
  let door: Awaited<ReturnType<typeof openDoor>>
  beforeAll(async () => {
    door = await openDoor()
    startDelivery()
    await warmUp(door.url)
  })
  afterAll(async () => {
    await stopRealtime()
    await door.close()
    await stopDelivery()
  })
  afterEach(() => {
    for (const page of pages.splice(0)) page.close()
  })
  return { url: () => door.url }
}

/** The first of everything takes seconds on a busy machine; no test measures that. */
async function warmUp(url: string): Promise<void> {
  const person = await aPractitioner()
  const { id, manuscriptId } = await aProposalWith([person])
  const page = await aPage(url, person, manuscriptId)
  page.writeParagraph('Warm.')
  await page.saved()
  await inTransaction(async (tx) => {
    await tx.proposalMember.deleteMany({ where: { proposalId: id } })
    await recordActivity(tx, { verb: 'member_removed', actorId: null, subject: { kind: 'proposal', id } })
  })
  await deliverNow()
  pages.splice(0)
  page.close()
}

/** Signs somebody in without the form. @returns the cookie their browser would send */
export async function aSession(person: { id: string }): Promise<{ cookie: string; stored: string }> {
  const sessionId = randomUUID()
  const stored = storedSessionId(sessionId)
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({ data: { id: stored, practitionerId: person.id, expiresAt } })
  return { cookie: `${lucia().sessionCookieName}=${sessionId}`, stored }
}

/** Waits for it, so many ms of the test's own time. */
export const until = async (
  what: () => boolean | Promise<boolean>,
  ms = 5_000,
  why: string | (() => string) = 'it never came',
): Promise<void> => {
  for (const gone = ownTime(); !(await what()); ) {
    if (gone() > ms) throw new Error(typeof why === 'string' ? why : why())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A page with one manuscript open: what the browser's provider does, and no more. */
export class Page {
  doc = new Y.Doc()
  socket: PageSocket
  joined = false
  right: Right | null = null
  epoch: number | null = null
  room = 0
  /** Updates without an answer yet. */
  unanswered = 0
  refusals: Refusal[] = []
  /** Frames of this manuscript that came from the server. */
  frames: { at: number; kind: string }[] = []
  present = new Map<number, Presence>()
  news: string[] = []
  gone: string[] = []
  signedOut: WhyOver | null = null
  sentAway: string | null = null
  you: Joined['you'] | null = null

  constructor(
    url: string,
    cookie: string,
    public manuscriptId: string,
    /** Whose page it says it is; undefined: it does not say. */
    person?: string | null,
  ) {
    pages.push(this)
    this.socket = io(url, {
      transports: ['websocket'],
      parser: frames,
      forceNew: true,
      ...(person === undefined ? {} : { auth: { person } }),
      reconnectionDelay: 30,
      reconnectionDelayMax: 200,
      extraHeaders: cookie ? { cookie } : {},
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') void this.send(update)
    })
    this.#listen()
  }

  #listen(): void {
    const saw = (kind: string) => this.frames.push({ at: performance.now(), kind })
    this.socket.on('m:add', (room, update) => {
      if (room !== this.room) return
      saw('update')
      Y.applyUpdate(this.doc, new Uint8Array(update), 'server')
    })
    this.socket.on('m:presence', (_, here, gone) => {
      saw('presence')
      for (const one of here) this.present.set(one.clientId, one)
      for (const clientId of gone) this.present.delete(clientId)
    })
    this.socket.on('m:right', (_, right) => {
      this.right = right
      if (!right) this.joined = false
    })
    this.socket.on('m:rejoin', () => void this.join())
    this.socket.on('news', ({ id }) => this.news.push(id))
    this.socket.on('gone', ({ id }) => this.gone.push(id))
    this.socket.on('signed-out', (why) => {
      this.signedOut = why
    })
    this.socket.on('sent-away', (sentence) => {
      this.sentAway = sentence
    })
    this.socket.on('disconnect', () => {
      this.joined = false
      this.unanswered = 0
    })
  }

  connected = () => until(() => this.socket.connected, 10_000, 'no connection')

  /** Joins, and again after every break of the link. */
  async open(): Promise<this> {
    this.socket.on('connect', () => void this.join())
    await until(() => this.joined, 10_000, `could not join: ${JSON.stringify(this.refusals)}`)
    return this
  }

  join(): Promise<Joined | Refusal> {
    const asked = {
      manuscriptId: this.manuscriptId,
      clientId: this.doc.clientID,
      epoch: this.epoch,
      stateVector: Y.encodeStateVector(this.doc),
    }
    return this.ask<Joined>((socket, back) =>
      socket.emit('m:join', asked, (answer) => {
        // As a page does: words of others that come in the same moment are not among those that the server lacks.
        if (answer.ok) this.#joined(answer)
        else this.refusals.push(answer)
        back(answer)
      }),
    )
  }

  #joined({ update, stateVector, right, room, epoch, you, present }: Joined): void {
    Y.applyUpdate(this.doc, new Uint8Array(update), 'server')
    Object.assign(this, { joined: true, right, room, epoch, you })
    this.present = new Map(present.map((one) => [one.clientId, one]))
    const mine = Y.encodeStateAsUpdate(this.doc, new Uint8Array(stateVector))
    if (mine.length > 2 && right === 'write') void this.sendAll(mine)
  }

  /** Watches it, as a page does that asked for what it shows so many ms ago. */
  watch = (kind: NewsSubject['kind'], id: string, age = 0): Promise<Watched | Refusal> =>
    this.ask<Watched>((socket, back) => socket.emit('watch', { subjects: [{ kind, id }], age }, back))

  ask<T>(emit: (socket: PageSocket, back: Answer<T>) => void): Promise<T | Refusal> {
    return new Promise((resolve) => emit(this.socket, resolve))
  }

  /** @returns the answer, or null when the link broke before one came */
  async send(update: Uint8Array): Promise<{ ok: true } | Refusal | null> {
    if (!this.joined || this.right !== 'write') return null
    this.unanswered++
    const answer = await this.ask<{ ok: true }>((s, back) => s.emit('m:add', [this.room, update], back))
    this.unanswered--
    if (!answer.ok) this.refusals.push(answer)
    return answer
  }

  async sendAll(update: Uint8Array): Promise<{ ok: true } | Refusal | null> {
    const { room } = this
    const size = 256 * 1024
    if (update.length <= size) return this.send(update)
    const parts = Math.ceil(update.length / size)
    const transfer = Math.floor(Math.random() * 1e9)
    this.unanswered++
    for (let index = 0; ; ) {
      const bytes = update.slice(index * size, (index + 1) * size)
      const answer = await this.ask<{ ok: true }>((s, back) =>
        s.emit('m:part', { room, transfer, index, parts, bytes }, back),
      )
      if (!answer.ok && answer.code === 'too_fast') await new Promise((resolve) => setTimeout(resolve, 500))
      else if (!answer.ok || ++index === parts) {
        this.unanswered--
        return answer
      }
    }
  }

  /** Writes a paragraph of its own. */
  writeParagraph(words: string): void {
    this.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      const text = new Y.XmlText()
      text.insert(0, words)
      paragraph.insert(0, [text])
      rootOf(this.doc).insert(rootOf(this.doc).length, [paragraph])
    })
  }

  /** The text of a paragraph, to type in. */
  textAt(index: number): Y.XmlText {
    const paragraph = rootOf(this.doc).get(index) as Y.XmlElement
    return paragraph.get(0) as Y.XmlText
  }

  says = (): string => toText(readBody(this.doc))
  /** Everything typed here was acknowledged. */
  saved = (): Promise<void> => until(() => this.joined && this.unanswered === 0, 10_000, 'never saved')

  close(): void {
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }
}

/** A signed-in person's page, open. */
export async function aPage(url: string, person: { id: string }, manuscriptId: string): Promise<Page> {
  return new Page(url, (await aSession(person)).cookie, manuscriptId).open()
}
