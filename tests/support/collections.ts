import { db } from '#app/db/database.server.ts'
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
