import type { Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'

/** Which of a person's sessions: those with these stored ids, all but one, or all. */
export type Which = { only: string[] } | { except: string } | 'all'

/**
 * Ends sessions in the running transaction and tells of it, so that open sockets are cut as well.
 * @param actorId null when it was the platform, or somebody with a link from their mail
 * @returns how many were ended
 */
export async function endSessions(
  actorId: string | null,
  practitionerId: string,
  which: Which,
  tx: Transaction,
): Promise<number> {
  const id = which === 'all' ? {} : 'only' in which ? { id: { in: which.only } } : { id: { not: which.except } }
  const ended = await tx.session.findMany({ where: { practitionerId, ...id }, select: { id: true }, take: 1_000 })
  const sessions = ended.map((session) => session.id)
  if (!sessions.length) return 0
  await tx.session.deleteMany({ where: { practitionerId, id: { in: sessions } } })
  const subject = { kind: 'practitioner', id: practitionerId } as const
  await recordActivity(tx, { verb: 'sessions_ended', actorId, subject, data: { sessions } })
  return sessions.length
}
