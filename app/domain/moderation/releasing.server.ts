import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity, type SubjectKind, type Verb } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Decided } from './deciding.server.ts'
import { DESK_PAGE, FRESH_CLAIM, onlyModerators } from './desk.server.ts'
import { STANDS, WAITING } from './open.server.ts'
import type { FlagKind } from './words.ts'

/** Characters of it that the desk shows; the whole of it is where it stands. */
const MOST_WORDS = 10_000

export type HeldKind = Exclude<FlagKind, 'case_study'>
/** Something that nobody but its author and the moderators sees yet. */
export type HeldThing = {
  id: string
  kind: HeldKind
  subjectId: string
  /** Of a comment: of what it stands under. */
  title: string
  words: string
  path: string
  found: string[]
  fresh: boolean
  at: Date
  author: { id: string; slug: string; name: string } | null
  claimedBy: { id: string; name: string } | null
}

type Row = Omit<HeldThing, 'author' | 'claimedBy'> & {
  authorId: string | null
  authorSlug: string | null
  authorName: string | null
  claimerId: string | null
  claimerName: string | null
}

/** What is held and waits, of what is still there, the longest waiting first, a page counted from 1. */
export async function listHeld(moderator: Viewer, page: number) {
  onlyModerators(moderator)
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`${HELD(Prisma.empty)} LIMIT ${DESK_PAGE} OFFSET ${(page - 1) * DESK_PAGE}`,
    db.$queryRaw<{ all: number }[]>`SELECT count(*)::int AS "all" FROM ${WAITING} WHERE ${STANDS}`,
  ])
  const total = counted?.all ?? 0
  return { items: rows.map(asHeld), total, pages: Math.max(1, Math.ceil(total / DESK_PAGE)) }
}

/** @returns null when nothing like that waits */
export async function findHeld(moderator: Viewer, id: string): Promise<HeldThing | null> {
  onlyModerators(moderator)
  const [row] = await db.$queryRaw<Row[]>`${HELD(Prisma.sql`AND h."id" = ${id}`)} LIMIT 1`
  return row ? asHeld(row) : null
}

const HELD = (which: Prisma.Sql) => Prisma.sql`
  SELECT h."id", h."subjectKind" AS "kind", h."subjectId", h."found", h."fresh", h."at",
    coalesce(th."title", fi."claim", under."title", '') AS "title",
    left(coalesce(co."body", th."body", fi."detail"), ${MOST_WORDS}) AS "words",
    CASE h."subjectKind" WHEN 'comment' THEN '/comments/' || co."id" WHEN 'thread' THEN '/threads/' || th."slug"
      ELSE '/findings/' || fi."slug" END AS "path",
    who."id" AS "authorId", who."slug" AS "authorSlug", who."name" AS "authorName",
    taker."id" AS "claimerId", taker."name" AS "claimerName"
  FROM ${WAITING}
  LEFT JOIN LATERAL (
    SELECT t."title" FROM "CaseStudy" t WHERE t."discussionId" = co."discussionId"
    UNION ALL SELECT t."claim" FROM "Finding" t WHERE t."discussionId" = co."discussionId"
    UNION ALL SELECT t."title" FROM "Thread" t WHERE t."discussionId" = co."discussionId"
    UNION ALL SELECT t."title" FROM "Proposal" t WHERE t."discussionId" = co."discussionId") under ON true
  LEFT JOIN "Practitioner" who ON who."id" = h."authorId"
  LEFT JOIN "Claim" cl ON cl."subjectKind" = h."subjectKind" AND cl."subjectId" = h."subjectId" AND cl."at" > ${FRESH_CLAIM()}
  LEFT JOIN "Practitioner" taker ON taker."id" = cl."byId"
  WHERE ${STANDS} ${which} ORDER BY h."at", h."id"`

const asHeld = ({ authorId, authorSlug, authorName, claimerId, claimerName, ...held }: Row): HeldThing => ({
  ...held,
  author: authorId && authorSlug && authorName ? { id: authorId, slug: authorSlug, name: authorName } : null,
  claimedBy: claimerId && claimerName ? { id: claimerId, name: claimerName } : null,
})

/** How it is decided: whoever refuses says why. */
export type Release = { id: string; released: boolean; reason: string }

/**
 * Shows everybody what was held, as if it were written now, and tells whom it concerns; or leaves it to its author and the
 * moderators for good, with a reason.
 * @returns null when there is nothing like that any more
 */
