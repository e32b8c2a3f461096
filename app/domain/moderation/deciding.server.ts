import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { takeDownThread } from '#app/domain/thread/closing.server.ts'
import type { DecisionOutcome } from '#app/generated/prisma/enums.ts'
import { onlyModerators } from './desk.server.ts'
import { findThing, type Thing } from './thing.server.ts'
import type { Flaggable } from './words.ts'

/**
 * done · own: nobody judges what they wrote · decided: somebody else was quicker, nothing waits any more
 */
export type Decided = 'done' | 'own' | 'decided'

/**
 * Answers everything that was reported about one thing: it stays (and what was hidden is shown again), or it is taken down.
 * A case study, a finding or a thread is withdrawn, a comment hidden. Those who reported it and those who wrote it are told.
 * @returns null when it is not there any more
 */
export async function decide(
  moderator: Viewer,
  { kind, id, outcome, reason }: Flaggable & { outcome: DecisionOutcome; reason: string },
): Promise<Decided | null> {
  onlyModerators(moderator)
  return inTransaction(async (tx) => {
    const subject = { subjectKind: kind, subjectId: id }
    // Of two who decide at the same moment the second finds nothing that waits.
    const flags = await tx.$queryRaw<{ id: string; reporterId: string | null }[]>`
      SELECT "id", "reporterId" FROM "Flag"
      WHERE "subjectKind" = ${kind} AND "subjectId" = ${id} AND "decisionId" IS NULL ORDER BY "id" LIMIT 1000 FOR UPDATE`
    if (!flags.length) return 'decided'
    const thing = await findThing(moderator, { kind, id }, tx)
    if (!thing) return null
    if (thing.authors.some((author) => author.id === moderator.id)) return 'own'
    const decision = await tx.decision.create({
      data: { ...subject, outcome, reason, byId: moderator.id, byName: moderator.name, title: thing.title },
      select: { id: true },
    })
    await tx.flag.updateMany({ where: { id: { in: flags.map((flag) => flag.id) } }, data: { decisionId: decision.id } })
    await tx.claim.deleteMany({ where: subject })
    const [first = null] = thing.authors
    const act = { subject: { kind, id }, title: thing.title, whom: first, reason }
    await recordAct(tx, moderator, { ...act, kind: outcome === 'kept' ? 'flags_kept' : 'flags_taken_down' })
    await carryOut(tx, moderator, thing, { outcome, reason, decisionId: decision.id })
    const reporters = new Set(flags.flatMap(({ reporterId }) => reporterId ?? []))
    for (const reporterId of reporters)
      await recordActivity(tx, {
        verb: 'flag_answered',
        actorId: moderator.id,
        subject: { kind: 'practitioner', id: reporterId },
        data: { decisionId: decision.id, outcome: answerTo(reporterId, thing, outcome) },
      })
    return 'done'
  })
}

/** An author who asked to look again is told of their own comment; everybody else of what they reported. */
function answerTo(reporterId: string, { hidden, authors }: Thing, outcome: DecisionOutcome): string {
  if (!hidden || !authors.some(({ id }) => id === reporterId)) return outcome
  return outcome === 'kept' ? 'shown_again' : 'stays_hidden'
}

type Act = { outcome: DecisionOutcome; reason: string; decisionId: string }
async function carryOut(tx: Transaction, moderator: Viewer, thing: Thing, { outcome, reason, decisionId }: Act) {
  const { kind, id, slug } = thing
  if (kind === 'comment') {
    const hides = outcome === 'taken_down'
    if (hides === thing.hidden) return
    // One that was held and not released is shown for the first time.
    const data = hides ? { hiddenAt: new Date() } : { hiddenAt: null, heldAt: null, refusedAt: null }
    await tx.comment.update({ where: { id }, data, select: { id: true } })
    await recordActivity(tx, {
      verb: hides ? 'comment_hidden' : 'comment_shown',
      actorId: moderator.id,
      subject: thing.subject,
      data: { commentId: id, decisionId },
    })
  } else if (outcome === 'taken_down') {
    const withdraw = {
      case_study: () => withdrawCaseStudy(moderator, { slug, reason }, tx, true),
      finding: () => withdrawFinding(moderator, slug, tx, true),
      thread: () => takeDownThread(moderator, slug, tx),
    }[kind]
    if (!(await withdraw())) throw new Error(`A moderator may not withdraw this ${kind}`)
  }
}
