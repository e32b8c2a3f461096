import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  /** What is safe or not: the text that is written together, or the form around it. */
  of: 'text' | 'form'
  state: string
  /** All is well, or will be in a moment. */
  calm: boolean
  children: ReactNode
}

/**
 * Whether the words are safe, always on the screen. It is read out when it matters: not at every pause between words,
 * when it goes from "Saving…" to "Saved" and back.
 */
export function SaveState({ of, state, calm, children }: Props) {
  const before = useRef(calm)
  const quiet = calm && before.current
  useEffect(() => {
    before.current = calm
  }, [calm])
  return (
    <p
      className={`tp-save tp-save--${state}`}
      role="status"
      aria-live={quiet ? 'off' : 'polite'}
      {...{ [of === 'text' ? 'data-save-state' : 'data-form-state']: state }}
    >
      {children}
    </p>
  )
}
