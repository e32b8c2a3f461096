import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { forgetSent, useSending } from './sending.ts'
import { useShortAddresses } from './short-address.ts'

// An error page draws the whole document anew: what is remembered from move to move stands beside it.
const before: { here: { key: string; page: string } | null } = { here: null }

/** Moving without a reload: focus goes where the move led, its words are spoken, waiting is shown after 300 ms. */
export function Moves() {
  const { key, pathname, search, hash } = useLocation()
  const { asking, lost } = useSending()
  const waiting = useLongWait(asking)
  useShortAddresses()
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const page = pathname + search
    const last = before.here
    before.here = { key, page }
    if (!last || last.key === key) return
    forgetSent()
    // The page that is read anew because others did something has the same key: nobody's focus is taken from them.
    moveFocus(last.page !== page, hash)
    if (last.page !== page) setSpoken(document.title)
  }, [key, pathname, search, hash])
  return (
    <>
      <div className="govuk-visually-hidden" role="status">
        {waiting ? 'Loading' : spoken}
      </div>
      {waiting && <div className="tp-progress" aria-hidden="true" />}
      {lost && (
        <div role="alert" className="tp-lost">
          Not sent – there is no connection to Total Place. What you typed is still here: send it again in a moment.
        </div>
      )}
    </>
  )
}

/**
 * To what the address names; to the heading of another page, or where the focus was lost with its button. What is wrong with
 * a form takes the focus by itself, and by now somebody may have followed one of its links.
 */
function moveFocus(elsewhere: boolean, hash: string): void {
  const named = hash ? document.getElementById(decoded(hash.slice(1))) : null
  if (named) focusOn(named)
  else if (document.querySelector('main .govuk-error-summary')) return
  else if (elsewhere || !document.activeElement || document.activeElement === document.body)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

function focusOn(element: HTMLElement): void {
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1
  element.focus()
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

function useLongWait(asking: boolean): boolean {
  const moving = useNavigation().state !== 'idle'
  const busy = asking || moving
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

/**
 * What was just done, in one sentence, at the top of the page it led to. The place for it is always there: screen readers
 * read out what comes into it, not what comes along with it; and the same sentence again is a new one.
 */
export function Told({ sentence }: { sentence: string | null }) {
  const { key } = useLocation()
  return (
    <div className={sentence ? 'tp-flash' : undefined} role="status">
      {sentence && <span key={key}>{sentence}</span>}
    </div>
  )
}
