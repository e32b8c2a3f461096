import type { ProviderAwareness, UserState } from '@lexical/yjs'
import { createRelativePositionFromJSON } from 'yjs'
import { readable } from './colour.ts'
import { LIMITS } from './limits.ts'
import type { Presence } from './protocol.ts'

/** Where somebody's cursor is, as a peer wrote it: anything in it may be wrong. */
function placeOf(state: string | null): Pick<UserState, 'anchorPos' | 'focusPos' | 'focusing'> {
  const nowhere = { anchorPos: null, focusPos: null, focusing: false }
  if (!state || state.length > LIMITS.presenceCharacters) return nowhere
  try {
    const { a, f } = JSON.parse(state)
    if (!a || !f || typeof a !== 'object' || typeof f !== 'object') return nowhere
    return { anchorPos: createRelativePositionFromJSON(a), focusPos: createRelativePositionFromJSON(f), focusing: true }
  } catch {
    return nowhere
  }
}

/**
 * Cursors for Lexical. Names and colours come from the server, which takes them from the session; a peer only says
 * where their cursor is.
 */
export class Cursors implements ProviderAwareness {
  #mine: UserState | null = null
  #others = new Map<number, UserState>()
  #known = new Map<number, Presence>()
  /** Who is here, in the order in which they came. A new list whenever it changes. */
  here: Presence[] = []
  #listeners = new Set<() => void>()
  #sent: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly send: (state: string | null) => void) {}

  getLocalState = (): UserState | null => this.#mine
  getStates = (): Map<number, UserState> => this.#others
  on = (_: 'update', listener: () => void): void => void this.#listeners.add(listener)
  off = (_: 'update', listener: () => void): void => void this.#listeners.delete(listener)

  setLocalState = (state: UserState | null): void => {
    this.#mine = state
    // Seven a second at most, and the last one always: cursors are most of the traffic.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#tell()
    }, 150)
  }

  setLocalStateField = (field: string, value: unknown): void => {
    if (this.#mine) this.setLocalState({ ...this.#mine, [field]: value })
  }

  changed(here: Presence[], gone: number[]): void {
    for (const clientId of gone) {
      this.#known.delete(clientId)
      this.#others.delete(clientId)
    }
    for (const person of here.map((somebody) => ({ ...somebody, colour: readable(somebody.colour) }))) {
      this.#known.set(person.clientId, person)
      const { name, colour: color, state } = person
      this.#others.set(person.clientId, { name, color, awarenessData: {}, ...placeOf(state) })
    }
    this.here = [...this.#known.values()]
    this.redraw()
  }

  /** The text has moved beneath the cursors. */
  redraw(): void {
    for (const listener of this.#listeners) listener()
  }

  /** The link is gone: nobody is known to be here. */
  forget(): void {
    this.#sent = null
    this.changed([], [...this.#known.keys()])
  }

  /** After joining: the server knows nothing of this page's cursor. */
  tellAgain(): void {
    this.#sent = null
    this.#tell()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #tell(): void {
    const { anchorPos, focusPos, focusing } = this.#mine ?? { anchorPos: null, focusPos: null, focusing: false }
    const state = focusing && anchorPos && focusPos ? JSON.stringify({ a: anchorPos, f: focusPos }) : null
    if (state === this.#sent || (state && state.length > LIMITS.presenceCharacters)) return
    this.#sent = state
    this.send(state)
  }
}
