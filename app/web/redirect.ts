/**
 * Where to go after signing in, from an address somebody else may have written: only a path on this site.
 * @returns "/" for anything else
 */
export function safePath(to: string | null | undefined): string {
  if (!to?.startsWith('/') || to.startsWith('//') || to.length > 2_000) return '/'
  // Browsers read a backslash as a slash and drop tabs and line ends inside an address.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(to)) return '/'
  const here = 'http://here.invalid'
  const resolved = new URL(to, here)
  // "/.//evil.example" resolves to "//evil.example", which a browser takes for another site.
  if (resolved.origin !== here || resolved.pathname.startsWith('//')) return '/'
  return resolved.pathname + resolved.search + resolved.hash
}
