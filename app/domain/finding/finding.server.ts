import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
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

const card = {
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
export async function listFindings({ kind, strength, place, theme }: FindingFilter, page: number) {
  const where: Prisma.FindingWhereInput = {
    withdrawnAt: null,
    ...(kind && { kind }),
    ...(strength && { strength }),
    // Also where it was seen too: a reader of a place wants what is true of it.
    ...(place && {
      OR: [{ place: { slug: place } }, { corroborations: { some: { stance: 'seen_here', place: { slug: place } } } }],
    }),
    ...(theme && { themes: { some: { theme: { slug: theme } } } }),
  }
  const [total, items] = await Promise.all([
    db.finding.count({ where }),
    db.finding.findMany({ where, orderBy: newest, skip: (page - 1) * PAGE, take: PAGE, select: card }),
  ])
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), items }
}
export type ListedFinding = Awaited<ReturnType<typeof listFindings>>['items'][number]

/** Some findings of a place or from a case study, the newest first. */
export async function listFindingsOf(of: { placeId: string } | { caseStudyId: string }, take = 10) {
  return db.finding.findMany({ where: { ...of, withdrawnAt: null }, orderBy: newest, take, select: card })
}

const whole = {
  ...card,
  detail: true,
  updatedAt: true,
  withdrawnAt: true,
  withdrawnById: true,
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
    take: 200,
  },
} satisfies Prisma.FindingSelect

/** @returns null when there is none for this person */
export async function findFinding(asker: Asker, slug: string, tx: Transaction = db) {
  const row = await tx.finding.findFirst({ where: { slug, AND: findingsSeenBy(asker) }, select: whole })
  if (!row) return null
  const { caseStudy, themes, discussion, ...finding } = row
  return {
    ...finding,
    comments: discussion.comments,
    themes: themes.map(({ theme }) => theme),
    // The title of what is not published is nobody's to read here.
    caseStudy: caseStudy?.state === 'published' ? { slug: caseStudy.slug, title: caseStudy.title } : null,
  }
}
export type Finding = NonNullable<Awaited<ReturnType<typeof findFinding>>>
