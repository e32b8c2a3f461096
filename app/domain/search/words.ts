/** Of each kind so many hits are ranked: whoever has more should say more, and no question costs without bound. */
export const MOST_OF_A_KIND = 300

/**
 * What a hit may be. A kind joins the search with its name here and in kinds.server.ts, and a migration with its view
 * `search_source_<kind>` and the tables to watch (prisma/migrations/20261129120000_search_entries).
 */
export const KINDS = [
  'case_study',
  'finding',
  'proposal',
  'thread',
  'guide',
  'collection',
  'place',
  'practitioner',
] as const
export type Kind = (typeof KINDS)[number]
export const isKind = (text: string | null): text is Kind => KINDS.includes(text as Kind)

/** How each kind reads on a page: one of it, several, and where its pages are. */
export const kindWords: Record<Kind, { one: string; many: string; path: string }> = {
  case_study: { one: 'Case study', many: 'Case studies', path: '/case-studies' },
  finding: { one: 'Finding', many: 'Findings', path: '/findings' },
  proposal: { one: 'Proposal', many: 'Proposals', path: '/proposals' },
  thread: { one: 'Thread', many: 'Threads', path: '/threads' },
  guide: { one: 'Guide', many: 'Guides', path: '/guides' },
  collection: { one: 'Collection', many: 'Collections', path: '/collections' },
  place: { one: 'Place', many: 'Places', path: '/places' },
  practitioner: { one: 'Person', many: 'People', path: '/people' },
}
export const pathOf = (kind: Kind, slug: string) => `${kindWords[kind].path}/${slug}`

/** What a search is narrowed by, beside the kind: as it stands in the address. */
export const NARROWINGS = ['place', 'theme', 'for', 'year'] as const
export type Narrowing = (typeof NARROWINGS)[number]
export const narrowingWords: Record<Narrowing, string> = {
  place: 'Place',
  theme: 'Theme',
  for: 'Client group',
  year: 'Year',
}

/** What is asked: words, and slugs of what they are narrowed to (a year for `year`); empty means all. */
export type Question = { words: string; kind: Kind | null } & Record<Narrowing, string>

/** The question an address asks: ?q=…&kind=…&place=…&theme=…&for=…&year=… */
export function questionOf(asked: URLSearchParams): Question {
  const kind = asked.get('kind')
  const narrowed = Object.fromEntries(NARROWINGS.map((name) => [name, (asked.get(name) ?? '').slice(0, 100)]))
  return {
    words: (asked.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    kind: isKind(kind) ? kind : null,
    ...(narrowed as Record<Narrowing, string>),
  }
}

/** The address that asks this. */
export function addressOf(question: Question): string {
  const { words, kind, ...narrowed } = question
  const asked = new URLSearchParams({ q: words })
  if (kind) asked.set('kind', kind)
  for (const name of NARROWINGS) if (narrowed[name]) asked.set(name, narrowed[name])
  return `/search?${asked}`
}
