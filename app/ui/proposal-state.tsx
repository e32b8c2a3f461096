import { Tag, type Tone } from './tag.tsx'

export type State = 'draft' | 'consultation' | 'submitted' | 'answered' | 'under_way' | 'closed'
/** How each state reads on a page. */
export const stateWords: Record<State, string> = {
  draft: 'Draft',
  consultation: 'In consultation',
  submitted: 'Submitted',
  answered: 'Answered',
  under_way: 'Under way',
  closed: 'Closed',
}
const TONES: Record<State, Tone> = {
  draft: 'plain',
  consultation: 'sun',
  submitted: 'sky',
  answered: 'plum',
  under_way: 'leaf',
  closed: 'plain',
}
export const StateTag = ({ state }: { state: State }) => <Tag tone={TONES[state]}>{stateWords[state]}</Tag>
