import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { addPlace } from '#app/domain/place/keeping-places.server.ts'
import { profileForm } from '#app/domain/place/profile-form.server.ts'
import { isAdministrator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { placeDeclined } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { inviteByMail } from './invitation.server.ts'

const A_PAGE = 20
/** Minutes for which whoever looks at one keeps it: whoever went home holds nothing up. */
const CLAIM_MINUTES = 30

/** @throws when somebody else asks: the route lets nobody else in */
function onlyAdministrators(viewer: Viewer): void {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator answers places that ask to join')
}
const stale = () => new Date(Date.now() - CLAIM_MINUTES * 60_000)
const shown = {
  id: true,
  placeName: true,
  region: true,
  why: true,
  who: true,
  email: true,
  practitionerId: true,
  at: true,
  claimedAt: true,
  claimedBy: { select: { id: true, name: true } },
} as const

/** Those that wait for an answer, the longest first, twenty a page counted from 1. */
export async function listPlaceApplications(viewer: Viewer, page: number) {
  onlyAdministrators(viewer)
  const where = { state: 'waiting' } as const
  const [total, rows] = await Promise.all([
    db.placeApplication.count({ where }),
    db.placeApplication.findMany({
      where,
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * A_PAGE,
      take: A_PAGE,
      select: shown,
    }),
  ])
  return { rows: rows.map(withFreshClaim), total, pages: Math.max(1, Math.ceil(total / A_PAGE)) }
}

/** One that waits. @returns null when it was answered, or never was */
export async function findPlaceApplication(viewer: Viewer, id: string) {
  onlyAdministrators(viewer)
  const row = await db.placeApplication.findFirst({ where: { id, state: 'waiting' }, select: shown })
  return row && withFreshClaim(row)
}

const withFreshClaim = <Row extends { claimedAt: Date | null; claimedBy: { id: string; name: string } | null }>({
  claimedAt,
  claimedBy,
  ...row
}: Row) => ({ ...row, claimedBy: claimedAt && claimedAt > stale() ? claimedBy : null })

/** Takes it, so that no two answer it; of two who press at once, one gets it. @returns whether it is theirs now */
export async function claimPlaceApplication(viewer: Viewer, id: string): Promise<boolean> {
  onlyAdministrators(viewer)
  const { count } = await db.placeApplication.updateMany({
    where: {
      id,
      state: 'waiting',
      OR: [{ claimedById: null }, { claimedById: viewer.id }, { claimedAt: { lt: stale() } }],
    },
    data: { claimedById: viewer.id, claimedAt: new Date() },
  })
  return count > 0
}

export async function releasePlaceApplication(viewer: Viewer, id: string): Promise<void> {
  onlyAdministrators(viewer)
  await db.placeApplication.updateMany({
    where: { id, claimedById: viewer.id },
    data: { claimedById: null, claimedAt: null },
  })
}

export type PlaceAnswer = { accept: true } | { accept: false; reason: string }
/** What became of it: the new place's slug; what stands in the way of making it; or that it was answered before. */
export type PlaceAnswered = { slug: string | null } | { fault: string } | 'answered'

/**
 * Makes it a parallel place and invites whoever asked, or tells them by mail why not. Somebody who asked with an account
 * belongs to the place at once, as its moderator; the account of an address that was only written down, as a member. Their address is forgotten with the answer.
 */
export async function answerPlaceApplication(viewer: Viewer, id: string, answer: PlaceAnswer): Promise<PlaceAnswered> {
  onlyAdministrators(viewer)
  return onceMore(() => inTransaction((tx) => answerIn(tx, viewer, id, answer)), 'Place_slug_key')
}

async function answerIn(tx: Transaction, viewer: Viewer, id: string, answer: PlaceAnswer): Promise<PlaceAnswered> {
  const [row] = await tx.$queryRaw<Waiting[]>`
    SELECT "placeName", "region", "email", "practitionerId" FROM "PlaceApplication"
    WHERE "id" = ${id} AND "state" = 'waiting' FOR UPDATE`
  if (!row) return 'answered'
  const decided = { email: null, decidedById: viewer.id, decidedAt: new Date(), claimedById: null, claimedAt: null }
  const subject = { kind: 'community', id } as const
  if (!answer.accept) {
    const data = { ...decided, state: 'declined', reason: answer.reason } as const
    await tx.placeApplication.update({ where: { id }, data, select: { id: true } })
    await writeMail(row.email, placeDeclined(row.placeName, answer.reason), tx)
    await recordActivity(tx, { verb: 'place_application_declined', actorId: viewer.id, subject })
    return { slug: null }
  }
  const form = { ...profileForm.parse({}), name: row.placeName, region: row.region, kind: 'parallel' } as const
  const added = await addPlace(viewer, form, tx)
  if (added.faults) return { fault: Object.values(added.faults)[0] ?? 'The place could not be made' }
  const place = await tx.place.findUniqueOrThrow({ where: { slug: added.slug }, select: { id: true } })
  await tx.placeApplication.update({ where: { id }, data: { ...decided, state: 'accepted' }, select: { id: true } })
  await recordActivity(tx, { verb: 'place_application_accepted', actorId: viewer.id, subject })
  await bringIn(tx, viewer, row, place.id)
  return { slug: added.slug }
}
type Waiting = { placeName: string; region: string; email: string; practitionerId: string | null }

async function bringIn(tx: Transaction, viewer: Viewer, { email, practitionerId }: Waiting, placeId: string) {
  const known =
    practitionerId &&
    (await tx.practitioner.findFirst({ where: { id: practitionerId, suspendedAt: null }, select: { id: true } }))
  if (!known) return bringInByAddress(tx, viewer, email, placeId)
  const data = { practitionerId: known.id, placeId, moderator: true }
  await tx.placeMembership.create({ data, select: { placeId: true } })
  await recordActivity(tx, {
    verb: 'place_moderator_made',
    actorId: viewer.id,
    subject: { kind: 'place', id: placeId },
    data: { practitionerId: known.id },
  })
}

/**
 * Whoever has an account with the address belongs to the place from now on, and is told. Not as its moderator: that the
 * address is theirs who asked, nobody has shown. Whoever has none is invited.
 */
async function bringInByAddress(tx: Transaction, viewer: Viewer, email: string, placeId: string) {
  const where = { email, suspendedAt: null }
  const account = await tx.practitioner.findFirst({ where, select: { id: true } })
  if (!account) return inviteByMail(viewer, { email, role: 'practitioner', placeId, departmentId: null }, tx)
  await tx.placeMembership.create({ data: { practitionerId: account.id, placeId }, select: { placeId: true } })
  await recordActivity(tx, {
    verb: 'place_joined',
    actorId: viewer.id,
    subject: { kind: 'place', id: placeId },
    data: { practitionerId: account.id },
  })
}
