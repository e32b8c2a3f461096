import type { Question } from './words.ts'

/**
 * What somebody did about a thing, the weightiest first. Whoever did several of them to one thing is counted for the first.
 */
export const DEEDS = ['wrote', 'led', 'found', 'joined', 'answered', 'reviewed', 'confirmed', 'commented'] as const
export type Deed = (typeof DEEDS)[number]

/** What a deed counts, times how well its thing answers, squared; and what all of somebody's deeds of that sort count at most. */
export const WORTH: Record<Deed, { each: number; most: number }> = {
  wrote: { each: 3, most: 1_000 },
  led: { each: 3, most: 1_000 },
  found: { each: 2, most: 1_000 },
  joined: { each: 2, most: 1_000 },
  answered: { each: 2, most: 1_000 },
  // Less than one thing of one's own, however often: talking is not doing.
  reviewed: { each: 1, most: 3 },
  confirmed: { each: 0.5, most: 1.5 },
  commented: { each: 0.25, most: 1 },
}

/** How a deed reads before the things it was done to: of one, and of several. */
export const deedWords: Record<Deed, { one: string; many: (count: number) => string }> = {
  wrote: { one: 'Wrote a case study', many: (count) => `Wrote ${count} case studies` },
  led: { one: 'Leads a proposal', many: (count) => `Leads ${count} proposals` },
  found: { one: 'Shared a finding', many: (count) => `Shared ${count} findings` },
  joined: { one: 'Is in the team of a proposal', many: (count) => `Is in the teams of ${count} proposals` },
  answered: { one: 'Answered a question', many: (count) => `Answered ${count} questions` },
  reviewed: {
    one: 'Reviewed a proposal of others',
    many: (count) => `Reviewed ${count} proposals of others`,
  },
  confirmed: {
    one: 'Sees in their place, too, a finding of others',
    many: (count) => `Sees in their place, too, ${count} findings of others`,
  },
  commented: { one: 'Commented on one thing', many: (count) => `Commented on ${count} things` },
}

/** What is asked: what one wants to do, in words, and slugs of what it is about. */
export type WhoQuestion = Omit<Question, 'kind' | 'year'>

/** The question an address asks: ?q=…&theme=…&for=…&place=… */
export function whoOf(asked: URLSearchParams): WhoQuestion {
  const slug = (name: string) => (asked.get(name) ?? '').replaceAll('\0', '').slice(0, 100)
  return {
    words: (asked.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    place: slug('place'),
    theme: slug('theme'),
    for: slug('for'),
  }
}
export const isAsked = ({ words, place, theme, for: group }: WhoQuestion) => Boolean(words || place || theme || group)

/** The address that asks this. */
export function addressOfWho({ words, ...about }: Partial<WhoQuestion>): string {
  const asked = new URLSearchParams(words ? { q: words.slice(0, 200) } : {})
  for (const [name, slug] of Object.entries(about)) if (slug) asked.set(name, slug)
  return `/people/who${asked.size ? `?${asked}` : ''}`
}
