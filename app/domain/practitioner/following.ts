export const FOLLOWED_KINDS = [
  'case_study',
  'finding',
  'proposal',
  'thread',
  'guide',
  'place',
  'theme',
  'practitioner',
] as const
export type FollowedKind = (typeof FOLLOWED_KINDS)[number]
/** What one may follow. */
export type Followed = { kind: FollowedKind; id: string }
export const isFollowedKind = (text: unknown): text is FollowedKind => FOLLOWED_KINDS.includes(text as FollowedKind)
