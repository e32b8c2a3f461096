import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { findingsSeenInSql, proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { type Collection, findCollection, listItems } from './collection.server.ts'
import { onlyCurators } from './permissions.ts'
import { columnOf, findToCollect } from './thing.server.ts'
import { type Collected, MOST_ITEMS } from './words.ts'

/** added · already: it is in it · full · unseen: there is no such thing, or no such collection */
export type Added = 'added' | 'already' | 'full' | 'unseen'

/** Puts a thing at the end of a collection. */
export async function addItem(
  viewer: Viewer,
  slug: string,
  { kind, id, why }: { kind: Collected; id: string; why: string },
  tx?: Transaction,
): Promise<Added> {
  onlyCurators(viewer)
  if (!tx) return inTransaction((own) => addItem(viewer, slug, { kind, id, why }, own))
  const collection = await lockCollection(viewer, slug, tx)
  const thing = collection && (await findToCollect(viewer, { kind, id }, tx))
  if (!collection || !thing) return 'unseen'
  const collectionId = collection.id
  const of = { [columnOf[kind]]: id }
  if (await tx.collectionItem.findFirst({ where: { collectionId, ...of }, select: { id: true } })) return 'already'
  const { _count, _max } = await tx.collectionItem.aggregate({
    where: { collectionId },
    _count: true,
    _max: { position: true },
  })
  if (_count >= MOST_ITEMS) return 'full'
  await tx.collectionItem.create({
    data: { collectionId, position: (_max.position ?? 0) + 1, why, addedById: viewer.id, ...of },
    select: { id: true },
  })
  await changed(tx, viewer, collectionId)
  return 'added'
}

/** Changes places with the one before it, or after it, of those this person sees. @returns null when it is not there */
export const moveItem = (viewer: Viewer, slug: string, id: string, way: 'up' | 'down', tx?: Transaction) =>
  changeItem(viewer, slug, id, tx, async (tx, { id: collectionId }) => {
    const shown = await listItems(viewer, collectionId, tx)
    const at = shown.findIndex((item) => item.id === id)
    const other = shown[at + (way === 'up' ? -1 : 1)]
    if (!other) return
    const rows = await tx.collectionItem.findMany({
      where: { collectionId, id: { in: [id, other.id] } },
      take: 2,
      select: { id: true, position: true },
    })
    const [one, two] = rows
    if (!one || !two) return
    await tx.collectionItem.update({ where: { id: one.id }, data: { position: two.position }, select: { id: true } })
    await tx.collectionItem.update({ where: { id: two.id }, data: { position: one.position }, select: { id: true } })
  })

/** The line that says why it is there. @returns null when it is not there */
export const explainItem = (viewer: Viewer, slug: string, id: string, why: string, tx?: Transaction) =>
  changeItem(viewer, slug, id, tx, (tx) =>
    tx.collectionItem.update({ where: { id }, data: { why }, select: { id: true } }),
  )

/** @returns null when it is not there */
export const removeItem = (viewer: Viewer, slug: string, id: string, tx?: Transaction) =>
  changeItem(viewer, slug, id, tx, (tx) => tx.collectionItem.delete({ where: { id }, select: { id: true } }))

type Change = (tx: Transaction, collection: Collection) => Promise<unknown>
async function changeItem(
  viewer: Viewer,
  slug: string,
  id: string,
  tx: Transaction | undefined,
  change: Change,
): Promise<true | null> {
  onlyCurators(viewer)
  if (!tx) return inTransaction((own) => changeItem(viewer, slug, id, own, change))
  const collection = await lockCollection(viewer, slug, tx)
  // Of another collection it is not there, and what this person may not see is not there for them either.
  if (!collection || !(await listItems(viewer, collection.id, tx)).some((item) => item.id === id)) return null
  await change(tx, collection)
  await changed(tx, viewer, collection.id)
  return true
}

/** Kept still until this transaction ends: two who put things in order do it one after the other. */
async function lockCollection(viewer: Viewer, slug: string, tx: Transaction): Promise<Collection | null> {
  await tx.$executeRaw`SELECT FROM "Collection" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
  return findCollection(viewer, slug, tx)
}

async function changed(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  await tx.collection.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } })
  await recordActivity(tx, { verb: 'collection_changed', actorId: viewer.id, subject: { kind: 'collection', id } })
}

export type Addable = { kind: Collected; id: string; title: string; slug: string }
const MOST_FOUND = 20

/** What could be put into a collection, by words of its title, and is not in it yet. */
export async function findAddable(viewer: Viewer, collectionId: string, words: string): Promise<Addable[]> {
  onlyCurators(viewer)
  if (!words) return []
  const asked = Prisma.sql`"search_query"(${words})`
  const entries = (kind: Collected) => Prisma.sql`(SELECT e."id", ts_rank(e."heading", ${asked}) AS "rank"
    FROM "SearchEntry" e WHERE e."facets" @> ARRAY[${`kind:${kind}`}] AND e."heading" @@ ${asked}) e`
  const notIn = (column: string, of: Prisma.Sql) => Prisma.sql`NOT EXISTS (SELECT FROM "CollectionItem" i
    WHERE i."collectionId" = ${collectionId} AND i.${Prisma.raw(`"${column}"`)} = ${of})`
  return db.$queryRaw<Addable[]>`
    SELECT * FROM (
      (SELECT 'case_study' AS "kind", c."id", c."title", c."slug", e."rank"
        FROM ${entries('case_study')} JOIN "CaseStudy" c USING ("id") WHERE c."state" = 'published' AND ${notIn('caseStudyId', Prisma.sql`c."id"`)} LIMIT 500)
      UNION ALL
      (SELECT 'finding', f."id", f."claim", f."slug", e."rank" FROM ${entries('finding')} JOIN "Finding" f USING ("id")
        WHERE f."withdrawnAt" IS NULL AND ${findingsSeenInSql(viewer)}
          AND ${notIn('findingId', Prisma.sql`f."id"`)} LIMIT 500)
      UNION ALL
      (SELECT 'proposal', p."id", p."title", p."slug", e."rank" FROM ${entries('proposal')} JOIN "Proposal" p USING ("id")
        WHERE p."state" <> 'draft' AND ${proposalsSeenInSql(viewer)}
          AND ${notIn('proposalId', Prisma.sql`p."id"`)} LIMIT 500)
    ) found ORDER BY "rank" DESC, "id" DESC LIMIT ${MOST_FOUND}`
}
