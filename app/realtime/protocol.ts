/**
 * The wire between a page and the server (Socket.IO). Both sides import this file, how a frame is written (frames.ts)
 * and nothing else of each other. An answer that is not `ok` carries a plain sentence. Bounds: limits.ts. A page says
 * in the handshake's `auth` whose it is (`person`; null for a visitor), and is let in as nobody else.
 */

export type Right = 'read' | 'comment' | 'write'

export type Refusal = {
  ok: false
  /**
   * not_found: it does not exist for you · forbidden: you may not do that (any more) · epoch: the stored text was
   * replaced, reload the page · invalid: the bytes were refused, nothing was stored · too_large · too_fast ·
   * unavailable: try again later (disk full, shutting down, fault)
   */
  code: 'not_found' | 'forbidden' | 'epoch' | 'invalid' | 'too_large' | 'too_fast' | 'unavailable'
  reason: string
}

export type Person = { practitionerId: string; name: string; colour: string }
/** Somebody who is here. `state` is what the editor needs to draw their cursor; null when they look without one. */
export type Presence = Person & { clientId: number; state: string | null }

export type Joined = {
  ok: true
  right: Right
  /** What the manuscript is called in the frames that come often, until it is joined again. */
  room: number
  epoch: number
  /** What this page lacks, as one Yjs update; committed before it was sent. */
  update: Uint8Array
  /** The state vector of the server: what the page has beyond it is still to be sent. */
  stateVector: Uint8Array
  you: Person
  present: Presence[]
}
export type Accepted = { ok: true }
export type Answer<T> = (answer: T | Refusal) => void

/** ended: somebody ended the session, or the account · expired: it ran out · other: the browser is somebody else's now */
export type WhyOver = 'ended' | 'expired' | 'other'

/**
 * happened: something happened to these since the page asked for what it shows · gone: these do not exist for whoever
 * asks, or do not any more · notified: whoever asks may have been told something meanwhile
 */
export type Watched = { ok: true; happened: NewsSubject[]; gone: NewsSubject[]; notified: boolean }
export type NewsSubject = { kind: 'case_study' | 'finding' | 'proposal' | 'thread'; id: string }

export interface ClientToServer {
  /** Opens a manuscript on this socket. `epoch` null: the page has nothing of it yet. */
  'm:join': (
    m: { manuscriptId: string; clientId: number; epoch: number | null; stateVector: Uint8Array },
    answer: Answer<Joined>,
  ) => void
  'm:leave': (m: { manuscriptId: string }, answer: Answer<Accepted>) => void
  /** A Yjs update. Answered only after it is committed: this answer, and nothing else, is "Saved". */
  'm:add': (m: [room: number, update: Uint8Array], answer: Answer<Accepted>) => void
  /** A part of an update too large for one frame; the last part is answered after the whole is committed. */
  'm:part': (
    m: { room: number; transfer: number; index: number; parts: number; bytes: Uint8Array },
    answer: Answer<Accepted>,
  ) => void
  /** Where this page's cursor is. Never stored. */
  'm:presence': (m: { room: number; state: string | null }) => void
  /**
   * Tell me when something happens to these, so that the page can read itself again. Replaces the former list. `age`:
   * ms since the page asked for what it shows.
   */
  watch: (m: { subjects: NewsSubject[]; age: number }, answer: Answer<Watched>) => void
  /** Is the link alive, and is this still me? */
  alive: (answer: Answer<Accepted>) => void
}

export interface ServerToClient {
  /** Others' committed words. */
  'm:add': (room: number, update: Uint8Array) => void
  /** Who is here and where: only what changed; `gone` are client ids. */
  'm:presence': (room: number, here: Presence[], gone: number[]) => void
  /** Your right in this manuscript changed; null: you may no longer see it. */
  'm:right': (manuscriptId: string, right: Right | null) => void
  /** The server dropped its copy: join again. */
  'm:rejoin': (manuscriptId: string) => void
  /** Something happened to a watched subject. */
  news: (subject: NewsSubject) => void
  /** A watched subject does not exist for you any more. */
  gone: (subject: NewsSubject) => void
  /** You were told something: your notifications changed. */
  notified: () => void
  /** This session is over. When it was ended, what is kept for this person is to be forgotten. */
  'signed-out': (why: WhyOver) => void
  /** You are one too many, for the reason given; come back later. */
  'sent-away': (sentence: string) => void
  /** The server stops; come back after so many milliseconds. */
  restarting: (afterMs: number) => void
}
