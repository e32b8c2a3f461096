import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity, type Verb } from '#app/domain/activity/activity.server.ts'
import { nameLike, pageOfNames, pagesOf } from '#app/domain/place/naming.server.ts'
import { findStanding, type StandingAt } from '#app/domain/place/standing.server.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

/** done; unseen: there is no such place or person; or refused, with the reason in one plain sentence. */
export type Outcome = 'done' | 'unseen' | { refused: string }

/** A place that has moderators says itself who belongs to it; in any other whoever works there says so. */
export const OPEN_PLACE = { members: { none: { moderator: true } } } satisfies Prisma.PlaceWhereInput

type Change = (tx: Transaction, place: StandingAt) => Promise<Outcome>
/** What happens to one place's people happens one after the other. */
function changePeople(viewer: Viewer, slug: string, change: Change): Promise<Outcome> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Place" WHERE "slug" = ${slug} FOR UPDATE`
    const place = await findStanding(viewer, slug, tx)
    return place ? change(tx, place) : 'unseen'
  })
}
const NOT_YOURS = { refused: 'Only this place’s moderators and administrators say who belongs to it.' }

const tell = (tx: Transaction, verb: Verb, viewer: Viewer, place: StandingAt, practitionerId: string) =>
  recordActivity(tx, {
    verb,
    actorId: viewer.id,
    subject: { kind: 'place', id: place.id },
    data: { practitionerId },
  })
const keyOf = (place: StandingAt, practitionerId: string) => ({
  practitionerId_placeId: { practitionerId, placeId: place.id },
})

async function letIn(tx: Transaction, viewer: Viewer, place: StandingAt, practitionerId: string): Promise<Outcome> {
  const pair = { practitionerId, placeId: place.id }
  await tx.placeRequest.deleteMany({ where: pair })
  const { count } = await tx.placeMembership.createMany({ data: [pair], skipDuplicates: true })
  if (count) await tell(tx, 'place_joined', viewer, place, practitionerId)
  return 'done'
}

/** Joins a place that has no moderators, or asks those it has. Asked again, the note is the new one. */
export function askToBelong(viewer: Viewer, slug: string, note: string): Promise<Outcome> {
  return changePeople(viewer, slug, async (tx, place) => {
    const pair = { practitionerId: viewer.id, placeId: place.id }
    if (await tx.placeMembership.count({ where: pair })) return 'done'
    if (await tx.place.count({ where: { id: place.id, ...OPEN_PLACE } })) return letIn(tx, viewer, place, viewer.id)
    const waits = { state: 'asked', note, reason: '', at: new Date() } as const
    const before = await tx.placeRequest.findUnique({ where: keyOf(place, viewer.id), select: { state: true } })
    await tx.placeRequest.upsert({
      where: keyOf(place, viewer.id),
      create: { ...pair, ...waits },
      update: waits,
      select: { placeId: true },
    })
    if (before?.state !== 'asked') await tell(tx, 'place_asked', viewer, place, viewer.id)
    return 'done'
  })
}

/** Takes back what one asked. */
export function withdrawAsking(viewer: Viewer, slug: string): Promise<Outcome> {
  return changePeople(viewer, slug, async (tx, place) => {
    await tx.placeRequest.deleteMany({ where: { practitionerId: viewer.id, placeId: place.id, state: 'asked' } })
    return 'done'
  })
}

export type Answer = { accept: true } | { accept: false; reason: string }
/** Answers somebody who asks to belong. The reason why not is theirs to read. */
export function answerAsking(viewer: Viewer, slug: string, person: string, answer: Answer): Promise<Outcome> {
  return changePeople(viewer, slug, async (tx, place) => {
    if (!place.leads) return NOT_YOURS
    const request = await tx.placeRequest.findFirst({
      where: { placeId: place.id, state: 'asked', practitioner: { slug: person, suspendedAt: null } },
      select: { practitionerId: true },
    })
    if (!request) return 'unseen'
    if (answer.accept) return letIn(tx, viewer, place, request.practitionerId)
    await tx.placeRequest.update({
      where: keyOf(place, request.practitionerId),
      data: { state: 'declined', reason: answer.reason },
      select: { placeId: true },
    })
    await tell(tx, 'place_declined', viewer, place, request.practitionerId)
    return 'done'
  })
}

