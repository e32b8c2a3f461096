import type { Presence, Right } from './protocol.ts'

/** How a page stands with its manuscript. */
export type Standing = {
  /** There is text to show: from this device or from the server. */
  ready: boolean
  /** It takes longer than it should, and there is nothing to write in. */
  late: boolean
  /** The server answers, and told what it has. */
  joined: boolean
  /** null: it may not be seen any more */
  right: Right | null
  /** Words on this page that the server has not said it stored. */
  unsaved: boolean
  /** null: kept on this device too; otherwise why not */
  notKept: string | null
  /** The server's own words, when it refused something. */
  refusal: string | null
  /** The server's own words, when it sent this page away for being one too many. */
  sentAway: string | null
  /** Why this page will not be told anything any more. */
  ended: 'signed_out' | 'expired' | 'replaced' | 'gone' | 'refused' | null
  here: Presence[]
}

export const OPENING: Standing = {
  ready: false,
  late: false,
  joined: false,
  right: 'write',
  unsaved: false,
  notKept: 'nothing is open yet',
  refusal: null,
  sentAway: null,
  ended: null,
  here: [],
}

export type SaveState = {
  state: 'opening' | 'saving' | 'saved' | 'not_connected' | 'reading' | 'not_saved'
  sentence: string
}

const NOT_SAVED = {
  signed_out: 'you were signed out. Download your copy before you leave this page.',
  expired:
    'you are not signed in any more, and your words are on this page only. Download your copy, then sign in again.',
  replaced: 'the stored text was replaced while you were away. Download your copy, then open the page again.',
  gone: 'this can no longer be seen by you. Download your copy before you leave this page.',
  refused: 'the server could not take in your last words. Download your copy, then open the page again.',
}
const ENDED = {
  signed_out: 'You were signed out. Sign in to go on writing.',
  expired: 'You are not signed in any more. Sign in again to go on writing.',
  replaced: 'The stored text was replaced. Open the page again to go on writing.',
  gone: 'You can no longer see this text.',
  refused: NOT_SAVED.refused,
}

const KEPT =
  'Not saved: you are not signed in any more. Your last words are kept on this device: sign in again and open this page.'

/** The one sentence about whether the words are safe. "Saved" is said only after the server stored everything. */
export function saveStateOf(s: Standing): SaveState {
  if (s.ended === 'expired' && s.unsaved && s.notKept === null) return { state: 'not_saved', sentence: KEPT }
  if (s.ended && s.unsaved) return { state: 'not_saved', sentence: `Not saved: ${NOT_SAVED[s.ended]}` }
  if (s.ended) return { state: 'reading', sentence: ENDED[s.ended] }
  if (s.right !== 'write' && s.unsaved)
    return {
      state: 'not_saved',
      sentence: `Not saved: ${s.refusal ?? 'you can no longer write here.'} Download your copy to keep your last words.`,
    }
  if (s.right !== 'write') return { state: 'reading', sentence: 'You can read only' }
  if (s.joined && s.refusal) return { state: 'not_saved', sentence: `Not saved: ${s.refusal}` }
  if (s.joined) return s.unsaved ? { state: 'saving', sentence: 'Saving…' } : { state: 'saved', sentence: 'Saved' }
  if (!s.ready && s.late)
    return {
      state: 'not_connected',
      sentence: 'Not connected – this is the saved text. You can write when the connection is back.',
    }
  if (!s.ready) return { state: 'opening', sentence: s.refusal ?? 'Opening…' }
  if (s.sentAway) return { state: 'not_connected', sentence: `Not connected – ${s.sentAway} ${kept(s)}` }
  if (s.notKept === null)
    return { state: 'not_connected', sentence: 'Not connected – keep writing, it is kept on this device' }
  return {
    state: 'not_connected',
    sentence: `Not connected – leave this page open: ${s.notKept}, so your words are on this page only`,
  }
}

const kept = ({ notKept }: Standing): string =>
  notKept === null
    ? 'Keep writing, it is kept on this device.'
    : `Leave this page open: ${notKept}, so your words are on this page only.`
