/** Of each kind so many hits are ranked: whoever has more should say more, and no question costs without bound. */
export const MOST_OF_A_KIND = 500

export const KINDS = ['case_study', 'finding', 'proposal', 'place', 'practitioner'] as const
/** What a hit is. */
export type Kind = (typeof KINDS)[number]
export const isKind = (text: string | null): text is Kind => KINDS.includes(text as Kind)

/** How each kind reads on a page: one of it, several, and where its pages are. */
export const kindWords: Record<Kind, { one: string; many: string; path: string }> = {
  case_study: { one: 'Case study', many: 'Case studies', path: '/case-studies' },
  finding: { one: 'Finding', many: 'Findings', path: '/findings' },
  proposal: { one: 'Proposal', many: 'Proposals', path: '/proposals' },
  place: { one: 'Place', many: 'Places', path: '/places' },
  practitioner: { one: 'Person', many: 'People', path: '/people' },
}
