import { db, inTransaction } from '#app/db/database.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Role } from '#app/generated/prisma/enums.ts'
import { sendInvitation } from './joining.server.ts'
import { invitationsSince, makeLink } from './link.server.ts'
import { countTry } from './rate-limit.server.ts'

/** A moderator brings in practitioners; only an administrator gives another role. */
export const mayInvite = (viewer: Viewer, role: Role): boolean =>
  viewer.role === 'administrator' || (isModerator(viewer) && role === 'practitioner')

export type Inviting = { email: string; role: Role; placeId: string | null; departmentId: string | null }

/**
 * Invites somebody by mail. It stands for 30 days; each link for 15 minutes, renewed by the invited person. A second
 * invitation of one address replaces the first.
 * @returns what is wrong, by field, or null when it is on its way
 * @throws TooManyTries
 */
export async function invite(viewer: Viewer, inviting: Inviting): Promise<Record<string, string> | null> {
  const { email, role, placeId } = inviting
  if (!mayInvite(viewer, role)) return { role: 'Only an administrator may invite somebody with this role' }
  const departmentId = role === 'responder' ? inviting.departmentId : null
  if (role === 'responder' && !departmentId) return { departmentId: 'Choose the department they answer for' }
  await countTry('mail_to', email)
  return inTransaction(async (tx): Promise<Record<string, string> | null> => {
    if (await tx.practitioner.findUnique({ where: { email }, select: { id: true } }))
      return { email: 'There is an account with this address already' }
    if (placeId && !(await tx.place.findUnique({ where: { id: placeId }, select: { id: true } })))
      return { placeId: 'Choose a place from the list' }
    const department = { id: departmentId ?? '', kind: 'department' } as const
    if (departmentId && !(await tx.organisation.findFirst({ where: department, select: { id: true } })))
      return { departmentId: 'Choose a department from the list' }
    await tx.oneTimeLink.deleteMany({ where: { email, purpose: 'invitation', usedAt: null } })
    const link = { purpose: 'invitation', email, role, placeId, departmentId, madeById: viewer.id } as const
    await makeLink(link, tx)
    const { id } = await tx.oneTimeLink.findFirstOrThrow({
      where: { email, purpose: 'invitation', usedAt: null },
      select: { id: true },
    })
    await sendInvitation(id, email, tx)
    return null
  })
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
