import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import type { Role } from '#app/generated/prisma/enums.ts'
import { endSessions } from './sessions.server.ts'
import { isAdministrator, isModerator, type Viewer } from './viewer.ts'

/** Why an administrator's act was refused, in one sentence for them. */
export class NotDone extends Error {}

type Person = { id: string; name: string; role: Role; departmentId: string | null; suspendedAt: Date | null }

/**
 * What an administrator may do to somebody, never to themself: so there is always one left. With `suspends` a moderator may
 * do it, too, to whoever is neither. Two who act on each
 * other at the same moment come one after the other.
 */
async function lockPerson(viewer: Viewer, slug: string, tx: Transaction, suspends = false): Promise<Person> {
  if (!(suspends ? isModerator(viewer) : isAdministrator(viewer)))
    throw new NotDone('Only an administrator may do that.')
  if (slug === viewer.slug) throw new NotDone('Another administrator must do that for you.')
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('practitioner roles'))::text`
  const me = await tx.practitioner.findFirst({
    where: { id: viewer.id, role: viewer.role, suspendedAt: null },
    select: { id: true },
  })
  if (!me) throw new NotDone(`You are no longer ${isAdministrator(viewer) ? 'an administrator' : 'a moderator'}.`)
  const person = await tx.practitioner.findUnique({
    where: { slug },
    select: { id: true, name: true, role: true, departmentId: true, suspendedAt: true },
  })
  if (!person) throw new NotDone('There is nobody with that name any more.')
  if (suspends && !maySuspend(viewer, person)) throw new NotDone('Only an administrator may do that.')
  return person
}

/** What somebody was handed while they had another standing: their links, and the invitations they made. */
async function voidWhatTheyHold(id: string, tx: Transaction): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { usedAt: null, OR: [{ practitionerId: id }, { madeById: id }] } })
}

/**
 * Gives somebody another role; they are signed out everywhere and sign in to it anew.
 * @param departmentId for a responder: the department whose asks they answer
 * @throws NotDone
 */
export async function changeRole(viewer: Viewer, slug: string, role: Role, departmentId: string | null): Promise<void> {
  await inTransaction(async (tx) => {
    const person = await lockPerson(viewer, slug, tx)
    const department = role === 'responder' ? departmentId : null
    if (role === 'responder' && !(await isDepartment(department, tx)))
      throw new NotDone('Choose the department they answer for.')
    if (person.role === role && person.departmentId === department) return
    await tx.practitioner.update({
      where: { id: person.id },
      data: { role, departmentId: department },
      select: { id: true },
    })
    await voidWhatTheyHold(person.id, tx)
    await endSessions(viewer.id, person.id, 'all', tx)
    const subject = { kind: 'practitioner', id: person.id } as const
    await recordActivity(tx, { verb: 'role_changed', actorId: viewer.id, subject, data: { role, before: person.role } })
    const reason = `${person.role} → ${role}`
    await recordAct(tx, viewer, { kind: 'role_changed', subject, title: person.name, whom: person, reason })
  })
}

const isDepartment = async (id: string | null, tx: Transaction): Promise<boolean> =>
  id !== null && (await tx.organisation.findFirst({ where: { id, kind: 'department' }, select: { id: true } })) !== null

/** Nobody themselves; moderators nobody who looks after the community like them. */
export const maySuspend = (viewer: Viewer, person: { id: string; role: Role }): boolean =>
  person.id !== viewer.id &&
  (isAdministrator(viewer) || (isModerator(viewer) && !['moderator', 'administrator'].includes(person.role)))

/** How somebody stands, for moderators: without their address. `lastDay` of a suspension that ends by itself. */
export async function findStanding(viewer: Viewer, slug: string) {
  if (!isModerator(viewer)) throw new Error('Only a moderator sees how somebody stands')
  const row = await db.practitioner.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      role: true,
      suspendedAt: true,
      suspendedReason: true,
      suspendedUntil: true,
    },
  })
  if (!row) return null
  const { suspendedUntil, ...person } = row
  return { ...person, lastDay: lastDayOf(suspendedUntil) }
}
/** The last moment of the last day it holds. */
export const lastDayOf = (until: Date | null): Date | null => until && new Date(until.getTime() - 1)

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
/** A day as pages say it: 31 December 2999. */
const inWords = (written: string) => day.format(new Date(`${written}T00:00:00Z`))

/** `lastDay` as it is written down (2026-11-29), in London; empty: until somebody ends it. */
export type Suspending = { reason: string; lastDay: string }

/**
 * Keeps somebody out from now on: sessions end, open pages and sockets are cut. What they wrote stays. By moderators until a
 * day they name, by administrators also without an end.
 * @throws NotDone
 */
export async function suspendPractitioner(
  viewer: Viewer,
  slug: string,
  { reason, lastDay }: Suspending,
): Promise<void> {
  if (!lastDay && !isAdministrator(viewer))
    throw new NotDone('Enter the last day: only an administrator suspends somebody without an end.')
  await inTransaction(async (tx) => {
    const person = await lockPerson(viewer, slug, tx, true)
    if (person.suspendedAt) throw new NotDone(`${person.name} is suspended already.`)
    const [end] = lastDay
      ? await tx.$queryRaw<
          { at: Date }[]
        >`SELECT (${lastDay}::date + 1)::timestamp AT TIME ZONE 'Europe/London' AS "at"`
      : []
    if (end && end.at <= new Date()) throw new NotDone('The last day must be today or later.')
    await tx.practitioner.update({
      where: { id: person.id },
      data: { suspendedAt: new Date(), suspendedReason: reason, suspendedUntil: end?.at ?? null },
      select: { id: true },
    })
    await voidWhatTheyHold(person.id, tx)
    await endSessions(viewer.id, person.id, 'all', tx)
    const subject = { kind: 'practitioner', id: person.id } as const
    await recordActivity(tx, { verb: 'suspended', actorId: viewer.id, subject })
    const title = lastDay ? `${person.name}, until ${inWords(lastDay)}` : person.name
    await recordAct(tx, viewer, { kind: 'suspended', subject, title, whom: person, reason })
  })
}

/** Lets somebody sign in again. @throws NotDone */
export async function endSuspension(viewer: Viewer, slug: string): Promise<void> {
  await inTransaction(async (tx) => {
    const person = await lockPerson(viewer, slug, tx, true)
    if (!person.suspendedAt) throw new NotDone(`${person.name} is not suspended.`)
    await letIn(tx, viewer, person)
  })
}

async function letIn(tx: Transaction, by: Viewer | null, person: { id: string; name: string }): Promise<void> {
  await tx.practitioner.update({
    where: { id: person.id },
    data: { suspendedAt: null, suspendedReason: null, suspendedUntil: null },
    select: { id: true },
  })
  const subject = { kind: 'practitioner', id: person.id } as const
  await recordActivity(tx, { verb: 'unsuspended', actorId: by?.id ?? null, subject })
  await recordAct(tx, by, { kind: 'unsuspended', subject, title: person.name, whom: person })
}

/**
 * Suspensions whose last day is over end by themselves: looked for every hour, and of whoever signs in at that moment.
 * @param which only of this person
 * @returns how many ended, at most so many
 */
export function endSuspensionsOver(most: number, which?: string): Promise<number> {
  return inTransaction(async (tx) => {
    const over = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT "id", "name" FROM "Practitioner" WHERE "suspendedUntil" <= now() AND (${which ?? null}::text IS NULL OR "id" = ${which ?? null})
      ORDER BY "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`
    for (const person of over) await letIn(tx, null, person)
    return over.length
  })
}
