import { db, type Transaction } from '#app/db/database.server.ts'
import { collectionsSeenBy, proposalsSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Collected, Featured } from './words.ts'

export type Thing<Kind extends Featured = Featured> = { kind: Kind; id: string; slug: string; title: string }

/** The column of a row that names a thing of this kind. */
export const columnOf = { case_study: 'caseStudyId', finding: 'findingId', proposal: 'proposalId' } as const

/**
 * Something that may be collected now: published, not withdrawn, and no draft. @returns null when there is no such thing
 * for this person
 */
export async function findToCollect(
  viewer: Viewer,
  { kind, id }: { kind: Collected; id: string },
  tx: Transaction = db,
): Promise<Thing<Collected> | null> {
  const select = { slug: true, title: true } as const
  if (kind === 'case_study') {
    const row = await tx.caseStudy.findFirst({ where: { id, state: 'published' }, select })
    return row && { kind, id, ...row }
  }
  if (kind === 'proposal') {
    const row = await tx.proposal.findFirst({
      where: { id, state: { not: 'draft' }, AND: proposalsSeenBy(viewer) },
      select,
    })
    return row && { kind, id, ...row }
  }
  const row = await tx.finding.findFirst({ where: { id, withdrawnAt: null }, select: { slug: true, claim: true } })
  return row && { kind, id, slug: row.slug, title: row.claim }
}

/** The same of what may be featured: a published collection, too. */
export async function findToFeature(
  viewer: Viewer,
  { kind, id }: { kind: Featured; id: string },
  tx: Transaction = db,
): Promise<Thing | null> {
  if (kind !== 'collection') return findToCollect(viewer, { kind, id }, tx)
  const row = await tx.collection.findFirst({
    where: { id, state: 'published', AND: collectionsSeenBy(viewer) },
    select: { slug: true, title: true },
  })
  return row && { kind, id, ...row }
}
