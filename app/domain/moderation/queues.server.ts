import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { NEW_MEMBERS } from '#app/domain/watch/limits.ts'
import { DESK_PAGE, FRESH_CLAIM, onlyModerators } from './desk.server.ts'
import { OPEN_FLAGS, STANDS, WAITING } from './open.server.ts'
import { DESK, type DeskItem, type DeskKind, MARKS, type MarkedQueue, type Queue } from './queues.ts'

const days = (count: number) => Prisma.sql`now() - make_interval(days => ${count}::int)`
const unmarked = (queue: MarkedQueue, kind: Prisma.Sql, id: Prisma.Sql, again?: number) => Prisma.sql`
  NOT EXISTS (SELECT FROM "DeskMark" m WHERE m."queue" = ${queue} AND m."subjectKind" = ${kind} AND m."subjectId" = ${id}
    ${again === undefined ? Prisma.empty : Prisma.sql`AND m."at" > ${days(again)}`})`
const silentSince = (discussionId: Prisma.Sql, since: Prisma.Sql) => Prisma.sql`
  NOT EXISTS (SELECT FROM "Comment" x WHERE x."discussionId" = ${discussionId} AND x."removedAt" IS NULL AND x."at" > ${since})`

/** Moderators and administrators write what they answer for themselves. */
const MEMBER = Prisma.sql`p."role" IN ('practitioner', 'responder') AND p."suspendedAt" IS NULL`

/**
 * kind, id, title, words, path, at, whoId of what stands in each queue. A person's posts are numbered before those that are
 * hidden, held or seen are left out: a fourth one never becomes a first.
 */
