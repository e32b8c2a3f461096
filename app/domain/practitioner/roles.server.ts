import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Role } from '#app/generated/prisma/enums.ts'
import { endSessions } from './sessions.server.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

/** Why an administrator's act was refused, in one sentence for them. */
export class NotDone extends Error {}

type Person = { id: string; name: string; role: Role; departmentId: string | null; suspendedAt: Date | null }

/**
 * What an administrator may do to somebody, never to themself: so there is always one left. Two who act on each
 * other at the same moment come one after the other.
 */
async function lockPerson(viewer: Viewer, slug: string, tx: Transaction): Promise<Person> {
  if (!isAdministrator(viewer)) throw new NotDone('Only an administrator may do that.')
  if (slug === viewer.slug) throw new NotDone('Another administrator must do that for you.')
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('practitioner roles'))::text`
  const me = await tx.practitioner.findFirst({
    where: { id: viewer.id, role: 'administrator', suspendedAt: null },
    select: { id: true },
  })
  if (!me) throw new NotDone('You are no longer an administrator.')
  const person = await tx.practitioner.findUnique({
    where: { slug },
    select: { id: true, name: true, role: true, departmentId: true, suspendedAt: true },
  })
  if (!person) throw new NotDone('There is nobody with that name any more.')
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
  })
}

const isDepartment = async (id: string | null, tx: Transaction): Promise<boolean> =>
  id !== null && (await tx.organisation.findFirst({ where: { id, kind: 'department' }, select: { id: true } })) !== null

/**
 * Keeps somebody out from now on: sessions end, open pages and sockets are cut. What they wrote stays.
 * @param reason shown to them when they try to sign in
 * @throws NotDone
 */
export async function suspendPractitioner(viewer: Viewer, slug: string, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const person = await lockPerson(viewer, slug, tx)
    if (person.suspendedAt) throw new NotDone(`${person.name} is suspended already.`)
    await tx.practitioner.update({
      where: { id: person.id },
      data: { suspendedAt: new Date(), suspendedReason: reason },
      select: { id: true },
    })
    await voidWhatTheyHold(person.id, tx)
    await endSessions(viewer.id, person.id, 'all', tx)
    const subject = { kind: 'practitioner', id: person.id } as const
    await recordActivity(tx, { verb: 'suspended', actorId: viewer.id, subject })
  })
}

/** Lets somebody sign in again. @throws NotDone */
export async function endSuspension(viewer: Viewer, slug: string): Promise<void> {
  await inTransaction(async (tx) => {
    const person = await lockPerson(viewer, slug, tx)
    if (!person.suspendedAt) throw new NotDone(`${person.name} is not suspended.`)
    await tx.practitioner.update({
      where: { id: person.id },
      data: { suspendedAt: null, suspendedReason: null },
      select: { id: true },
    })
    const subject = { kind: 'practitioner', id: person.id } as const
    await recordActivity(tx, { verb: 'unsuspended', actorId: viewer.id, subject })
  })
}
