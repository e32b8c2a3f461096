import type { Role } from '#app/generated/prisma/enums.ts'

/** Who acts, as far as this noun knows people. */
export type Keeper = { id: string; role: Role }

/**
 * Places, organisations, themes and client groups are what everything else hangs on. Moderators curate what is shared,
 * and so the words it is found by; administrators may do whatever moderators may.
 */
export const mayKeep = ({ role }: Keeper): boolean => role === 'moderator' || role === 'administrator'

/** How somebody stands to one place: looks after all of them, after this one alone, or after none. */
export type Standing = 'keeper' | 'moderator' | 'none'

/** Who belongs to a place is for its own moderators and for administrators to say. */
export const mayLead = ({ role }: Keeper, standing: Standing): boolean =>
  role === 'administrator' || standing === 'moderator'

/** The last lock: whoever calls a verb of keeping has asked already, and answered 403. */
export function onlyKeepers(keeper: Keeper): void {
  if (!mayKeep(keeper)) throw new Error('Only moderators and administrators look after places, organisations and words')
}
