import type { PersonKey } from './people.ts'
import type { ClientGroupSlug, PlaceSlug, ThemeSlug } from './places.ts'
import type { CitedSource } from './sources.ts'

/** Days before the start, with a fraction for the hour: 1.5 is noon the day before yesterday's noon. */
export type DaysAgo = number

/** A comment and what was answered to it. Comments are opinions, and all of them are invented. */
export type DemoComment = {
  by: PersonKey
  ago: DaysAgo
  body: string
  /** Words of an earlier comment here, quoted above its own. */
  quotes?: string
  replies?: DemoComment[]
  reactions?: [PersonKey, 'thanks' | 'helpful' | 'same_here'][]
  /** What it said before it was edited. */
  edited?: { ago: DaysAgo; before: string }
  /** When whoever asked said that it answers the question. */
  accepted?: DaysAgo
}

export type DemoThread = {
  slug: string
  kind: 'conversation' | 'question'
  title: string
  body: string
  by: PersonKey
  ago: DaysAgo
  place: PlaceSlug | null
  theme: ThemeSlug | null
  openToAll: boolean
  comments: DemoComment[]
  closed?: { by: PersonKey; ago: DaysAgo; reason: string }
}

/** One person's part of a manuscript: Markdown, stored as written by that person. */
export type DemoSection = { by: PersonKey; markdown: string }

export type DemoCaseStudy = {
  slug: string
  title: string
  summary: string
  /** Null for what concerns the programme and not one place. */
  place: PlaceSlug | null
  authors: [PersonKey, ...PersonKey[]]
  themes: ThemeSlug[]
  clientGroups: ClientGroupSlug[]
  problem: string
  whoFor: string
  whatWasDone: string
  whatItCost: string
  /** Pence. */
  costPence: bigint | null
  whatCameOfIt: string
  evidence: string
  differently: string
  source: CitedSource | null
  published: DaysAgo
  sections: DemoSection[]
  comments: DemoComment[]
}

export type DemoEvidence = { text: string; source: CitedSource | null }

export type DemoCorroboration = {
  by: PersonKey
  place: PlaceSlug
  stance: 'seen_here' | 'not_here'
  ago: DaysAgo
  note: string
}

export type DemoFinding = {
  slug: string
  claim: string
  kind: 'overlap' | 'barrier' | 'cost' | 'insight' | 'practice'
  strength: 'anecdote' | 'observed' | 'measured' | 'evaluated'
  detail: string
  place: PlaceSlug
  by: PersonKey
  ago: DaysAgo
  /** The case study it was drawn from. */
  from?: string
  themes: ThemeSlug[]
  evidence: [DemoEvidence, ...DemoEvidence[]]
  corroborations: DemoCorroboration[]
  comments: DemoComment[]
}

export type DemoMember = {
  who: PersonKey
  state: 'member' | 'invited' | 'asked'
  lead?: boolean
  invitedBy?: PersonKey
  note?: string
  ago: DaysAgo
}

export type DemoProposal = {
  slug: string
  state: 'draft' | 'consultation' | 'submitted' | 'answered' | 'under_way'
  title: string
  summary: string
  startedBy: PersonKey
  started: DaysAgo
  updated: DaysAgo
  consultation?: { opened: DaysAgo; closed?: DaysAgo }
  places: PlaceSlug[]
  themes: ThemeSlug[]
  members: DemoMember[]
  sections: DemoSection[]
  comments: DemoComment[]
}
