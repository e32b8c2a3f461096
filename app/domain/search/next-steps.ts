import type { FirstStep } from './welcome.ts'

/** Something that this person could do next, with what its sentence needs. */
export type NextStep =
  | { what: 'invited'; slug: string; title: string; by: string | null }
  | { what: 'asked_to_join'; slug: string; title: string; name: string }
  | { what: 'asked_for_place'; slug: string; place: string; name: string; count: number }
  | { what: 'flags'; count: number }
  | { what: 'places_to_answer'; count: number; place: string }
  | { what: 'mail_unsent'; count: number }
  | { what: 'first_step'; step: FirstStep; done: number }
  | { what: 'no_place' }
  | { what: 'consultation'; slug: string; title: string }
  | { what: 'answered'; slug: string; title: string }
  | { what: 'draft'; slug: string; title: string }
  | { what: 'proposal'; slug: string; title: string; state: 'draft' | 'consultation' }
  | { what: 'question'; slug: string; title: string }
  | { what: 'finding'; slug: string; claim: string; place: string; seenInPlaces: number }
  | { what: 'first_case_study' }
  | { what: 'invite_people' }

/** The most pressing first: who waits for this person, what nobody else can do, their own work, then what is new elsewhere. */
const URGENCY: NextStep['what'][] = [
  'invited',
  'asked_to_join',
  'asked_for_place',
  'flags',
  'places_to_answer',
  'mail_unsent',
  'first_step',
  'no_place',
  'answered',
  'consultation',
  'draft',
  'proposal',
  'question',
  'finding',
  'invite_people',
  'first_case_study',
]

export const MOST_STEPS = 3

/** Three at most: of each sort the first, by urgency; only then a second one of a sort. */
export function threeOf(steps: NextStep[]): NextStep[] {
  const nth = new Map<string, number>()
  return steps
    .map((step) => {
      const before = nth.get(step.what) ?? 0
      nth.set(step.what, before + 1)
      return { step, before }
    })
    .sort((a, b) => a.before - b.before || URGENCY.indexOf(a.step.what) - URGENCY.indexOf(b.step.what))
    .slice(0, MOST_STEPS)
    .map(({ step }) => step)
}
