import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { OPEN_PLACE } from '#app/domain/practitioner/belonging.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Role } from '#app/generated/prisma/enums.ts'
import { alreadyJoined } from '#app/mail/letters.ts'
import { writeMail } from '#app/mail/outbox.server.ts'
import { addressOf } from '#app/settings.server.ts'
import { sendInvitation } from './joining.server.ts'
import { invitationsSince, makeLink } from './link.server.ts'
import { countTry } from './rate-limit.server.ts'
import { inSteadyTime } from './steady.server.ts'

/** A moderator brings in practitioners; only an administrator gives another role. */
export const mayInvite = (viewer: Viewer, role: Role): boolean =>
  viewer.role === 'administrator' || (isModerator(viewer) && role === 'practitioner')

export type Inviting = { email: string; role: Role; placeId: string | null; departmentId: string | null }

/**
 * Invites somebody by mail. It stands for 30 days; each link for 15 minutes, renewed by the invited person. A second
 * invitation of one address replaces one's own first; another's stands as it is, and only an administrator replaces it.
 * Whether there is an account with the address, or an invitation, is told to its mailbox alone.
 * @returns what is wrong, by field, or null when it is on its way
 * @throws TooManyTries
 */
export async function invite(viewer: Viewer, inviting: Inviting): Promise<Record<string, string> | null> {
  const { email, role, placeId } = inviting
  if (!mayInvite(viewer, role)) return { role: 'Only an administrator may invite somebody with this role' }
  const departmentId = role === 'responder' ? inviting.departmentId : null
  if (role === 'responder' && !departmentId) return { departmentId: 'Choose the department they answer for' }
  await countTry('invitations', viewer.id)
  await countTry('mail_to', email)
  const work = async (tx: Transaction): Promise<Record<string, string> | null> => {
    if (placeId && !(await tx.place.findUnique({ where: { id: placeId }, select: { id: true } })))
      return { placeId: 'Choose a place from the list' }
    if (placeId && !(await mayBringInto(viewer, placeId, tx)))
      return {
        placeId: 'This place has moderators of its own, who say who belongs to it. Invite without a place, or ask them',
      }
    const department = { id: departmentId ?? '', kind: 'department' } as const
    if (departmentId && !(await tx.organisation.findFirst({ where: department, select: { id: true } })))
      return { departmentId: 'Choose a department from the list' }
    await inviteByMail(viewer, { email, role, placeId, departmentId }, tx)
    return null
  }
  return inSteadyTime(() => inTransaction(work))
}

/** Into a place that says itself who belongs to it, nobody is brought but by those who say so, and administrators. */
async function mayBringInto(viewer: Viewer, id: string, tx: Transaction): Promise<boolean> {
  if (viewer.role === 'administrator') return true
  const own = { members: { some: { practitionerId: viewer.id, moderator: true } } }
  return (await tx.place.count({ where: { id, OR: [OPEN_PLACE, own] } })) > 0
}

/** Writes the mail that invites; to an address that has an account, one that says so. */
export async function inviteByMail(viewer: Viewer, inviting: Inviting, tx: Transaction): Promise<void> {
  const { email } = inviting
  if (await tx.practitioner.findUnique({ where: { email }, select: { id: true } }))
    return writeMail(email, alreadyJoined(addressOf('/sign-in'), addressOf('/password')), tx)
  const open = { email, purpose: 'invitation', usedAt: null } as const
  const others =
    viewer.role !== 'administrator' &&
    (await tx.oneTimeLink.findFirst({
      where: { ...open, createdAt: { gt: invitationsSince() }, madeById: { not: viewer.id } },
      select: { id: true },
    }))
  if (others) return sendInvitation(others.id, email, tx)
  await tx.oneTimeLink.deleteMany({ where: open })
  await makeLink({ purpose: 'invitation', ...inviting, madeById: viewer.id }, tx)
  const { id } = await tx.oneTimeLink.findFirstOrThrow({ where: open, select: { id: true } })
  await sendInvitation(id, email, tx)
}

/** Open invitations, newest first. A moderator sees their own. */
export async function findInvitations(viewer: Viewer) {
  const own = viewer.role === 'administrator' ? {} : { madeById: viewer.id }
  return db.oneTimeLink.findMany({
    where: { purpose: 'invitation', usedAt: null, createdAt: { gt: invitationsSince() }, ...own },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: {
      email: true,
      role: true,
      createdAt: true,
      place: { select: { name: true } },
      department: { select: { name: true } },
      madeBy: { select: { name: true } },
    },
  })
}

/** Takes back an invitation that nobody has accepted; its link stops working. */
export async function withdrawInvitation(viewer: Viewer, email: string): Promise<boolean> {
  const own = viewer.role === 'administrator' ? {} : { madeById: viewer.id }
  const { count } = await db.oneTimeLink.deleteMany({ where: { email, purpose: 'invitation', usedAt: null, ...own } })
  return count > 0
}
