import { createContext, useContext, useState } from 'react'

/** The id of the request that is being answered; empty in the browser. */
export const RequestIdContext = createContext('')
export const REFERENCE = 'reference'

/**
 * What somebody tells us when a page failed, and what finds its lines in the log: the request's id. Empty when the page
 * failed on its way through the browser's own navigation, which has no id of its own.
 */
export function useReference(): string {
  const requestId = useContext(RequestIdContext)
  const [reference] = useState(() => requestId || shownByServer())
  return reference
}

const shownByServer = (): string =>
  typeof document === 'undefined' ? '' : (document.getElementById(REFERENCE)?.textContent ?? '')
