/** "2009", "2009 to 2011", or "since 2009". */
export function yearsOf(from: number, until: number | null): string {
  if (until === null) return `since ${from}`
  return until === from ? String(from) : `${from} to ${until}`
}
