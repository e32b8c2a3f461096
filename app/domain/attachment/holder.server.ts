import { db, type Transaction } from '#app/db/database.server.ts'
import type { Subject } from '#app/domain/activity/activity.server.ts'
import {
  caseStudiesSeenBy,
  commentsSeenBy,
  findingsSeenBy,
  proposalsOpenedBy,
  threadsSeenBy,
} from '#app/domain/practitioner/sight.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import type { HolderName } from './holder.ts'

/** What a file belongs to, or is about to, for somebody who may see it. */
export type Holder = HolderName & {
  title: string
  /** Its page. */
  path: string
  /** What its activities are about: of a comment the thing it stands under. */
  subject: Subject
  /** Whether this person may add files to it, and change and remove those of it. */
  mayAdd: boolean
  /** Readers see a file of it only after the next publication. */
  later: boolean
  /** Files it may have. */
  most: number
}

/** @returns null when there is no such thing for this person */
export async function findHolder(viewer: Viewer, name: HolderName, tx: Transaction = db): Promise<Holder | null> {
  switch (name.kind) {
    case 'case_study':
      return caseStudyHolder(viewer, name.id, tx)
    case 'finding':
      return findingHolder(viewer, name.id, tx)
    case 'proposal':
      return proposalHolder(viewer, name.id, tx)
    case 'thread':
      return threadHolder(viewer, name.id, tx)
    case 'comment':
      return commentHolder(viewer, name.id, tx)
    case 'photo':
      return name.id === viewer.id ? photoHolder(viewer) : null
  }
}

async function caseStudyHolder(viewer: Viewer, id: string, tx: Transaction): Promise<Holder | null> {
  const row = await tx.caseStudy.findFirst({
    where: { id, AND: caseStudiesSeenBy(viewer) },
    select: {
      slug: true,
      title: true,
      state: true,
      authors: { where: { practitionerId: viewer.id }, take: 1, select: { practitionerId: true } },
    },
  })
  if (!row) return null
  return {
    ...common('case_study', id, row.title),
    path: `/case-studies/${row.slug}`,
    mayAdd: row.state !== 'withdrawn' && row.authors.length > 0,
    later: row.state === 'published',
  }
}

async function findingHolder(viewer: Viewer, id: string, tx: Transaction): Promise<Holder | null> {
  const row = await tx.finding.findFirst({
    where: { id, AND: findingsSeenBy(viewer) },
    select: { slug: true, claim: true, authorId: true, withdrawnAt: true },
  })
  if (!row) return null
  return {
    ...common('finding', id, row.claim),
    path: `/findings/${row.slug}`,
    mayAdd: row.withdrawnAt === null && row.authorId === viewer.id,
  }
}

async function proposalHolder(viewer: Viewer, id: string, tx: Transaction): Promise<Holder | null> {
  const row = await tx.proposal.findFirst({
    where: { id, AND: proposalsOpenedBy(viewer) },
    select: {
      slug: true,
      title: true,
      state: true,
      members: { where: { practitionerId: viewer.id, state: 'member' }, take: 1, select: { practitionerId: true } },
    },
  })
  if (!row) return null
  return {
    ...common('proposal', id, row.title),
    path: `/proposals/${row.slug}`,
    mayAdd: (row.state === 'draft' || row.state === 'consultation') && row.members.length > 0,
  }
}

async function threadHolder(viewer: Viewer, id: string, tx: Transaction): Promise<Holder | null> {
  const row = await tx.thread.findFirst({
    where: { id, AND: threadsSeenBy(viewer) },
    select: { slug: true, title: true, starterId: true, closedAt: true, withdrawnAt: true },
  })
  if (!row) return null
  return {
    ...common('thread', id, row.title),
    path: `/threads/${row.slug}`,
    mayAdd: row.closedAt === null && row.withdrawnAt === null && row.starterId === viewer.id,
  }
}

async function commentHolder(viewer: Viewer, id: string, tx: Transaction): Promise<Holder | null> {
  const row = await tx.comment.findFirst({
    where: { id, AND: commentsSeenBy(viewer) },
    select: {
      authorId: true,
      hiddenAt: true,
      discussion: {
        select: {
          caseStudy: { select: { id: true, title: true, state: true } },
          finding: { select: { id: true, claim: true, withdrawnAt: true } },
          proposal: { select: { id: true, title: true } },
          thread: { select: { id: true, title: true, closedAt: true, withdrawnAt: true } },
        },
      },
    },
  })
  if (!row) return null
  const about = subjectOf(row.discussion)
  if (!about) return null
  return {
    ...common('comment', id, about.title),
    subject: about.subject,
    path: `/comments/${id}`,
    mayAdd: !about.closed && row.hiddenAt === null && row.authorId === viewer.id,
    most: FILE_LIMITS.ofOneComment,
  }
}

type Discussed = {
  caseStudy: { id: string; title: string; state: string } | null
  finding: { id: string; claim: string; withdrawnAt: Date | null } | null
  proposal: { id: string; title: string } | null
  thread: { id: string; title: string; closedAt: Date | null; withdrawnAt: Date | null } | null
}
/** What is discussed, and whether nobody writes there any more. */
function subjectOf({ caseStudy, finding, proposal, thread }: Discussed) {
  const said = (kind: Subject['kind'], id: string, title: string, closed: boolean) => ({
    subject: { kind, id },
    title,
    closed,
  })
  if (caseStudy) return said('case_study', caseStudy.id, caseStudy.title, caseStudy.state === 'withdrawn')
  if (finding) return said('finding', finding.id, finding.claim, finding.withdrawnAt !== null)
  if (proposal) return said('proposal', proposal.id, proposal.title, false)
  return thread && said('thread', thread.id, thread.title, thread.closedAt !== null || thread.withdrawnAt !== null)
}

const photoHolder = ({ id, slug, name }: Viewer): Holder => ({
  ...common('photo', id, name),
  subject: { kind: 'practitioner', id },
  path: `/people/${slug}`,
  mayAdd: true,
  most: 1,
})

const common = (kind: HolderName['kind'], id: string, title: string) => ({
  kind,
  id,
  title,
  subject: { kind, id } as Subject,
  later: false,
  most: FILE_LIMITS.ofOneThing as number,
})
