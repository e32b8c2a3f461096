import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'

type Said = { author: { id: string } | null; removedAt: Date | null }

export const mayEditComment = (asker: Asker, comment: Said): boolean =>
  asker !== null && comment.removedAt === null && comment.author?.id === asker.id

export const mayRemoveComment = (asker: Asker, comment: Said): boolean =>
  asker !== null && comment.removedAt === null && (comment.author?.id === asker.id || isModerator(asker))
