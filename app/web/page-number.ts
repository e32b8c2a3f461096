import { redirect } from '@remix-run/node'

/** The page an address asks for (?page=3), counted from 1; anything else is the first. No list has more than 1,000. */
export function pageNumber(request: Request): number {
  const asked = new URL(request.url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : 1
}

/** What a list is searched for (?q=…). */
export const wordsOf = (request: Request): string =>
  (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100)

/** A list may have become shorter since its address was made. @throws a redirect to its last page, from beyond it */
export function orLastPage<List extends { pages: number }>(request: Request, page: number, list: List): List {
  if (page <= list.pages) return list
  const { pathname, searchParams } = new URL(request.url)
  if (list.pages > 1) searchParams.set('page', String(list.pages))
  else searchParams.delete('page')
  const query = searchParams.size ? `?${searchParams}` : ''
  throw redirect(pathname.replace(/\.data$/, '') + query)
}

/** The number of an edition as it stands in an address; 0, which no edition has, for anything else. */
export const editionNumber = (text: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 0
