export const MOST_OPTIONS = 10
/** How long a poll may go on, in days. */
export const LASTS = { '1': 'A day', '3': 'Three days', '7': 'A week', '14': 'Two weeks', '30': 'A month' } as const

/** An option as its reader sees it. Votes are null as long as they are not shown; names only where they are. */
export type PollOption = {
  position: number
  text: string
  mine: boolean
  votes: number | null
  names: string[] | null
}
/** A thread's poll as this person sees it. */
export type Poll = {
  question: string
  several: boolean
  namesVoters: boolean
  results: 'after_voting' | 'at_end'
  endsAt: Date
  ended: boolean
  /** How many have voted: said to everybody. */
  voters: number
  voted: boolean
  shown: boolean
  options: PollOption[]
}