export async function decideHeld(moderator: Viewer, { id, released, reason }: Release): Promise<Decided | null> {
  onlyModerators(moderator)
  return inTransaction(async (tx) => {
    // Of two who decide at the same moment the second finds it decided.
    await tx.$queryRaw`SELECT "id" FROM "Held" WHERE "id" = ${id} FOR UPDATE`
    const held = await tx.held.findUnique({ where: { id }, include: { author: { select: person } } })
    const thing = held && (await findHeldThing(held, tx))
    if (!held || (!thing && !held.decisionId)) return null
    if (held.decisionId || !thing) return 'decided'
    if (held.authorId === moderator.id) return 'own'
    const subject = { subjectKind: held.subjectKind, subjectId: held.subjectId }
    const outcome = released ? 'kept' : 'taken_down'
    const { title } = thing
    const decision = await tx.decision.create({
      data: { ...subject, outcome, reason, byId: moderator.id, byName: moderator.name, title },
      select: { id: true },
    })
    await tx.held.update({ where: { id }, data: { decisionId: decision.id }, select: { id: true } })
    await tx.claim.deleteMany({ where: subject })
    await recordAct(tx, moderator, {
      kind: released ? 'held_released' : 'held_refused',
      subject: { kind: held.subjectKind, id: held.subjectId },
      title,
      whom: held.author,
      reason,
    })
    await carryOut(tx, moderator, held, released)
    await tellAuthor(tx, moderator, held, { released, decisionId: decision.id })
    return 'done'
  })
}

const person = { id: true, name: true } as const
type Held = Prisma.HeldGetPayload<{ include: { author: { select: typeof person } } }>

/** As it is called now. @returns null when its author removed it meanwhile, or it waits no more */
async function findHeldThing({ subjectKind, subjectId: id }: Held, tx: Transaction): Promise<{ title: string } | null> {
  if (subjectKind === 'thread')
    return tx.thread.findFirst({ where: { id, heldAt: { not: null } }, select: { title: true } })
  if (subjectKind === 'finding') {
    const finding = await tx.finding.findFirst({ where: { id, heldAt: { not: null } }, select: { claim: true } })
    return finding && { title: finding.claim }
  }
  const comment = await tx.comment.findFirst({
    where: { id, heldAt: { not: null }, removedAt: null },
    select: {
      discussion: {
        select: {
          caseStudy: { select: { title: true } },
          finding: { select: { claim: true } },
          proposal: { select: { title: true } },
          thread: { select: { title: true } },
        },
      },
    },
  })
  if (!comment) return null
  const { caseStudy, finding, proposal, thread } = comment.discussion
  return { title: caseStudy?.title ?? finding?.claim ?? proposal?.title ?? thread?.title ?? '' }
}

async function carryOut(tx: Transaction, moderator: Viewer, held: Held, released: boolean): Promise<void> {
  const [where, at] = [{ id: held.subjectId }, new Date()]
  const anew = held.fresh ? { at } : {}
  if (held.subjectKind === 'comment') {
    const data = released ? { heldAt: null, hiddenAt: null, refusedAt: null, ...anew } : { refusedAt: at }
    await tx.comment.update({ where, data, select: { id: true } })
  } else if (held.subjectKind === 'thread') {
    const data = released
      ? { heldAt: null, withdrawnAt: null, ...anew, ...(held.fresh && { lastAt: at }) }
      : { heldAt: null }
    await tx.thread.update({ where, data, select: { id: true } })
  } else {
    const data = released ? { heldAt: null, withdrawnAt: null, ...anew } : { heldAt: null, withdrawnById: moderator.id }
    await tx.finding.update({ where, data, select: { id: true } })
  }
}

/** Its author; and, once it is released, everybody who would have been told when it was written. */
async function tellAuthor(
  tx: Transaction,
  moderator: Viewer,
  held: Held,
  about: { released: boolean; decisionId: string },
) {
  const subject = { kind: held.aboutKind as SubjectKind, id: held.aboutId }
  const comment: Record<string, string> = held.subjectKind === 'comment' ? { commentId: held.subjectId } : {}
  const news = (held.data ?? {}) as Record<string, string | number | string[]>
  if (about.released) await recordActivity(tx, { verb: held.verb as Verb, actorId: held.authorId, subject, data: news })
  if (held.authorId)
    await recordActivity(tx, {
      verb: about.released ? 'post_released' : 'post_refused',
      actorId: moderator.id,
      subject,
      data: { practitionerId: held.authorId, decisionId: about.decisionId, ...comment },
    })
}
