import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { ReactionKind } from '#app/generated/prisma/enums.ts'
import { type Changed, findComment } from './commenting.server.ts'
import { mayReact } from './permissions.ts'

export const isReaction = (text: unknown): text is ReactionKind =>
  typeof text === 'string' && Object.hasOwn(ReactionKind, text)

/** A reaction, and whether it is given or taken back. */
type Reacting = { commentId: string; kind: ReactionKind; given: boolean }

/**
 * Says something to a comment of somebody else with one press, once of each kind, or takes it back. Its author is told
 * the first time.
 * @returns null when there is no such comment for this person
 */
export async function react(practitioner: Viewer, { commentId, kind, given }: Reacting): Promise<Changed | null> {
  return inTransaction(async (tx) => {
    const comment = await findComment(practitioner, commentId, tx)
    if (!comment) return null
    const { topic } = comment
    if (topic.closed || !mayReact(practitioner, comment)) return { outcome: 'forbidden' }
    const key = { commentId, practitionerId: practitioner.id, kind }
    // A form sent twice gives once.
    const { count } = given
      ? await tx.reaction.createMany({ data: [key], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: key })
    if (count) {
      const { subject } = topic
      const data = { commentId, outcome: kind }
      const news = given && !(await wasTold(tx, { actorId: practitioner.id, subject, data }))
      const verb = news ? 'reacted' : 'reaction_changed'
      await recordActivity(tx, { verb, actorId: practitioner.id, subject, data })
    }
    return { outcome: 'done', comment, topic }
  })
}

type Told = { actorId: string; subject: { kind: string; id: string }; data: { commentId: string; outcome: string } }
/** Whoever gives, takes back and gives again is told of once. */
const wasTold = async (tx: Transaction, { actorId, subject, data }: Told): Promise<boolean> =>
  (await tx.activity.findFirst({
    where: {
      subjectKind: subject.kind,
      subjectId: subject.id,
      verb: 'reacted',
      actorId,
      AND: [
        { data: { path: ['commentId'], equals: data.commentId } },
        { data: { path: ['outcome'], equals: data.outcome } },
      ],
    },
    select: { id: true },
  })) !== null

/** People shown who reacted to one comment. */
export const MOST_WHO_REACTED = 200

/**
 * Who reacted to a comment that everybody who may see it may read, the first of them first.
 * @returns null when there is no such comment for this person
 */
export async function findWhoReacted(practitioner: Viewer, commentId: string) {
  const comment = await findComment(practitioner, commentId)
  if (!comment || comment.removedAt || comment.hiddenAt) return null
  const rows = await db.reaction.findMany({
    where: { commentId },
    orderBy: [{ at: 'asc' }, { practitionerId: 'asc' }],
    take: MOST_WHO_REACTED + 1,
    select: { kind: true, practitioner: { select: { id: true, slug: true, name: true, headline: true } } },
  })
  return { comment, rows: rows.slice(0, MOST_WHO_REACTED), more: rows.length > MOST_WHO_REACTED }
}
