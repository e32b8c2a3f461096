import { useEffect, useRef } from 'react'
import { FieldLink } from '#app/ui/form.tsx'
import type { Said } from './sending.ts'

/**
 * Whether what was typed is safe, always on the screen. It is read out when it matters: not at every pause, when it goes
 * from "Saving…" to "Saved" and back.
 */
export function SavedOrNot({ said: { state, sentence, wrong } }: { said: Said }) {
  const before = useRef(state)
  const quiet = state !== 'not_saved' && before.current !== 'not_saved'
  useEffect(() => {
    before.current = state
  }, [state])
  return (
    <p
      className={`tp-save tp-save--${state}`}
      role="status"
      aria-live={quiet ? 'off' : 'polite'}
      data-form-state={state}
    >
      {sentence}
      {Object.entries(wrong ?? {}).map(([name, fault]) => (
        <span key={name}>
          {' '}
          <FieldLink name={name}>{fault}</FieldLink>
        </span>
      ))}
    </p>
  )
}
