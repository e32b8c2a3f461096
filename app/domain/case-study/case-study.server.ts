import { db, Prisma, type Transaction } from '#app/db/database.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { caseStudiesSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import type { CaseStudyForm, PublishedForm } from './form.server.ts'
import { findRevision, type Revision } from './revisions.server.ts'

/** A case study with its form as readers and lists know it; `form` is what its authors are writing. */
export async function findCaseStudy(asker: Asker, slug: string, tx: Transaction = db) {
  const study = await tx.caseStudy.findFirst({ where: { slug, AND: caseStudiesSeenBy(asker) }, select: whole })
  return study && asCaseStudy(study)
}
export type CaseStudy = NonNullable<Awaited<ReturnType<typeof findCaseStudy>>>

const named = { slug: true, name: true } as const
const whole = {
  id: true,
  slug: true,
  state: true,
  title: true,
  summary: true,
  problem: true,
  whoFor: true,
  whatWasDone: true,
  whatItCost: true,
  costPence: true,
  whatCameOfIt: true,
  evidence: true,
  differently: true,
  sourceTitle: true,
  sourceUrl: true,
  unpublished: true,
  formVersion: true,
  manuscriptId: true,
  discussionId: true,
  startedAt: true,
  updatedAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  withdrawnById: true,
  revisionNumber: true,
  place: { select: { ...named, fictional: true } },
  themes: { select: { theme: { select: named } }, orderBy: { theme: { name: 'asc' } }, take: 20 },
  clientGroups: { select: { clientGroup: { select: named } }, orderBy: { clientGroup: { name: 'asc' } }, take: 20 },
  authors: {
    select: { practitioner: { select: { id: true, ...named, headline: true } } },
    orderBy: [{ addedAt: 'asc' }, { practitionerId: 'asc' }],
    take: 50,
  },
  discussion: { select: { comments: true } },
} satisfies Prisma.CaseStudySelect
type Row = Prisma.CaseStudyGetPayload<{ select: typeof whole }>

function asCaseStudy({ themes, clientGroups, authors, discussion, unpublished, ...row }: Row) {
  const study = {
    ...row,
    costPence: row.costPence === null ? null : row.costPence.toString(),
    themes: themes.map(({ theme }) => theme),
    clientGroups: clientGroups.map(({ clientGroup }) => clientGroup),
    authors: authors.map(({ practitioner }) => practitioner),
    authorIds: authors.map(({ practitioner }) => practitioner.id),
    comments: discussion.comments,
    hasUnpublished: unpublished !== null,
  }
  return { ...study, form: (unpublished as CaseStudyForm | null) ?? formOf(study) }
}

type Answers = Omit<PublishedForm, 'place' | 'themes' | 'clientGroups'>
const answersOf = (study: Answers): Answers => ({
  title: study.title,
  summary: study.summary,
  problem: study.problem,
  whoFor: study.whoFor,
  whatWasDone: study.whatWasDone,
  whatItCost: study.whatItCost,
  costPence: study.costPence,
  whatCameOfIt: study.whatCameOfIt,
  evidence: study.evidence,
  differently: study.differently,
  sourceTitle: study.sourceTitle,
  sourceUrl: study.sourceUrl,
})

type Shown = PublishedForm
const formOf = (study: Shown): CaseStudyForm => ({
  ...answersOf(study),
  place: study.place?.slug ?? '',
  themes: study.themes.map(({ slug }) => slug),
  clientGroups: study.clientGroups.map(({ slug }) => slug),
})

/** The form with the names of its place, themes and client groups, as a reader sees it. */
export const shownForm = (study: Shown): PublishedForm => ({
  ...answersOf(study),
  place: study.place,
  themes: study.themes,
  clientGroups: study.clientGroups,
})

/** What of this person is not finished: drafts, and published ones with changes that readers do not see yet. */
export async function listUnfinished(practitionerId: string) {
  return db.caseStudy.findMany({
    where: {
      authors: { some: { practitionerId } },
      OR: [{ state: 'draft' }, { state: 'published', unpublished: { not: Prisma.AnyNull } }],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { slug: true, title: true, state: true, updatedAt: true },
  })
}

/**
 * What readers of a published case study get, or its authors of a draft: the form and the body as HTML.
 * @param number an earlier revision than the present one
 * @returns null when there is no such revision
 */
export async function findReading(study: CaseStudy, number = study.revisionNumber): Promise<Reading | null> {
  if (number > 0) return findRevision(study.id, number)
  const { html } = await getReading(study.manuscriptId)
  return { form: shownForm(study), html, number: null, at: null }
}
export type Reading = Pick<Revision, 'form' | 'html'> & { number: number | null; at: Date | null }
