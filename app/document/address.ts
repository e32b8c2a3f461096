const SCHEMES = ['http:', 'https:', 'mailto:']

/**
 * Where a link in a document may lead: the web, a mail address, or somewhere here.
 * @returns the address as it may be written into a page; null for everything else, `javascript:` before all
 */
export function safeAddress(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 2_048) return null
  const address = raw.trim()
  // Browsers drop control characters inside an address before they read its scheme.
  if (!address || [...address].some((c) => c <= ' ' || c === '\u007f' || c === '\\')) return null
  if (address.startsWith('#') || address.startsWith('?')) return address
  if (address.startsWith('/')) return address.startsWith('//') ? null : address
  if (/^www\./i.test(address)) return safeAddress(`https://${address}`)
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return SCHEMES.includes(url.protocol) && !url.username && !url.password ? url.href : null
}
