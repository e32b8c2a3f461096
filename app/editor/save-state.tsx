import { useEffect, useRef } from 'react'
import type { SaveState as State } from '#app/realtime/standing.ts'

/**
 * Whether the words are safe, always on the screen. It is read out when it matters: not at every pause between words,
 * when it goes from "Saving…" to "Saved" and back.
 */
export function SaveState({ state, sentence }: State) {
  const before = useRef(state)
  const calm = (s: State['state']) => s === 'saving' || s === 'saved'
  const quiet = calm(state) && calm(before.current)
  useEffect(() => {
    before.current = state
  }, [state])
  return (
    <p
      className={`tp-save tp-save--${state}`}
      role="status"
      aria-live={quiet ? 'off' : 'polite'}
      data-save-state={state}
    >
      {sentence}
    </p>
  )
}
