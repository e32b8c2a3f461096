import type { Role } from '#app/generated/prisma/enums.ts'

/** Who acts, as far as this noun knows people. */
export type Keeper = { id: string; role: Role }

/**
 * Places, organisations, themes and client groups are what everything else hangs on. Moderators curate what is shared,
 * and so the words it is found by; administrators may do whatever moderators may.
 */
export const mayKeep = ({ role }: Keeper): boolean => role === 'moderator' || role === 'administrator'

/** The last lock: whoever calls a verb of keeping has asked already, and answered 403. */
export function onlyKeepers(keeper: Keeper): void {
  if (!mayKeep(keeper)) throw new Error('Only moderators and administrators look after places, organisations and words')
}
