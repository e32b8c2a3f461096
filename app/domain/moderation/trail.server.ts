import { db, Prisma } from '#app/db/database.server.ts'
import { ACTS, type ActKind, isActKind } from '#app/domain/activity/acts.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { DESK_PAGE, onlyModerators } from './desk.server.ts'

/** Empty and null mean all. Days in London as they are written down (2026-11-29), the last one included. */
export type TrailFilter = { kind: ActKind | null; by: string; whom: string; words: string; from: string; to: string }

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
/** The filter an address names. What it names wrongly is left out, and said. */
export function trailFilterOf(asked: URLSearchParams): { filter: TrailFilter; errors: Record<string, string> | null } {
  const text = (name: string) => (asked.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const errors: Record<string, string> = {}
  const day = (name: 'from' | 'to', called: string) => {
    if (text(name) === '' || isDay(text(name))) return text(name)
    errors[name] = `${called} must be a day, like 2026-11-29`
    return ''
  }
  const kind = asked.get('kind')
  const filter = {
    kind: isActKind(kind) ? kind : null,
    by: text('by'),
    whom: text('whom'),
    words: text('q'),
    from: day('from', 'The first day'),
    to: day('to', 'The last day'),
  }
  if (filter.from && filter.to && filter.to < filter.from) errors.to = 'The last day must not be before the first'
  return { filter, errors: Object.keys(errors).length ? errors : null }
}

export type TrailLine = {
  id: string
  kind: ActKind
  what: string
  subjectKind: string
  subjectId: string
  title: string
  whomName: string
  byName: string
  reason: string
  at: Date
}
type Row = Omit<TrailLine, 'what' | 'kind'> & { kind: string }
const SHOWN = Prisma.sql`"id", "kind", "subjectKind", "subjectId", "title", "whomName", "byName", "reason", "at"`

/** Names are words of the index first, so that only few are compared. */
const named = (column: 'byName' | 'whomName', name: string): Prisma.Sql =>
  Prisma.sql`AND "search" @@ plainto_tsquery('simple', ${name})
    AND to_tsvector('simple', ${Prisma.raw(`"${column}"`)}) @@ plainto_tsquery('simple', ${name})`

function where({ kind, by, whom, words, from, to }: TrailFilter): Prisma.Sql {
  const all = [
    kind && Prisma.sql`AND "kind" = ${kind}`,
    by && named('byName', by),
    whom && named('whomName', whom),
    words && Prisma.sql`AND "search" @@ websearch_to_tsquery('simple', ${words})`,
    from && Prisma.sql`AND "at" >= (${from}::date)::timestamp AT TIME ZONE 'Europe/London'`,
    to && Prisma.sql`AND "at" < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/London'`,
  ].filter((one): one is Prisma.Sql => Boolean(one))
  return all.length ? Prisma.join(all, ' ') : Prisma.empty
}

const asLine = <One extends Row>({ kind, ...row }: One) => (isActKind(kind) ? [{ ...row, kind, what: ACTS[kind] }] : [])

/** What moderators did, the newest first, `DESK_PAGE` a page counted from 1. */
export async function listActs(moderator: Viewer, filter: TrailFilter, page: number) {
  onlyModerators(moderator)
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<(Row & { whomSlug: string | null })[]>`
      SELECT acts.*, p."slug" AS "whomSlug" FROM (SELECT ${SHOWN}, "whomId" FROM "ModerationAct" WHERE true ${where(filter)}
        ORDER BY "at" DESC, "id" DESC LIMIT ${DESK_PAGE} OFFSET ${(page - 1) * DESK_PAGE}) acts
      LEFT JOIN "Practitioner" p ON p."id" = acts."whomId" ORDER BY acts."at" DESC, acts."id" DESC`,
    db.$queryRaw<{ all: number }[]>`SELECT count(*)::int AS "all" FROM "ModerationAct" WHERE true ${where(filter)}`,
  ])
  const total = counted?.all ?? 0
  return { lines: rows.flatMap(asLine), total, pages: Math.max(1, Math.ceil(total / DESK_PAGE)) }
}

const BATCH = 500
/** All of it, the newest first, in batches: however long the trail is, little of it is in memory. */
export async function* readActs(moderator: Viewer, filter: TrailFilter): AsyncGenerator<TrailLine> {
  onlyModerators(moderator)
  let last: { at: Date; id: string } | null = null
  for (;;) {
    const beyond: Prisma.Sql = last ? Prisma.sql`AND ("at", "id") < (${last.at}, ${last.id})` : Prisma.empty
    const rows: Row[] = await db.$queryRaw<
      Row[]
    >`SELECT ${SHOWN} FROM "ModerationAct" WHERE true ${where(filter)} ${beyond}
      ORDER BY "at" DESC, "id" DESC LIMIT ${BATCH}`
    yield* rows.flatMap(asLine)
    last = rows.at(-1) ?? null
    if (rows.length < BATCH) return
  }
}

/** What moderators did about somebody, the newest first; and what they themselves are told of it. */
export async function listActsAbout(whomId: string, kinds?: ActKind[]) {
  return db.moderationAct.findMany({
    where: { whomId, ...(kinds && { kind: { in: kinds } }) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, kind: true, title: true, reason: true, byName: true, at: true },
  })
}
