import { db, type Prisma } from '#app/db/database.server.ts'
import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import type { DecisionOutcome, FlagReason } from '#app/generated/prisma/enums.ts'
import { OPEN_FLAGS } from './open.server.ts'
import { findThing, type Thing } from './thing.server.ts'
import type { Flaggable, FlagKind } from './words.ts'

export const DESK_PAGE = 20
/** Flags shown of one thing; what is beyond is counted. */
const MOST_FLAGS = 20
/** Minutes for which somebody who looks at a thing keeps it: whoever went home holds nothing up. */
const CLAIM_MINUTES = 30

/** Since when a claim counts. */
export const FRESH_CLAIM = () => new Date(Date.now() - CLAIM_MINUTES * 60_000)

/** @throws when somebody else asks: the route lets nobody else in */
export function onlyModerators(viewer: Viewer): void {
  if (!isModerator(viewer)) throw new Error('Only a moderator sees flags')
}

export type Waiting = Flaggable & {
  title: string
  words: string
  flags: number
  since: Date
  reasons: FlagReason[]
  /** Its author asks that a decision be looked at again. */
  appeal: boolean
  claimedBy: { id: string; name: string } | null
}

/** Things with flags that wait, the longest first, `DESK_PAGE` a page counted from 1. */
export async function listDesk(moderator: Viewer, page: number) {
  onlyModerators(moderator)
  const [items, [counted]] = await Promise.all([
    db.$queryRaw<(Omit<Waiting, 'claimedBy'> & { claimerId: string | null; claimerName: string | null })[]>`
      SELECT waits.*, p."id" AS "claimerId", p."name" AS "claimerName" FROM (
        SELECT f."subjectKind" AS "kind", f."subjectId" AS "id", count(*)::int AS "flags", min(f."at") AS "since",
          array_agg(DISTINCT f."reason"::text) AS "reasons", bool_or(f."appeal") AS "appeal",
          max(coalesce(c."title", fi."claim", th."title", '')) AS "title",
          left(max(coalesce(co."body", c."summary", fi."detail", th."body")), 300) AS "words"
        ${OPEN_FLAGS} GROUP BY f."subjectKind", f."subjectId"
        ORDER BY min(f."at"), f."subjectId" LIMIT ${DESK_PAGE} OFFSET ${(page - 1) * DESK_PAGE}
      ) waits
      LEFT JOIN "Claim" cl ON cl."subjectKind" = waits."kind" AND cl."subjectId" = waits."id"
        AND cl."at" > ${FRESH_CLAIM()}
      LEFT JOIN "Practitioner" p ON p."id" = cl."byId"
      ORDER BY waits."since", waits."id"`,
    db.$queryRaw<
      { all: number }[]
    >`SELECT count(DISTINCT (f."subjectKind", f."subjectId"))::int AS "all" ${OPEN_FLAGS}`,
  ])
  return {
    items: items.map(({ claimerId, claimerName, ...item }) => ({
      ...item,
      claimedBy: claimerId && claimerName ? { id: claimerId, name: claimerName } : null,
    })),
    pages: Math.max(1, Math.ceil((counted?.all ?? 0) / DESK_PAGE)),
    total: counted?.all ?? 0,
  }
}

export type Case = {
  thing: Thing
  /** The moderator who asks wrote it, and decides nothing about it. */
  own: boolean
  /** Flags beyond those that are listed. */
  moreFlags: number
  flags: { id: string; reason: FlagReason; note: string; at: Date; reporter: { slug: string; name: string } | null }[]
  decisions: { id: string; outcome: DecisionOutcome; reason: string; byName: string; at: Date }[]
  claimedBy: { id: string; name: string } | null
}

