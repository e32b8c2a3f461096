import type { Transaction } from '#app/db/database.server.ts'
import { collection } from './collections.ts'
import type { Loading } from './rows.ts'

/** The collection of the demonstration, and what its moderator put first on the home page. */
export async function addCollections(tx: Transaction, { id, before }: Loading): Promise<void> {
  const { slug, title, introduction, by, started, published, items, featured } = collection
  const startedById = id('person', by)
  const column = { caseStudy: 'caseStudyId', finding: 'findingId', proposal: 'proposalId' } as const
  await tx.collection.create({
    data: {
      id: id('collection', slug),
      slug,
      state: 'published',
      title,
      introduction,
      startedById,
      startedAt: before(started),
      updatedAt: before(published),
      publishedAt: before(published),
      demo: true,
    },
    select: { id: true },
  })
  await tx.collectionItem.createMany({
    data: items.map(({ kind, slug: of, why }, at) => ({
      id: id('item', of),
      collectionId: id('collection', slug),
      position: at + 1,
      [column[kind]]: id(kind, of),
      why,
      addedById: startedById,
      addedAt: before(started),
    })),
  })
  const from = before(published)
  await tx.feature.createMany({
    data: [
      { collectionId: id('collection', slug), line: featured.collection, from, byId: startedById, at: from },
      {
        findingId: id('finding', featured.finding.slug),
        line: featured.finding.line,
        from,
        byId: startedById,
        at: before(started),
      },
    ],
  })
}
