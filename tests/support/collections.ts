import { db, inTransaction } from '#app/db/database.server.ts'
import type { Paper } from '#app/document/paper.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { CollectionState } from '#app/generated/prisma/enums.ts'

type Id = { id: string }
type Made = { word: string; state: CollectionState; by: Id; study: Id; finding: Id }

/** A collection of this moderator's, with a case study and a finding in it. */
export async function aCollection({ word, state, by, study, finding }: Made) {
  const { id, slug, items } = await db.collection.create({
    data: {
      slug: `collection-${word}`,
      title: `Collection ${word}`,
      introduction: `It begins with ${word}.`,
      state,
      startedById: by.id,
      items: {
        create: [
          { position: 1, caseStudyId: study.id, why: `Because ${word}` },
          { position: 2, findingId: finding.id },
        ],
      },
    },
    select: { id: true, slug: true, items: { select: { id: true }, orderBy: { position: 'asc' } } },
  })
  return { id, slug, itemId: items[0]?.id ?? '' }
}

/** Featured until it is taken back. */
export const aFeature = (finding: Id) =>
  db.feature.create({ data: { findingId: finding.id, from: new Date('2026-01-01') }, select: { id: true } })

/** A guide with two chapters that says this word, its first citing the first thing; and an edition of it, where there is one. */
export async function aGuide(
  word: string,
  of: { id: string; slug: string; itemId: string },
  edition?: 'published' | 'withdrawn',
) {
  return inTransaction(async (tx) => {
    const manuscriptId = await seedManuscript(tx, [{ markdown: `It says ${word}.`, practitionerId: null }])
    const other = await seedManuscript(tx, [{ markdown: 'And so on.', practitionerId: null }])
    const guide = await tx.guide.create({
      data: {
        slug: of.slug,
        collectionId: of.id,
        chapters: {
          create: [
            { position: 1, title: `Chapter ${word}`, manuscriptId },
            { position: 2, title: 'Another', manuscriptId: other },
          ],
        },
        ...(edition && {
          editions: {
            create: {
              number: 1,
              title: `Guide ${word}`,
              content: aPaper(word),
              html: `<p>It says ${word}.</p>`,
              text: word,
              ...(edition === 'withdrawn' && { withdrawnAt: new Date(), withdrawnReason: 'It was wrong' }),
            },
          },
        }),
      },
      select: { id: true, slug: true, chapters: { select: { id: true }, orderBy: { position: 'asc' } } },
    })
    const chapterId = guide.chapters[0]?.id ?? ''
    await tx.citation.create({ data: { chapterId, itemId: of.itemId, version: 'r1' } })
    return { id: guide.id, slug: guide.slug, chapterId, manuscriptId }
  })
}

const aPaper = (word: string): Paper => ({
  title: `Guide ${word}`,
  edition: 'Edition 1',
  date: '29 November 2026',
  address: 'https://example.org/guides/x/editions/1',
  home: 'https://example.org',
  note: '',
  introduction: { blocks: [] },
  chapters: [{ title: `Chapter ${word}`, body: { blocks: [] }, cited: [] }],
  sources: [],
  contributors: { wrote: ['A Person'], cited: [] },
})
