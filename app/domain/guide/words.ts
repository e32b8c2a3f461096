/** What may be collected. */
export const COLLECTED = ['case_study', 'finding', 'proposal'] as const
export type Collected = (typeof COLLECTED)[number]
export const isCollected = (text: unknown): text is Collected => (COLLECTED as readonly unknown[]).includes(text)

/** What may stand first on the home page. */
export const FEATURED = [...COLLECTED, 'collection'] as const
export type Featured = (typeof FEATURED)[number]
export const isFeatured = (text: unknown): text is Featured => (FEATURED as readonly unknown[]).includes(text)

/** How each kind reads, and where its pages are. */
export const kindWords: Record<Featured, { one: string; path: string }> = {
  case_study: { one: 'Case study', path: '/case-studies' },
  finding: { one: 'Finding', path: '/findings' },
  proposal: { one: 'Proposal', path: '/proposals' },
  collection: { one: 'Collection', path: '/collections' },
}

/** A collection is read, not searched: so many things are in one at most. */
export const MOST_ITEMS = 100
