/** What a moderator can do, in words: every act that is kept in the trail. A new one is added here first. */
export const ACTS = {
  flags_kept: 'Looked at what was reported: it stays',
  flags_taken_down: 'Took down what was reported',
  held_released: 'Released what was held',
  held_refused: 'Did not release what was held',
  comment_removed: 'Removed a comment of somebody else',
  withdrawn: 'Withdrew something of somebody else',
  brought_back: 'Brought something back',
  thread_closed: 'Closed a thread of somebody else',
  thread_opened_again: 'Opened a thread again',
  first_post_seen: 'Looked at a first post',
  question_looked_after: 'Looked after an unanswered question',
  still_right: 'Looked at something old: it stays as it is',
  greeted: 'Greeted a newcomer',
  watched_word_added: 'Added a watched word',
  watched_word_changed: 'Changed what a watched word does',
  watched_word_removed: 'Removed a watched word',
  warned: 'Warned somebody',
  suspended: 'Suspended somebody',
  unsuspended: 'Ended a suspension',
  role_changed: 'Changed somebody’s role',
} as const
export type ActKind = keyof typeof ACTS
export const isActKind = (text: unknown): text is ActKind => typeof text === 'string' && Object.hasOwn(ACTS, text)
