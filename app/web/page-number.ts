/** The page an address asks for (?page=3), counted from 1; anything else is the first. No list has more than 1,000. */
export function pageNumber(request: Request): number {
  const asked = new URL(request.url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : 1
}

/** What a list is searched for (?q=…). */
export const wordsOf = (request: Request): string =>
  (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
