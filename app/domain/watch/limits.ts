/**
 * What somebody new may do. They are new until they have been here for `days`, or `standing` posts of theirs (comments,
 * threads, findings) have stood for a day. Moderators and administrators are never new.
 */
export const NEW_MEMBERS = {
  /** Days since they joined. */
  days: 14,
  /** Posts, neither removed nor taken down, each older than a day. */
  standing: 5,
  /** How many they may write in 60 minutes, of each kind. */
  anHour: { comment: 30, thread: 5, finding: 10 },
  /** Links to the web in the words of one post; sources of evidence are not counted. */
  links: 3,
  /** Their first posts, so many of each person, are shown to moderators. */
  firstPosts: 3,
} as const
export type PostKind = keyof typeof NEW_MEMBERS.anHour
