import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import type { CaseStudyState } from '#app/generated/prisma/enums.ts'

/** What the questions below need to know of a case study. */
export type Guarded = { state: CaseStudyState; authorIds: string[]; withdrawnById: string | null }

export const isAuthor = (asker: Asker, { authorIds }: Pick<Guarded, 'authorIds'>): boolean =>
  asker !== null && authorIds.includes(asker.id)

/** The form, the body, who its authors are, and publishing. */
export const mayEdit = (asker: Asker, study: Pick<Guarded, 'state' | 'authorIds'>): boolean =>
  study.state !== 'withdrawn' && isAuthor(asker, study)

export const mayWithdraw = (asker: Asker, study: Guarded): boolean =>
  study.state === 'published' && (isAuthor(asker, study) || isModerator(asker))

/** What a moderator withdrew, a moderator brings back; an author their own. */
export const mayBringBack = (asker: Asker, study: Guarded): boolean =>
  study.state === 'withdrawn' &&
  (isModerator(asker) ||
    (isAuthor(asker, study) && study.withdrawnById !== null && study.authorIds.includes(study.withdrawnById)))
