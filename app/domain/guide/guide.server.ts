import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { findPageOf, inOrder } from '#app/db/page-of.server.ts'
import { type Asker, isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { type Citable, listCitable } from './citing.server.ts'
import { onlyCurators } from './permissions.ts'

export const PAGE = 20
/** A guide is read from end to end: so many chapters at most. */
export const MOST_CHAPTERS = 40

/**
 * Guides with an edition to read, the last published first, `PAGE` a page counted from 1; for moderators also those that
 * have none yet.
 */
export async function listGuides(asker: Asker, page: number) {
  const newest = Prisma.sql`(SELECT max(e."at") FROM "Edition" e WHERE e."guideId" = g."id" AND e."withdrawnAt" IS NULL)`
  const { ids, ...list } = await findPageOf({
    found: Prisma.sql`SELECT g."id", ${newest} AS "at" FROM "Guide" g WHERE ${isModerator(asker)} OR EXISTS (
      SELECT FROM "Edition" e WHERE e."guideId" = g."id" AND e."withdrawnAt" IS NULL)`,
    order: Prisma.sql`"at" DESC NULLS FIRST, "id" DESC`,
    page,
    size: PAGE,
    picked: true,
  })
  return { ...list, items: ids.length ? await cards(ids) : [] }
}
export type ListedGuide = Awaited<ReturnType<typeof cards>>[number]

async function cards(ids: string[]) {
  const rows = await db.guide.findMany({
    where: { id: { in: ids } },
    take: PAGE,
    select: {
      id: true,
      slug: true,
      collection: { select: { title: true } },
      editions: {
        where: { withdrawnAt: null },
        select: { number: true, title: true, summary: true, at: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  })
  // Of what is published its own title: how it is called now may be a draft.
  return inOrder(ids, rows).map(({ collection, editions: [edition], ...row }) => ({
    ...row,
    title: edition?.title ?? collection.title,
    edition: edition ?? null,
  }))
}

/** Where the guide of an address is to be read: its newest edition. @returns null when there is none, withdrawn or not */
export async function findNewestEdition(slug: string): Promise<number | null> {
  const rows = await db.edition.findMany({
    where: { guide: { slug } },
    select: { number: true, withdrawnAt: true },
    orderBy: { number: 'desc' },
    take: 100,
  })
  return (rows.find(({ withdrawnAt }) => !withdrawnAt) ?? rows[0])?.number ?? null
}

export type ChapterCitation = Citable & {
  /** It is otherwise now than when it was last looked at. */
  changed: boolean
}

/** A guide as its makers have it: chapters in order, each with what it cites as it stands now. @returns null when none */
export async function findGuide(viewer: Viewer, slug: string, tx: Transaction = db) {
  onlyCurators(viewer)
  const row = await tx.guide.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      startedById: true,
      collection: { select: { id: true, slug: true, title: true, introduction: true } },
      chapters: {
        select: {
          id: true,
          title: true,
          manuscriptId: true,
          citations: { select: { itemId: true, version: true }, take: 100 },
          manuscript: { select: { reading: { select: { words: true } } } },
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: MOST_CHAPTERS,
      },
      editions: {
        select: { number: true, at: true, note: true, withdrawnAt: true },
        orderBy: { number: 'desc' },
        take: 100,
      },
    },
  })
  if (!row) return null
  const citable = await listCitable(viewer, row.collection.id, tx)
  const chapters = row.chapters.map(({ citations, manuscript, ...chapter }) => {
    const versions = new Map(citations.map(({ itemId, version }) => [itemId, version]))
    const cited = citable.flatMap((one): ChapterCitation[] => {
      const version = versions.get(one.itemId)
      return version === undefined ? [] : [{ ...one, changed: version !== one.version }]
    })
    return { ...chapter, words: manuscript.reading?.words ?? 0, cited }
  })
  return { ...row, chapters, citable }
}
export type Guide = NonNullable<Awaited<ReturnType<typeof findGuide>>>
export type Chapter = Guide['chapters'][number]
