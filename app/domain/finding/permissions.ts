import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'

type Guarded = {
  author: { id: string } | null
  withdrawnAt: Date | null
  withdrawnById: string | null
  heldAt: Date | null
}

export const mayRevise = (asker: Asker, finding: Guarded): boolean =>
  asker !== null && finding.withdrawnAt === null && finding.author?.id === asker.id

export const mayWithdraw = (asker: Asker, finding: Guarded): boolean =>
  asker !== null && finding.withdrawnAt === null && (finding.author?.id === asker.id || isModerator(asker))

/** What a moderator withdrew, a moderator brings back; an author their own. What is held is released by a decision. */
export const mayBringBack = (asker: Asker, finding: Guarded): boolean =>
  asker !== null &&
  finding.withdrawnAt !== null &&
  finding.heldAt === null &&
  (isModerator(asker) || (finding.author?.id === asker.id && finding.withdrawnById === asker.id))

/** From one of one's places; the place it comes from has already said so. */
export const mayCorroborate = (asker: Asker, finding: Guarded): boolean =>
  asker !== null && finding.withdrawnAt === null && asker.placeIds.length > 0
