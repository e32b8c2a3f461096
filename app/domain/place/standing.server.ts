import { db, type Transaction } from '#app/db/database.server.ts'
import { type Keeper, mayKeep, mayLead, type Standing } from './permissions.ts'

export type StandingAt = { id: string; slug: string; name: string; standing: Standing; leads: boolean }

/**
 * How this person stands to a place at this moment: taken from them, it is gone with the next thing they do.
 * @returns null when there is no such place
 */
export async function findStanding(person: Keeper, slug: string, tx: Transaction = db): Promise<StandingAt | null> {
  const place = await tx.place.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      members: { where: { practitionerId: person.id, moderator: true }, select: { placeId: true }, take: 1 },
    },
  })
  if (!place) return null
  const { members, ...named } = place
  const own = members.length > 0
  return {
    ...named,
    standing: mayKeep(person) ? 'keeper' : own ? 'moderator' : 'none',
    leads: mayLead(person, own ? 'moderator' : 'none'),
  }
}

/** The last lock of what is done to a place: whoever calls such a verb has asked already, and answered 403. */
export function onlyThoseOf(place: StandingAt): void {
  if (place.standing === 'none') throw new Error('Only its moderators look after a place')
}
