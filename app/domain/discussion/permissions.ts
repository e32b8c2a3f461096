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

/** What others wrote; of one's own only what was hidden, so that it is looked at again, and not while it still waits. */
export const mayFlag = (asker: Asker, comment: Said & { waits: boolean }): boolean =>
  asker !== null && !comment.waits && (comment.author?.id === asker.id) === (comment.hiddenAt !== null)