const findFlags = ({ kind, id }: Flaggable) =>
  db.flag.findMany({
    where: { subjectKind: kind, subjectId: id, decisionId: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST_FLAGS,
    select: { id: true, reason: true, note: true, at: true, reporter: { select: { slug: true, name: true } } },
  })

/** One thing with its flags that wait, the first of them. @returns null when it is not there */
export async function findReport(
  moderator: Viewer,
  about: Flaggable,
): Promise<Pick<Case, 'thing' | 'own' | 'flags'> | null> {
  onlyModerators(moderator)
  const [thing, flags] = await Promise.all([findThing(moderator, about), findFlags(about)])
  if (!thing) return null
  const own = thing.authors.some(({ id }) => id === moderator.id)
  // Who reported what they wrote themselves is not for them.
  return { thing, own, flags: own ? [] : flags }
}

/** One thing with its flags that wait, and what was decided about it before. @returns null when it is not there */
export async function findCase(moderator: Viewer, about: Flaggable): Promise<Case | null> {
  onlyModerators(moderator)
  const subject = { subjectKind: about.kind, subjectId: about.id }
  const [thing, flags, count, decisions, claim] = await Promise.all([
    findThing(moderator, about),
    findFlags(about),
    db.flag.count({ where: { ...subject, decisionId: null } }),
    db.decision.findMany({
      where: subject,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MOST_FLAGS,
      select: { id: true, outcome: true, reason: true, byName: true, at: true },
    }),
    db.claim.findUnique({
      where: { subjectKind_subjectId: subject },
      select: { at: true, by: { select: { id: true, name: true } } },
    }),
  ])
  if (!thing) return null
  const own = thing.authors.some(({ id }) => id === moderator.id)
  return {
    thing,
    own,
    // Who reported what they wrote themselves is not for them.
    flags: own ? [] : flags,
    moreFlags: own ? 0 : count - flags.length,
    decisions,
    claimedBy: claim && isFresh(claim.at) ? claim.by : null,
  }
}
const isFresh = (at: Date) => at > FRESH_CLAIM()

/** @returns who holds it already, if somebody else does */
export async function claimCase(
  moderator: Viewer,
  { kind, id }: { kind: string; id: string },
): Promise<{ heldBy: string } | null> {
  onlyModerators(moderator)
  const stale = FRESH_CLAIM()
  // One statement: of two who press at once, one gets it.
  const got = await db.$queryRaw<{ byId: string }[]>`
    INSERT INTO "Claim" ("subjectKind", "subjectId", "byId") VALUES (${kind}, ${id}, ${moderator.id})
    ON CONFLICT ("subjectKind", "subjectId") DO UPDATE SET "byId" = EXCLUDED."byId", "at" = now()
      WHERE "Claim"."byId" = EXCLUDED."byId" OR "Claim"."at" < ${stale}
    RETURNING "byId"`
  if (got.length) return null
  const held = await db.claim.findUnique({
    where: { subjectKind_subjectId: { subjectKind: kind, subjectId: id } },
    select: { by: { select: { name: true } } },
  })
  return { heldBy: held?.by.name ?? 'Somebody else' }
}

export async function releaseCase(moderator: Viewer, { kind, id }: { kind: string; id: string }): Promise<void> {
  onlyModerators(moderator)
  await db.claim.deleteMany({ where: { subjectKind: kind, subjectId: id, byId: moderator.id } })
}

/** Every decision there was, the newest first; `words` in its reason, its thing or who made it. */
export async function listDecisions(moderator: Viewer, words: string, page: number) {
  onlyModerators(moderator)
  const like = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const where: Prisma.DecisionWhereInput = words ? { OR: [{ reason: like }, { title: like }, { byName: like }] } : {}
  const [total, rows] = await Promise.all([
    db.decision.count({ where }),
    db.decision.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * DESK_PAGE,
      take: DESK_PAGE,
      select: {
        id: true,
        subjectKind: true,
        subjectId: true,
        title: true,
        outcome: true,
        reason: true,
        byName: true,
        at: true,
        _count: { select: { flags: true } },
      },
    }),
  ])
  return {
    decisions: rows.map(({ _count, subjectKind, ...row }) => ({
      ...row,
      kind: subjectKind as FlagKind,
      flags: _count.flags,
    })),
    total,
    pages: Math.max(1, Math.ceil(total / DESK_PAGE)),
  }
}
