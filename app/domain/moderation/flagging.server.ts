import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { DecisionOutcome, FlagReason } from '#app/generated/prisma/enums.ts'
import { OPEN_FLAGS } from './open.server.ts'
import { findThing, type Thing } from './thing.server.ts'
import { type Flaggable, type FlagKind, isFlagKind } from './words.ts'

/** Flags that one person raises in a day: beyond it something else is wrong than what they flag. */
const MOST_A_DAY = 50
const DAY_MS = 86_400_000

/** What this person could report, as they see it. An author reports their own only to appeal: a comment that was hidden. */
export async function findToFlag(viewer: Viewer, about: Flaggable, tx: Transaction = db): Promise<Thing | null> {
  const thing = await findThing(viewer, about, tx)
  const own = thing?.authors.some(({ id }) => id === viewer.id)
  return thing && !thing.waits && own === thing.hidden ? thing : null
}

/**
 * Why a moderator took this down; null when none did. Ask only for whom it is there.
 * @param by whose doing it is that it is down, where another may have taken it down since
 */
export async function findReasonGiven({ kind, id }: Flaggable, by?: string | null): Promise<string | null> {
  const last = await db.decision.findFirst({
    where: { subjectKind: kind, subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { outcome: true, reason: true, byId: true },
  })
  if (last?.outcome !== 'taken_down' || (by !== undefined && by !== last.byId)) return null
  return last.reason
}

export type FlagOutcome = 'done' | 'already' | 'too_many'
/** @returns null when there is nothing of the kind for this person to report */
export async function raiseFlag(
  viewer: Viewer,
  { kind, id, reason, note }: Flaggable & { reason: FlagReason; note: string },
): Promise<FlagOutcome | null> {
  return inTransaction(async (tx) => {
    // A form sent twice at once is one report.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`flags of ${viewer.id}`}))`
    const thing = await findToFlag(viewer, { kind, id }, tx)
    if (!thing) return null
    const mine = { reporterId: viewer.id }
    const open = { ...mine, subjectKind: kind, subjectId: id, decisionId: null }
    if (await tx.flag.findFirst({ where: open, select: { id: true } })) return 'already'
    const today = await tx.flag.count({ where: { ...mine, at: { gt: new Date(Date.now() - DAY_MS) } } })
    if (today >= MOST_A_DAY) return 'too_many'
    const flag = await tx.flag.create({
      data: { subjectKind: kind, subjectId: id, reporterId: viewer.id, reason, note, appeal: thing.hidden },
      select: { id: true },
    })
    await recordActivity(tx, {
      verb: 'flagged',
      actorId: viewer.id,
      subject: thing.subject,
      data: { flagId: flag.id, ...(kind === 'comment' && { commentId: id }) },
    })
    return 'done'
  })
}

export type OwnFlag = {
  id: string
  kind: FlagKind
  reason: FlagReason
  note: string
  at: Date
  /** Null: it waits. */
  decision: { outcome: DecisionOutcome; reason: string; at: Date; title: string } | null
  appeal: boolean
  /** It was taken away before anybody decided. */
  gone: boolean
}
const MOST_SHOWN = 50
/** What somebody reported, the newest first, and what came of it. */
export async function listOwnFlags(viewer: Viewer): Promise<OwnFlag[]> {
  const rows = await db.flag.findMany({
    where: { reporterId: viewer.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
    select: {
      id: true,
      subjectKind: true,
      reason: true,
      note: true,
      appeal: true,
      at: true,
      decision: { select: { outcome: true, reason: true, at: true, title: true } },
    },
  })
  const open = await db.$queryRaw<{ id: string }[]>`
    SELECT f."id" ${OPEN_FLAGS} AND f."reporterId" = ${viewer.id} ORDER BY f."at" DESC LIMIT ${MOST_SHOWN}`
  const waits = new Set(open.map(({ id }) => id))
  return rows.flatMap(({ subjectKind, ...row }) =>
    isFlagKind(subjectKind) ? [{ ...row, kind: subjectKind, gone: !row.decision && !waits.has(row.id) }] : [],
  )
}
