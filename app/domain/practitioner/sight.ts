import type { Prisma } from '#app/generated/prisma/client.ts'
import { type Asker, isModerator } from './viewer.ts'

/**
 * What exists for whom: the one place that says it, as conditions every question puts into its `where`.
 * Pages, sockets, search and export all ask through these.
 */

/** A draft is its authors'; a withdrawn one stays visible to them and to moderators. */
export function caseStudiesSeenBy(asker: Asker): Prisma.CaseStudyWhereInput {
  if (!asker) return { state: 'published' }
  return {
    OR: [
      { state: 'published' },
      ...(isModerator(asker) ? [{ state: 'withdrawn' as const }] : []),
      { authors: { some: { practitionerId: asker.id } } },
    ],
  }
}

/**
 * Among those signed in; visitors read the threads that were started open to all. What was taken down is seen by its
 * starter and by moderators.
 */
export function threadsSeenBy(asker: Asker): Prisma.ThreadWhereInput {
  if (isModerator(asker)) return { OR: [{ withdrawnAt: null }, { withdrawnAt: { not: null } }] }
  if (!asker) return { withdrawnAt: null, openToAll: true }
  return { OR: [{ withdrawnAt: null }, { starterId: asker.id }] }
}

export function findingsSeenBy(asker: Asker): Prisma.FindingWhereInput {
  // Not {}: as a condition on a relation Prisma takes that for none at all.
  if (isModerator(asker)) return { OR: [{ withdrawnAt: null }, { withdrawnAt: { not: null } }] }
  if (!asker) return { withdrawnAt: null }
  return { OR: [{ withdrawnAt: null }, { authorId: asker.id }] }
}

/**
 * In draft: the team alone, in consultation: everyone signed in, from then on everyone. What somebody practises in is in
 * nothing that asks through this, not even for themselves: see `proposalsOpenedBy`.
 */
export function proposalsSeenBy(asker: Asker): Prisma.ProposalWhereInput {
  const open: Prisma.ProposalWhereInput = {
    state: { in: ['submitted', 'answered', 'under_way', 'closed'] },
  }
  if (!asker) return open
  return {
    practice: false,
    OR: [open, { state: 'consultation' }, { members: { some: { practitionerId: asker.id, state: 'member' } } }],
  }
}

/** The same, and one's own practice proposal: for its page, its text and its files, and for nothing else. */
export function proposalsOpenedBy(asker: Asker): Prisma.ProposalWhereInput {
  if (!asker) return proposalsSeenBy(asker)
  return { OR: [proposalsSeenBy(asker), { practice: true, startedById: asker.id }] }
}

/** Once an edition was published, everybody's. */
export const guidesSeenBy = (): Prisma.GuideWhereInput => ({ editions: { some: {} } })

/** A draft is the moderators'. */
export const collectionsSeenBy = (asker: Asker): Prisma.CollectionWhereInput =>
  isModerator(asker) ? { OR: [{ state: 'published' }, { state: 'draft' }] } : { state: 'published' }

/** Of what is collected only what one may see; what was withdrawn is shown to moderators alone, its authors know it. */
export function collectedSeenBy(asker: Asker): Prisma.CollectionItemWhereInput {
  const all = isModerator(asker)
  return {
    OR: [
      { caseStudy: { state: { in: all ? ['published', 'withdrawn'] : ['published'] } } },
      all ? { findingId: { not: null } } : { finding: { withdrawnAt: null } },
      { proposal: proposalsSeenBy(asker) },
    ],
  }
}

/** A discussion exists for whoever may read what it is about. */
export const discussionsSeenBy = (asker: Asker): Prisma.DiscussionWhereInput => ({
  OR: [
    { caseStudy: caseStudiesSeenBy(asker) },
    { finding: findingsSeenBy(asker) },
    { proposal: proposalsSeenBy(asker) },
    { thread: threadsSeenBy(asker) },
  ],
})

/** Not a removed one; one that a moderator hid: its author's and the moderators'. */
export const commentsSeenBy = (asker: Asker): Prisma.CommentWhereInput => ({
  removedAt: null,
  discussion: discussionsSeenBy(asker),
  ...(!isModerator(asker) && { OR: [{ hiddenAt: null }, ...(asker ? [{ authorId: asker.id }] : [])] }),
})
