import type { Transaction } from '#app/db/database.server.ts'
import { collections, featured, whoPaysAndWhoGains } from './collections.ts'
import type { Loading } from './rows.ts'

const column = { caseStudy: 'caseStudyId', finding: 'findingId', proposal: 'proposalId' } as const

/** The collections of the demonstration, and what its moderator put first on the home page. */
export async function addCollections(tx: Transaction, { id, before }: Loading): Promise<void> {
  await tx.collection.createMany({
    data: collections.map(({ slug, title, introduction, by, started, published }) => ({
      id: id('collection', slug),
      slug,
      state: 'published' as const,
      title,
      introduction,
      startedById: id('person', by),
      startedAt: before(started),
      updatedAt: before(published),
      publishedAt: before(published),
      demo: true,
    })),
  })
  await tx.collectionItem.createMany({
    data: collections.flatMap(({ slug, by, started, items }) =>
      items.map(({ kind, slug: of, why }, at) => ({
        id: id('item', of),
        collectionId: id('collection', slug),
        position: at + 1,
        [column[kind]]: id(kind, of),
        why,
        addedById: id('person', by),
        addedAt: before(started),
      })),
    ),
  })
  const { by, started, published } = whoPaysAndWhoGains
  const [from, byId] = [before(published), id('person', by)]
  await tx.feature.createMany({
    data: [
      {
        collectionId: id('collection', featured.collection.slug),
        line: featured.collection.line,
        from,
        byId,
        at: from,
      },
      { findingId: id('finding', featured.finding.slug), line: featured.finding.line, from, byId, at: before(started) },
    ],
  })
}
