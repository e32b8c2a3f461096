import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'
import { findingsSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { FindingKind, FindingStrength } from '#app/generated/prisma/enums.ts'

export const PAGE = 20
/** Null and empty mean all. Place and theme are slugs. */
export type FindingFilter = { kind: FindingKind | null; strength: FindingStrength | null; place: string; theme: string }

/** The filter an address names. What it names wrongly is left out. */
export function findingFilterOf(asked: URLSearchParams): FindingFilter {
  const kind = asked.get('kind')
  const strength = asked.get('strength')
  return {
    kind: kind !== null && Object.hasOwn(FindingKind, kind) ? (kind as FindingKind) : null,
    strength: strength !== null && Object.hasOwn(FindingStrength, strength) ? (strength as FindingStrength) : null,
    place: (asked.get('place') ?? '').slice(0, 100),
    theme: (asked.get('theme') ?? '').slice(0, 100),
  }
}

/** What a card of it shows. */
export const card = {
  id: true,
  slug: true,
  claim: true,
  kind: true,
  strength: true,
  at: true,
  seenInPlaces: true,
  notHere: true,
  place: { select: { slug: true, name: true, fictional: true } },
  themes: { select: { theme: { select: { slug: true, name: true } } }, orderBy: { theme: { name: 'asc' } }, take: 5 },
  discussion: { select: { comments: true } },
} satisfies Prisma.FindingSelect
const newest = [{ at: 'desc' }, { id: 'desc' }] satisfies Prisma.FindingOrderByWithRelationInput[]

/** Findings nobody withdrew, the newest first, `PAGE` a page counted from 1: everybody's. */
export async function listFindings(filter: FindingFilter, page: number) {
  const { kind, strength } = filter
  const picked = picking(filter)
  const all = !kind && !strength && picked === Prisma.empty
  const { ids, ...list } = await findPageOf({
    found: Prisma.sql`SELECT f."id", f."at" FROM "Finding" f WHERE f."withdrawnAt" IS NULL
      ${kind ? Prisma.sql`AND f."kind" = ${kind}::"FindingKind"` : Prisma.empty}
      ${strength ? Prisma.sql`AND f."strength" = ${strength}::"FindingStrength"` : Prisma.empty} ${picked}`,
    order: Prisma.sql`"at" DESC, "id" DESC`,
    page,
    size: PAGE,
    picked: picked !== Prisma.empty,
    ...(all && { total: Prisma.sql`SELECT coalesce(sum("findingCount"), 0)::int FROM "Place"` }),
  })
  const rows = ids.length
    ? await db.finding.findMany({ where: { id: { in: ids }, withdrawnAt: null }, take: PAGE, select: card })
    : []
  return { ...list, items: inOrder(ids, rows) }
}

function picking({ place, theme }: FindingFilter): Prisma.Sql {
  const all: Prisma.Sql[] = []
  const placeId = Prisma.sql`(SELECT "id" FROM "Place" WHERE "slug" = ${place})`
  // Also where it was seen too: a reader of a place wants what is true of it.
  if (place)
    all.push(Prisma.sql`AND f."id" IN (SELECT "id" FROM "Finding" WHERE "placeId" = ${placeId}
      UNION SELECT "findingId" FROM "Corroboration" WHERE "placeId" = ${placeId} AND "stance" = 'seen_here')`)
  if (theme)
    all.push(Prisma.sql`AND f."id" IN (SELECT t."findingId" FROM "FindingTheme" t
      WHERE t."themeId" = (SELECT "id" FROM "Theme" WHERE "slug" = ${theme}))`)
  return all.length ? Prisma.join(all, ' ') : Prisma.empty
}
export type ListedFinding = Awaited<ReturnType<typeof listFindings>>['items'][number]

/** Some findings of a place or from a case study, the newest first. */
export async function listFindingsOf(of: { placeId: string } | { caseStudyId: string }, take = 10) {
  return db.finding.findMany({
    where: { ...of, withdrawnAt: null },
    orderBy: newest,
    take,
    select: { ...card, authorId: true },
  })
}

/** People shown who said whether they see it in their place. */
const MOST_VOICES = 200

const whole = {
  ...card,
  detail: true,
  updatedAt: true,
  withdrawnAt: true,
  withdrawnById: true,
  heldAt: true,
  discussionId: true,
  author: { select: { id: true, slug: true, name: true } },
  caseStudy: { select: { slug: true, title: true, state: true } },
  themes: { select: { theme: { select: { slug: true, name: true } } }, orderBy: { theme: { name: 'asc' } }, take: 20 },
  evidence: { select: { text: true, sourceTitle: true, sourceUrl: true }, orderBy: { position: 'asc' }, take: 20 },
  corroborations: {
    select: {
      stance: true,
      note: true,
      at: true,
      place: { select: { slug: true, name: true, fictional: true } },
      practitioner: { select: { id: true, slug: true, name: true } },
    },
    orderBy: [{ stance: 'asc' }, { at: 'asc' }, { practitionerId: 'asc' }],
    take: MOST_VOICES + 1,
  },
} satisfies Prisma.FindingSelect

/** @returns null when there is none for this person */
export async function findFinding(asker: Asker, slug: string, tx: Transaction = db) {
  const row = await tx.finding.findFirst({ where: { slug, AND: findingsSeenBy(asker) }, select: whole })
  if (!row) return null
  const { caseStudy, themes, discussion, corroborations, ...finding } = row
  return {
    ...finding,
    corroborations: corroborations.slice(0, MOST_VOICES),
    /** More people said so than are shown. */
    moreVoices: corroborations.length > MOST_VOICES,
    comments: discussion.comments,
    themes: themes.map(({ theme }) => theme),
    // The title of what is not published is nobody's to read here.
    caseStudy: caseStudy?.state === 'published' ? { slug: caseStudy.slug, title: caseStudy.title } : null,
  }
}
export type Finding = NonNullable<Awaited<ReturnType<typeof findFinding>>>
