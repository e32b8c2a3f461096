import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'

type Said = { author: { id: string } | null; removedAt: Date | null; hiddenAt: Date | null }

export const mayEditComment = (asker: Asker, comment: Said): boolean =>
  asker !== null && comment.removedAt === null && comment.hiddenAt === null && comment.author?.id === asker.id

/** What a moderator hid: by its author, and by those who may show it again. */
export const mayReadHidden = (asker: Asker, comment: Said): boolean =>
  asker !== null && (comment.author?.id === asker.id || isModerator(asker))

/** To what others said, as long as everybody may read it. */
export const mayReact = (asker: Asker, comment: Said): boolean =>
  asker !== null && comment.removedAt === null && comment.hiddenAt === null && comment.author?.id !== asker.id

export const mayRemoveComment = (asker: Asker, comment: Said): boolean =>
  asker !== null && comment.removedAt === null && (comment.author?.id === asker.id || isModerator(asker))
