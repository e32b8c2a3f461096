import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import { addressOf } from '#app/settings.server.ts'

/** What a feed tells of one thing. `path` leads to it, and is what feed readers know it by. */
export type Entry = { path: string; title: string; summary: string; at: Date }
/** @param path of the page that shows the same list */
type About = { title: string; path: string; entries: Entry[] }

/** What XML 1.0 (2.2) has no way to say: somebody pasted it, and every reader of feeds would stop there. */
const UNSAYABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const sayable = (text: string) => text.replace(UNSAYABLE, '')
/** Titles and summaries are read as HTML: what people typed is words and no markup. */
const asHtml = (text: string) => sayable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * An Atom feed (RFC 4287) of what everybody may see, the newest first. Feed readers ask again and again: to whoever has it
 * already only that is said.
 */
export function atomFeed(request: Request, { title, path, entries }: About): Response {
  const { pathname, search } = new URL(request.url)
  const feed = new Feed({
    title: sayable(title),
    id: addressOf(pathname + search),
    link: addressOf(path),
    feedLinks: { atom: addressOf(pathname + search) },
    updated: entries.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0)),
    generator: 'Total Place',
    copyright: '',
  })
  for (const { path, title, summary, at } of entries)
    feed.addItem({
      id: addressOf(path),
      link: addressOf(path),
      title: asHtml(title),
      description: asHtml(summary),
      date: at,
    })
  const xml = feed.atom1()
  const tag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Content-Type': 'application/atom+xml; charset=utf-8' }
  return request.headers.get('If-None-Match') === tag
    ? new Response(null, { status: 304, headers })
    : new Response(xml, { headers })
}
