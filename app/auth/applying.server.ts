import { z } from 'zod'
import { db, inTransaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { nameField as placeNameField } from '#app/domain/place/fields.server.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { emailField, nameField } from '#app/domain/practitioner/form.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { countTry, networkOf } from './rate-limit.server.ts'
import type { From } from './sign-in.server.ts'

const WHY_MAX = 2_000
const place = {
  placeName: placeNameField('Enter the name of the place'),
  region: z.enum(REGIONS, { error: 'Choose a region or nation from the list' }),
  why: z
    .string({ error: 'Say how your place works like this' })
    .trim()
    .min(1, 'Say how your place works like this')
    .max(WHY_MAX, `What you say must be ${WHY_MAX.toLocaleString('en-GB')} characters or fewer`),
}
/** Of somebody with an account name and address are known. */
export const applicationForm = z.object(place)
export const visitorsApplicationForm = z.object({ ...place, who: nameField, email: emailField })
export type Application = z.output<typeof applicationForm> & { who?: string; email?: string }

/**
 * A place that works like this asks to join. Sent again for the same place before anybody looks at it, the newer words stand;
 * nothing is told of whether the place or the address is known.
 * @throws TooManyTries
 */
export async function applyForPlace(asker: Asker, form: Application, from: From): Promise<void> {
  await countTry('place_applications', networkOf(from.address))
  const { placeName, region, why } = form
  await inTransaction(async (tx) => {
    const own = asker && (await tx.practitioner.findUniqueOrThrow({ where: { id: asker.id }, select: { email: true } }))
    const email = own?.email ?? form.email ?? ''
    const said = { placeName, region, why, who: asker?.name ?? form.who ?? '', practitionerId: asker?.id ?? null }
    // Two that are sent at once are one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`place application of ${email.toLowerCase()}`}))`
    // Another place is another application; and what an administrator is looking at does not change under their eyes.
    const same = { email, placeName, state: 'waiting', practitionerId: said.practitionerId, claimedById: null } as const
    const waits = await tx.placeApplication.findFirst({ where: same, select: { id: true } })
    if (waits) {
      await tx.placeApplication.update({ where: { id: waits.id }, data: said, select: { id: true } })
      return
    }
    const { id } = await tx.placeApplication.create({ data: { ...said, email }, select: { id: true } })
    const subject = { kind: 'community', id } as const
    await recordActivity(tx, { verb: 'place_applied', actorId: asker?.id ?? null, subject })
  })
}

const DAY_MS = 86_400_000
/** How long what was answered is kept (days): long enough to remember why. */
const KEPT_DAYS = 365
/** Forgets applications answered long ago. @returns how many, at most so many */
export async function forgetOldApplications(most: number): Promise<number> {
  const decidedAt = { lt: new Date(Date.now() - KEPT_DAYS * DAY_MS) }
  const old = await db.placeApplication.findMany({ where: { decidedAt }, select: { id: true }, take: most })
  const { count } = await db.placeApplication.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  return count
}
