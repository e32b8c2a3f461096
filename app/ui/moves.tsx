import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/** Moving between pages without a reload: focus goes to the heading, its words are spoken, waiting is shown after 300 ms. */
export function Moves() {
  const { pathname, search, hash } = useLocation()
  const waiting = useLongWait()
  const first = useRef(true)
  const [spoken, setSpoken] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is a change of the address
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const target =
      document.querySelector<HTMLElement>('.govuk-error-summary') ?? document.querySelector<HTMLElement>('main h1')
    if (!hash) target?.focus({ preventScroll: true })
    setSpoken(document.title)
  }, [pathname, search])
  return (
    <>
      <div className="govuk-visually-hidden" role="status">
        {waiting ? 'Loading' : spoken}
      </div>
      {waiting && <div className="tp-progress" aria-hidden="true" />}
    </>
  )
}

function useLongWait(): boolean {
  const busy = useNavigation().state !== 'idle'
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!busy) {
      setLong(false)
      return
    }
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [busy])
  return long
}

/** What was just done, in one sentence, at the top of the page it led to. */
export function Told({ sentence }: { sentence: string | null }) {
  if (!sentence) return null
  return (
    <div className="tp-flash" role="status">
      {sentence}
    </div>
  )
}