/** An administrator puts somebody who has an account into a place. */
export function putIntoPlace(viewer: Viewer, slug: string, person: string): Promise<Outcome> {
  return changePeople(viewer, slug, async (tx, place) => {
    if (!isAdministrator(viewer)) return { refused: 'Only an administrator puts people into a place.' }
    const found = await tx.practitioner.findFirst({ where: { slug: person, suspendedAt: null }, select: { id: true } })
    return found ? letIn(tx, viewer, place, found.id) : 'unseen'
  })
}

/** Makes somebody who belongs to the place its moderator, or no longer. */
export function setPlaceModerator(viewer: Viewer, slug: string, person: string, moderator: boolean): Promise<Outcome> {
  return changePeople(viewer, slug, async (tx, place) => {
    if (!place.leads) return NOT_YOURS
    const found = await tx.placeMembership.findFirst({
      where: { placeId: place.id, practitioner: { slug: person, ...(moderator && { suspendedAt: null }) } },
      select: { practitionerId: true, moderator: true },
    })
    if (!found) return 'unseen'
    if (found.moderator === moderator) return 'done'
    await tx.placeMembership.update({
      where: keyOf(place, found.practitionerId),
      data: { moderator },
      select: { placeId: true },
    })
    await tell(tx, moderator ? 'place_moderator_made' : 'place_moderator_ended', viewer, place, found.practitionerId)
    return 'done'
  })
}

const person = { id: true, slug: true, name: true, headline: true } as const
/** So many requests are answered at a sitting; the others come up as these are. */
const MOST_WAITING = 50

/** Those of a place, by name, twenty a page; and those who ask to belong to it, the longest waiting first. */
export async function findPeopleOfPlace(place: StandingAt, words: string, page: number) {
  const where: Prisma.PractitionerWhereInput = {
    suspendedAt: null,
    places: { some: { placeId: place.id } },
    ...nameLike(words),
  }
  const [total, rows, requests] = await Promise.all([
    db.practitioner.count({ where }),
    db.practitioner.findMany({
      where,
      ...pageOfNames(page),
      select: { ...person, places: { where: { placeId: place.id }, select: { moderator: true }, take: 1 } },
    }),
    db.placeRequest.findMany({
      where: { placeId: place.id, state: 'asked', practitioner: { suspendedAt: null } },
      orderBy: [{ at: 'asc' }, { practitionerId: 'asc' }],
      take: MOST_WAITING,
      select: { note: true, at: true, practitioner: { select: person } },
    }),
  ])
  const members = rows.map(({ places, ...row }) => ({ ...row, moderator: places[0]?.moderator ?? false }))
  return { ...pagesOf(members, total), requests }
}

/** Who asks to belong to this place. @returns null when nobody of that name waits there */
export function findAsking(place: StandingAt, slug: string) {
  return db.placeRequest.findFirst({
    where: { placeId: place.id, state: 'asked', practitioner: { slug, suspendedAt: null } },
    select: { note: true, at: true, practitioner: { select: person } },
  })
}

const OFFERED = 10
/** Whom an administrator could put into this place, by a part of their name. */
export async function findWhomToPut(place: StandingAt, words: string) {
  if (!words) return []
  return db.practitioner.findMany({
    where: { suspendedAt: null, places: { none: { placeId: place.id } }, ...nameLike(words) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: OFFERED,
    select: person,
  })
}

/** How this person's own wish to belong to a place stands. @returns null when there is no such place */
export async function findOwnAsking(viewer: Viewer, slug: string) {
  const mine = { practitionerId: viewer.id }
  const found = await db.place.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      members: { where: mine, select: { placeId: true }, take: 1 },
      _count: { select: { members: { where: { moderator: true } } } },
      requests: { where: mine, select: { state: true, note: true, reason: true }, take: 1 },
    },
  })
  if (!found) return null
  const { members, requests, _count, ...place } = found
  const [request] = requests
  return {
    ...place,
    /** Whoever works there may say so. */
    open: _count.members === 0,
    belongs: members.length > 0,
    state: request?.state ?? null,
    note: request?.note ?? '',
    reason: request?.reason ?? '',
  }
}
