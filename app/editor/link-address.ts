import { safeAddress } from '#app/document/address.ts'

/**
 * Makes a whole address of what somebody typed or pasted: "place.gov.uk" becomes https://place.gov.uk.
 * @returns null when it is no address that may stand in a text (http, https, mailto, or somewhere here)
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeAddress(`mailto:${text}`)
  const known = safeAddress(text)
  if (known !== null || /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(text)) return known
  return /^[^/?#]+\.[a-z]{2,}([:/?#]|$)/i.test(text) ? safeAddress(`https://${text}`) : null
}
