import { db } from '#app/db/database.server.ts'
import { caseStudiesSeenBy, proposalsOpenedBy } from '#app/domain/practitioner/sight.ts'
import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import type { CaseStudyState, ProposalState } from '#app/generated/prisma/enums.ts'

export type ManuscriptRight = 'read' | 'comment' | 'write'

/**
 * What somebody may do with a manuscript now: it follows from the thing whose body it is. Whether they may write is asked
 * once more by the statement that appends to the log: may_write() in prisma/migrations.
 * @returns null when it does not exist for them
 */
export async function findManuscriptRight(asker: Asker, manuscriptId: string): Promise<ManuscriptRight | null> {
  const practitionerId = asker?.id ?? ''
  const proposal = await db.proposal.findFirst({
    where: { manuscriptId, AND: proposalsOpenedBy(asker) },
    select: { state: true, _count: { select: { members: { where: { practitionerId, state: 'member' } } } } },
  })
  if (proposal) return rightInProposal(asker, proposal.state, proposal._count.members > 0)
  const caseStudy = await db.caseStudy.findFirst({
    where: { manuscriptId, AND: caseStudiesSeenBy(asker) },
    select: { state: true, _count: { select: { authors: { where: { practitionerId } } } } },
  })
  if (caseStudy) return rightInCaseStudy(caseStudy.state, caseStudy._count.authors > 0)
  // Readers have the editions of a guide. Its chapters are the moderators'.
  if (!isModerator(asker)) return null
  return (await db.chapter.findUnique({ where: { manuscriptId }, select: { id: true } })) && 'write'
}

/** Readers have its revisions. The manuscript behind them is what the authors have not published yet: theirs alone. */
function rightInCaseStudy(state: CaseStudyState, author: boolean): ManuscriptRight | null {
  if (!author) return null
  return state === 'withdrawn' ? 'read' : 'write'
}

function rightInProposal(asker: Asker, state: ProposalState, member: boolean): ManuscriptRight {
  if (!asker) return 'read'
  return member && WRITABLE.includes(state) ? 'write' : 'comment'
}

const WRITABLE: ProposalState[] = ['draft', 'consultation']

/** Whose body it is, the other way round. @returns null for what has none, or does not exist */
export async function findManuscriptOf(subject: { kind: string; id: string }): Promise<string | null> {
  const asked = { where: { id: subject.id }, select: { manuscriptId: true } }
  if (subject.kind === 'case_study') return (await db.caseStudy.findUnique(asked))?.manuscriptId ?? null
  if (subject.kind === 'proposal') return (await db.proposal.findUnique(asked))?.manuscriptId ?? null
  return null
}
