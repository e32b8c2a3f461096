import { db } from '#app/db/database.server.ts'

/**
 * Whether somebody ended a session (signed out, changed the password, suspended or removed the account), rather than that
 * it only ran out: after the one nothing may stay on the device, after the other the words kept there are still theirs.
 * @param stored what the database calls the session
 * @param practitionerId whose it was, as far as their page knows
 */
export async function wasEnded(stored: string, practitionerId: string): Promise<boolean> {
  const session = await db.session.findUnique({
    where: { id: stored },
    select: { practitioner: { select: { suspendedAt: true } } },
  })
  if (session) return session.practitioner.suspendedAt !== null
  if (!practitionerId) return false
  const ended = await db.activity.findFirst({
    where: {
      subjectKind: 'practitioner',
      subjectId: practitionerId,
      verb: 'sessions_ended',
      data: { path: ['sessions'], array_contains: [stored] },
    },
    select: { id: true },
  })
  return ended !== null || (await db.practitioner.count({ where: { id: practitionerId } })) === 0
}
