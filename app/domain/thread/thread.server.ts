import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'
import { threadsSeenBy } from '#app/domain/practitioner/sight.ts'
import { threadsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { ThreadKind } from '#app/generated/prisma/enums.ts'

export const PAGE = 20
/** Characters of the first words that a list shows. */
const EXCERPT = 220

/** Null and empty mean all. Place and theme are slugs. `unanswered`: open questions without an accepted answer. */
export type ThreadFilter = { kind: ThreadKind | null; place: string; theme: string; unanswered: boolean }

/** The filter an address names. What it names wrongly is left out. */
export function threadFilterOf(asked: URLSearchParams): ThreadFilter {
  const kind = asked.get('kind')
  return {
    kind: kind !== null && Object.hasOwn(ThreadKind, kind) ? (kind as ThreadKind) : null,
    place: (asked.get('place') ?? '').slice(0, 100),
    theme: (asked.get('theme') ?? '').slice(0, 100),
    unanswered: asked.get('unanswered') === 'yes',
  }
}

const named = { select: { slug: true, name: true } } as const
const person = { select: { id: true, slug: true, name: true } } as const
const card = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  body: true,
  at: true,
  lastAt: true,
  closedAt: true,
  acceptedId: true,
  openToAll: true,
  place: named,
  theme: named,
  starter: person,
  discussion: { select: { comments: true } },
} satisfies Prisma.ThreadSelect
type Card = Prisma.ThreadGetPayload<{ select: typeof card }>

const asCard = ({ body, discussion, acceptedId, closedAt, ...thread }: Card) => ({
  ...thread,
  excerpt: body.length > EXCERPT ? `${body.slice(0, EXCERPT - 1).trimEnd()}…` : body,
  comments: discussion.comments,
  answered: acceptedId !== null,
  closed: closedAt !== null,
})
export type ListedThread = ReturnType<typeof asCard>

/** Threads this person may read, where something was last said first, `PAGE` a page counted from 1. */
export async function listThreads(asker: Asker, filter: ThreadFilter, page: number) {
  const { kind, place, theme, unanswered } = filter
  const { ids, ...list } = await findPageOf({
    found: Prisma.sql`SELECT th."id", th."lastAt" FROM "Thread" th
      WHERE ${threadsSeenInSql(asker)} AND th."withdrawnAt" IS NULL
      ${kind ? Prisma.sql`AND th."kind" = ${kind}::"ThreadKind"` : Prisma.empty}
      ${unanswered ? Prisma.sql`AND th."kind" = 'question' AND th."acceptedId" IS NULL AND th."closedAt" IS NULL` : Prisma.empty}
      ${place ? Prisma.sql`AND th."placeId" = (SELECT "id" FROM "Place" WHERE "slug" = ${place})` : Prisma.empty}
      ${theme ? Prisma.sql`AND th."themeId" = (SELECT "id" FROM "Theme" WHERE "slug" = ${theme})` : Prisma.empty}`,
    order: Prisma.sql`"lastAt" DESC, "id" DESC`,
    page,
    size: PAGE,
    picked: kind !== null || unanswered || place !== '' || theme !== '',
  })
  const where = { id: { in: ids }, withdrawnAt: null, AND: threadsSeenBy(asker) }
  const rows = ids.length ? await db.thread.findMany({ where, take: PAGE, select: card }) : []
  return { ...list, items: inOrder(ids, rows).map(asCard) }
}

/** The threads of a place in which something was said last. */
export async function listThreadsOfPlace(asker: Asker, placeId: string, take: number): Promise<ListedThread[]> {
  const rows = await db.thread.findMany({
    where: { placeId, withdrawnAt: null, AND: threadsSeenBy(asker) },
    orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
    take,
    select: card,
  })
  return rows.map(asCard)
}

const whole = {
  ...card,
  editedAt: true,
  closedById: true,
  closedReason: true,
  closedBy: person,
  withdrawnAt: true,
  heldAt: true,
  discussionId: true,
  accepted: { select: { id: true, body: true, at: true, author: person } },
} satisfies Prisma.ThreadSelect

/** @returns null when there is none for this person */
export const findThread = (asker: Asker, slug: string, tx: Transaction = db) => find(asker, { slug }, tx)
/** @returns null when there is none for this person */
export const findThreadById = (asker: Asker, id: string, tx: Transaction) => find(asker, { id }, tx)

async function find(asker: Asker, which: { slug: string } | { id: string }, tx: Transaction) {
  const row = await tx.thread.findFirst({ where: { ...which, AND: threadsSeenBy(asker) }, select: whole })
  if (!row) return null
  const { discussion, ...thread } = row
  return { ...thread, comments: discussion.comments }
}
export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>