const STANDING: Record<MarkedQueue, () => Prisma.Sql> = {
  first_posts: () => Prisma.sql`
    SELECT post.* FROM "Practitioner" p, LATERAL (
      SELECT * FROM (
        (SELECT 'comment' AS "kind", co."id", coalesce(cs."title", fi."claim", pr."title", th."title", '') AS "title",
            co."body" AS "words", '/comments/' || co."id" AS "path", co."at", p."id" AS "whoId",
            co."removedAt" IS NULL AND co."hiddenAt" IS NULL AND coalesce(cs."state" = 'published',
              fi."withdrawnAt" IS NULL AND fi."id" IS NOT NULL OR pr."state" <> 'draft'
              OR th."withdrawnAt" IS NULL AND th."id" IS NOT NULL, false) AS "shown"
          FROM "Comment" co
          LEFT JOIN "CaseStudy" cs ON cs."discussionId" = co."discussionId"
          LEFT JOIN "Finding" fi ON fi."discussionId" = co."discussionId"
          LEFT JOIN "Proposal" pr ON pr."discussionId" = co."discussionId"
          LEFT JOIN "Thread" th ON th."discussionId" = co."discussionId"
          WHERE co."authorId" = p."id" ORDER BY co."at", co."id" LIMIT ${NEW_MEMBERS.firstPosts})
        UNION ALL (SELECT 'thread', th."id", th."title", th."body", '/threads/' || th."slug", th."at", p."id",
            th."withdrawnAt" IS NULL
          FROM "Thread" th WHERE th."starterId" = p."id" ORDER BY th."at", th."id" LIMIT ${NEW_MEMBERS.firstPosts})
        UNION ALL (SELECT 'finding', fi."id", fi."claim", fi."detail", '/findings/' || fi."slug", fi."at", p."id",
            fi."withdrawnAt" IS NULL
          FROM "Finding" fi WHERE fi."authorId" = p."id" ORDER BY fi."at", fi."id" LIMIT ${NEW_MEMBERS.firstPosts})
      ) written ORDER BY "at", "id" LIMIT ${NEW_MEMBERS.firstPosts}) post
    WHERE p."joinedAt" > ${days(DESK.firstPostsOf)} AND ${MEMBER} AND post."shown"
      AND ${unmarked('first_posts', Prisma.sql`post."kind"`, Prisma.sql`post."id"`)}`,
  unanswered: () => Prisma.sql`
    SELECT 'thread' AS "kind", th."id", th."title", th."body" AS "words", '/threads/' || th."slug" AS "path", th."at",
      th."starterId" AS "whoId"
    FROM "Thread" th WHERE th."kind" = 'question' AND th."acceptedId" IS NULL AND th."closedAt" IS NULL
      AND th."withdrawnAt" IS NULL AND th."at" < ${days(DESK.unanswered)}
      AND ${unmarked('unanswered', Prisma.sql`'thread'`, Prisma.sql`th."id"`, DESK.unansweredAgain)}`,
  stale: () => Prisma.sql`
    SELECT 'case_study' AS "kind", c."id", c."title", c."summary" AS "words", '/case-studies/' || c."slug" AS "path",
      c."updatedAt" AS "at", NULL AS "whoId"
    FROM "CaseStudy" c WHERE c."state" = 'published' AND c."updatedAt" < ${days(DESK.staleCaseStudies)}
      AND ${silentSince(Prisma.sql`c."discussionId"`, days(DESK.staleCaseStudies))}
      AND ${unmarked('stale', Prisma.sql`'case_study'`, Prisma.sql`c."id"`, DESK.staleAgain)}
    UNION ALL SELECT 'proposal', p."id", p."title", p."summary", '/proposals/' || p."slug", p."updatedAt", NULL
    FROM "Proposal" p WHERE p."state" IN ('consultation', 'submitted', 'answered', 'under_way')
      AND p."updatedAt" < ${days(DESK.staleProposals)}
      AND ${silentSince(Prisma.sql`p."discussionId"`, days(DESK.staleProposals))}
      AND ${unmarked('stale', Prisma.sql`'proposal'`, Prisma.sql`p."id"`, DESK.staleAgain)}`,
  newcomers: () => Prisma.sql`
    SELECT 'practitioner' AS "kind", p."id", p."name" AS "title", concat_ws(E'\\n\\n', nullif(p."headline", ''), p."about") AS "words",
      '/people/' || p."slug" AS "path", p."joinedAt" AS "at", p."id" AS "whoId"
    FROM "Practitioner" p WHERE p."joinedAt" > ${days(DESK.newcomers)} AND ${MEMBER} AND p."emailConfirmedAt" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Comment" own JOIN "Reaction" r ON r."commentId" = own."id" WHERE own."authorId" = p."id")
      AND NOT EXISTS (SELECT FROM "Comment" own JOIN "Comment" answer ON answer."parentId" = own."id"
        WHERE own."authorId" = p."id" AND answer."authorId" <> p."id" AND answer."hiddenAt" IS NULL AND answer."removedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Thread" own JOIN "Comment" answer ON answer."discussionId" = own."discussionId"
        WHERE own."starterId" = p."id" AND answer."authorId" <> p."id" AND answer."hiddenAt" IS NULL AND answer."removedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Finding" own JOIN "Comment" answer ON answer."discussionId" = own."discussionId"
        WHERE own."authorId" = p."id" AND answer."authorId" <> p."id" AND answer."hiddenAt" IS NULL AND answer."removedAt" IS NULL)
      AND ${unmarked('newcomers', Prisma.sql`'practitioner'`, Prisma.sql`p."id"`)}`,
}

/** How many wait in each queue. */
export async function countQueues(moderator: Viewer): Promise<Record<Queue, number>> {
  onlyModerators(moderator)
  const of = (queue: MarkedQueue) => Prisma.sql`(SELECT count(*)::int FROM (${STANDING[queue]()}) waits)`
  const [counts] = await db.$queryRaw<Record<Queue, number>[]>`
    SELECT (SELECT count(DISTINCT (f."subjectKind", f."subjectId"))::int ${OPEN_FLAGS}) AS "flags",
      (SELECT count(*)::int FROM ${WAITING} WHERE ${STANDS}) AS "held",
      ${of('first_posts')} AS "first_posts", ${of('unanswered')} AS "unanswered", ${of('stale')} AS "stale",
      ${of('newcomers')} AS "newcomers"`
  if (!counts) throw new Error('The desk could not be counted')
  return counts
}

type Row = Omit<DeskItem, 'who' | 'claimedBy'> & {
  whoSlug: string | null
  whoName: string | null
  claimerId: string | null
  claimerName: string | null
}

