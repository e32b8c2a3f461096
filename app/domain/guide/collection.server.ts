import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { toHtml } from '#app/document/html.server.ts'
import { firstWords } from '#app/document/to-markdown.ts'
import { labelsOf } from '#app/domain/finding/words.ts'
import { collectedSeenBy, collectionsSeenBy } from '#app/domain/practitioner/sight.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import type { ProposalState } from '#app/generated/prisma/enums.ts'
import { type Collected, MOST_ITEMS } from './words.ts'

export const PAGE = 20
const LEAD = 240

/** Of this item (`i`) the thing is there to be read for this person. */
const thereInSql = (asker: Asker) => Prisma.sql`(
  EXISTS (SELECT FROM "CaseStudy" c WHERE c."id" = i."caseStudyId" AND c."state" = 'published')
  OR EXISTS (SELECT FROM "Finding" f WHERE f."id" = i."findingId" AND f."withdrawnAt" IS NULL)
  OR EXISTS (SELECT FROM "Proposal" p WHERE p."id" = i."proposalId" AND ${proposalsSeenInSql(asker)}))`

/** Collections this person may read, those last changed first, `PAGE` a page counted from 1. */
export async function listCollections(asker: Asker, page: number) {
  const { ids, ...list } = await findPageOf({
    found: Prisma.sql`SELECT k."id", k."updatedAt" FROM "Collection" k
      WHERE k."state" = 'published' OR ${isModerator(asker)}`,
    order: Prisma.sql`"updatedAt" DESC, "id" DESC`,
    page,
    size: PAGE,
    picked: false,
  })
  return { ...list, items: ids.length ? await cards(asker, ids) : [] }
}
export type ListedCollection = Awaited<ReturnType<typeof cards>>[number]

async function cards(asker: Asker, ids: string[]) {
  const [rows, counted] = await Promise.all([
    db.collection.findMany({
      where: { id: { in: ids }, AND: collectionsSeenBy(asker) },
      take: PAGE,
      select: { id: true, slug: true, state: true, title: true, introduction: true, updatedAt: true },
    }),
    db.$queryRaw<{ collectionId: string; items: number }[]>`
      SELECT i."collectionId", count(*)::int AS "items" FROM "CollectionItem" i
      WHERE i."collectionId" = ANY (${ids}) AND ${thereInSql(asker)} GROUP BY i."collectionId" LIMIT ${PAGE}`,
  ])
  const counts = new Map(counted.map(({ collectionId, items }) => [collectionId, items]))
  return inOrder(ids, rows).map(({ introduction, ...row }) => ({
    ...row,
    lead: firstWords(fromMarkdown(introduction), LEAD),
    things: counts.get(row.id) ?? 0,
  }))
}

const place = { select: { slug: true, name: true, fictional: true } } as const
const item = {
  id: true,
  why: true,
  caseStudy: { select: { id: true, slug: true, title: true, summary: true, state: true, publishedAt: true, place } },
  finding: {
    select: { id: true, slug: true, claim: true, kind: true, strength: true, at: true, withdrawnAt: true, place },
  },
  proposal: {
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      state: true,
      updatedAt: true,
      places: { select: { place }, orderBy: { place: { name: 'asc' } }, take: 6 },
    },
  },
} satisfies Prisma.CollectionItemSelect
type ItemRow = Prisma.CollectionItemGetPayload<{ select: typeof item }>

/** One thing of a collection, of whatever kind, as its card shows it. */
export type Item = {
  id: string
  why: string
  kind: Collected
  thingId: string
  slug: string
  title: string
  summary: string
  places: { slug: string; name: string; fictional: boolean }[]
  /** How well the evidence of a finding carries it: "Measured". */
  strength: string | null
  /** Of a proposal. */
  stage: ProposalState | null
  at: Date | null
  /** Shown to moderators alone: readers do not get it any more. */
  withdrawn: boolean
}

function asItem({ id, why, caseStudy, finding, proposal }: ItemRow): Item[] {
  const none = { strength: null, stage: null, summary: '', withdrawn: false }
  if (caseStudy) {
    const { id: thingId, slug, title, summary, publishedAt: at, state, place } = caseStudy
    const shown = { thingId, slug, title, summary, at, places: place ? [place] : [] }
    return [{ id, why, kind: 'case_study', ...none, ...shown, withdrawn: state === 'withdrawn' }]
  }
  if (finding) {
    const { id: thingId, slug, claim: title, at, withdrawnAt, place } = finding
    const shown = { thingId, slug, title, at, strength: labelsOf(finding).strength, places: [place] }
    return [{ id, why, kind: 'finding', ...none, ...shown, withdrawn: withdrawnAt !== null }]
  }
  if (!proposal) return []
  const { id: thingId, slug, title, summary, updatedAt: at, state: stage, places } = proposal
  const shown = { thingId, slug, title, summary, at, stage, places: places.map(({ place }) => place) }
  return [{ id, why, kind: 'proposal', ...none, ...shown }]
}

/** What is in a collection for this person, in its order. */
export async function listItems(asker: Asker, collectionId: string, tx: Transaction = db): Promise<Item[]> {
  const rows = await tx.collectionItem.findMany({
    where: { collectionId, AND: collectedSeenBy(asker) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_ITEMS,
    select: item,
  })
  return rows.flatMap(asItem)
}

/** A collection without what is in it. @returns null when there is none that this person may read */
export async function findCollection(asker: Asker, slug: string, tx: Transaction = db) {
  const row = await tx.collection.findFirst({
    where: { slug, AND: collectionsSeenBy(asker) },
    select: {
      id: true,
      slug: true,
      state: true,
      title: true,
      introduction: true,
      updatedAt: true,
      publishedAt: true,
      startedBy: { select: { id: true, slug: true, name: true } },
      guide: { select: { slug: true } },
    },
  })
  return row && { ...row, html: toHtml(fromMarkdown(row.introduction)) }
}
export type Collection = NonNullable<Awaited<ReturnType<typeof findCollection>>>

/** Where a thing may be put: the collections last changed, and whether it is in them already. */
export async function listCollectionsFor(
  asker: Asker,
  of: { caseStudyId?: string; findingId?: string; proposalId?: string },
) {
  const rows = await db.collection.findMany({
    where: collectionsSeenBy(asker),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { slug: true, title: true, state: true, items: { where: of, select: { id: true }, take: 1 } },
  })
  return rows.map(({ items, ...row }) => ({ ...row, has: items.length > 0 }))
}
