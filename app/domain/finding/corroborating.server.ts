import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Stance } from '#app/generated/prisma/enums.ts'
import { type Finding, findFinding } from './finding.server.ts'
import { mayCorroborate } from './permissions.ts'

export type Corroborated = 'done' | 'forbidden' | 'not_your_place' | 'its_own_place'

/**
 * Says for one of one's places that it was seen there too, or was not. Said again, it replaces what one said before.
 * @param place slug
 * @returns null when there is no such finding for this person
 */
export async function corroborate(
  practitioner: Viewer,
  slug: string,
  { place, stance, note }: { place: string; stance: Stance; note: string },
  tx?: Transaction,
): Promise<Corroborated | null> {
  if (!tx) return inTransaction((own) => corroborate(practitioner, slug, { place, stance, note }, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayCorroborate(practitioner, finding)) return 'forbidden'
  const spoken = await tx.place.findFirst({
    where: { slug: place, id: { in: practitioner.placeIds } },
    select: { id: true },
  })
  if (!spoken) return 'not_your_place'
  if (finding.place.slug === place) return 'its_own_place'
  const key = { findingId: finding.id, practitionerId: practitioner.id, placeId: spoken.id }
  await tx.corroboration.upsert({
    where: { findingId_practitionerId_placeId: key },
    create: { ...key, stance, note },
    update: { stance, note, at: new Date() },
  })
  await tell(tx, stance === 'seen_here' ? 'corroborated' : 'disputed', practitioner, finding, spoken.id)
  return 'done'
}

/** @returns null when there is no such finding for this person, or nothing of theirs to take back */
export async function takeBackCorroboration(
  practitioner: Viewer,
  slug: string,
  { place }: { place: string },
  tx?: Transaction,
): Promise<true | null> {
  if (!tx) return inTransaction((own) => takeBackCorroboration(practitioner, slug, { place }, own))
  const finding = await findFinding(practitioner, slug, tx)
  const spoken = await tx.place.findUnique({ where: { slug: place }, select: { id: true } })
  if (!finding || !spoken) return null
  const { count } = await tx.corroboration.deleteMany({
    where: { findingId: finding.id, practitionerId: practitioner.id, placeId: spoken.id },
  })
  if (!count) return null
  await tell(tx, 'corroboration_withdrawn', practitioner, finding, spoken.id)
  return true
}

const tell = (
  tx: Transaction,
  verb: 'corroborated' | 'disputed' | 'corroboration_withdrawn',
  by: Viewer,
  { id }: Finding,
  placeId: string,
) => recordActivity(tx, { verb, actorId: by.id, subject: { kind: 'finding', id }, data: { placeId } })