/** What stands in a queue, the longest waiting first, `DESK_PAGE` a page counted from 1. */
export async function listQueue(moderator: Viewer, queue: MarkedQueue, page: number): Promise<DeskItem[]> {
  onlyModerators(moderator)
  const rows = await db.$queryRaw<Row[]>`
    SELECT waits."kind", waits."id", waits."title", left(waits."words", 2000) AS "words", waits."path", waits."at",
      who."slug" AS "whoSlug", who."name" AS "whoName", taker."id" AS "claimerId", taker."name" AS "claimerName"
    FROM (${STANDING[queue]()} ORDER BY "at", "id" LIMIT ${DESK_PAGE} OFFSET ${(page - 1) * DESK_PAGE}) waits
    LEFT JOIN "Practitioner" who ON who."id" = waits."whoId"
    LEFT JOIN "Claim" cl ON cl."subjectKind" = waits."kind" AND cl."subjectId" = waits."id" AND cl."at" > ${FRESH_CLAIM()}
    LEFT JOIN "Practitioner" taker ON taker."id" = cl."byId" ORDER BY waits."at", waits."id"`
  return rows.map(({ whoSlug, whoName, claimerId, claimerName, ...row }) => ({
    ...row,
    who: whoSlug && whoName ? { slug: whoSlug, name: whoName } : null,
    claimedBy: claimerId && claimerName ? { id: claimerId, name: claimerName } : null,
  }))
}

type About = { kind: string; id: string }
/** Whether it waits in this queue now. */
export async function findStanding(queue: MarkedQueue, { kind, id }: About, tx: Transaction = db) {
  const [row] = await tx.$queryRaw<
    { kind: DeskKind; id: string; title: string; whoId: string | null; who: string | null }[]
  >`
    SELECT waits."kind", waits."id", waits."title", p."id" AS "whoId", p."name" AS "who" FROM (${STANDING[queue]()}) waits
    LEFT JOIN "Practitioner" p ON p."id" = waits."whoId" WHERE waits."kind" = ${kind} AND waits."id" = ${id}`
  return row ?? null
}

/** Whether it waits in a queue of the desk now. @returns null when it does not */
export async function findWaiting(moderator: Viewer, queue: Queue, { kind, id }: About): Promise<true | null> {
  onlyModerators(moderator)
  if (queue !== 'flags' && queue !== 'held') return (await findStanding(queue, { kind, id })) && true
  const [row] = await db.$queryRaw<{ waits: boolean }[]>(
    queue === 'flags'
      ? Prisma.sql`SELECT EXISTS (SELECT ${OPEN_FLAGS} AND f."subjectKind" = ${kind} AND f."subjectId" = ${id}) AS "waits"`
      : Prisma.sql`SELECT EXISTS (SELECT FROM ${WAITING} WHERE ${STANDS} AND h."subjectKind" = ${kind}
          AND h."subjectId" = ${id}) AS "waits"`,
  )
  return row?.waits || null
}

/**
 * Somebody has looked after it: it is off the desk, for as long as its queue says.
 * @returns 'decided' when somebody else was quicker, or it does not wait there any more
 */
export async function markDone(moderator: Viewer, queue: MarkedQueue, about: About): Promise<'done' | 'decided'> {
  onlyModerators(moderator)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`desk ${about.kind} ${about.id}`}))::text`
    const thing = await findStanding(queue, about, tx)
    if (!thing) return 'decided'
    const subject = { subjectKind: thing.kind, subjectId: thing.id }
    const mark = { byId: moderator.id, at: new Date() }
    await tx.deskMark.upsert({
      where: { queue_subjectKind_subjectId: { queue, ...subject } },
      create: { queue, ...subject, ...mark },
      update: mark,
      select: { at: true },
    })
    await tx.claim.deleteMany({ where: { ...subject, byId: moderator.id } })
    const whom = thing.whoId && thing.who ? { id: thing.whoId, name: thing.who } : null
    await recordAct(tx, moderator, { kind: MARKS[queue].act, subject: thing, title: thing.title, whom })
    return 'done'
  })
}
