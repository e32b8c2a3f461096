import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { shownFile } from '#app/domain/attachment/attachment.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { caseStudiesSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import type { CaseStudyState } from '#app/generated/prisma/enums.ts'
import type { CaseStudyForm, PublishedForm } from './form.server.ts'
import { isAuthor } from './permissions.ts'
import { findRevision, type Revision } from './revisions.server.ts'

/**
 * The case study as it stands now, kept still until this transaction ends: of two who change what it is at the same
 * moment, the second decides by what the first did.
 * @returns null when there is none for this person
 */
export async function lockCaseStudy(asker: Asker, slug: string, tx: Transaction): Promise<CaseStudy | null> {
  await tx.$executeRaw`SELECT FROM "CaseStudy" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
  return findCaseStudy(asker, slug, tx)
}

/** A case study with its form as readers and lists know it; `form` is what its authors are writing. */
export async function findCaseStudy(asker: Asker, slug: string, tx: Transaction = db) {
  const study = await tx.caseStudy.findFirst({ where: { slug, AND: caseStudiesSeenBy(asker) }, select: whole })
  return study && asCaseStudy(asker, study)
}
export type CaseStudy = NonNullable<Awaited<ReturnType<typeof findCaseStudy>>>

/** People who write one case study: all of them are named on its page. */
export const MOST_AUTHORS = 50

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
    take: MOST_AUTHORS,
  },
  discussion: { select: { comments: true } },
  attachments: {
    where: { inText: false },
    select: { ...shownFile, shownAt: true },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    take: FILE_LIMITS.ofOneThing,
  },
  // How far the story is written, and how far readers see it.
  manuscript: {
    select: {
      updates: { select: { seq: true }, orderBy: { seq: 'desc' }, take: 1 },
      checkpoint: { select: { seq: true } },
    },
  },
  revisions: { select: { seq: true }, orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.CaseStudySelect
type Row = Prisma.CaseStudyGetPayload<{ select: typeof whole }>

function asCaseStudy(asker: Asker, whole: Row) {
  const { themes, clientGroups, authors, discussion, attachments, unpublished, manuscript, revisions, ...row } = whole
  const written = manuscript.updates[0]?.seq ?? manuscript.checkpoint?.seq ?? 0n
  const storyIsNewer = revisions[0] !== undefined && written > revisions[0].seq
  const fileIsNewer = attachments.some(({ shownAt }) => shownAt === null)
  const authorIds = authors.map(({ practitioner }) => practitioner.id)
  const study = {
    ...row,
    costPence: row.costPence === null ? null : row.costPence.toString(),
    themes: themes.map(({ theme }) => theme),
    clientGroups: clientGroups.map(({ clientGroup }) => clientGroup),
    authors: authors.map(({ practitioner }) => practitioner),
    authorIds,
    comments: discussion.comments,
    /** Those that are not published yet are its authors' alone. */
    files: isAuthor(asker, { authorIds }) ? attachments : attachments.filter(({ shownAt }) => shownAt !== null),
    /** The form was saved since it was last published. */
    formIsNewer: unpublished !== null,
    /** Form, story or, for its authors, a file: there is something that readers do not see yet. */
    hasUnpublished: unpublished !== null || storyIsNewer || (isAuthor(asker, { authorIds }) && fileIsNewer),
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

export type Unfinished = { slug: string; title: string; state: CaseStudyState; updatedAt: Date }
/**
 * What of this person is not finished: drafts, and published ones whose form or story was changed since, which readers do
 * not see yet. One statement.
 */
export async function listUnfinished(practitionerId: string): Promise<Unfinished[]> {
  return db.$queryRaw<Unfinished[]>`
    SELECT c."slug", c."title", c."state"::text AS "state", c."updatedAt"
    FROM "CaseStudyAuthor" a JOIN "CaseStudy" c ON c."id" = a."caseStudyId"
    LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
    WHERE a."practitionerId" = ${practitionerId} AND (c."state" = 'draft' OR c."state" = 'published' AND (
      c."unpublished" IS NOT NULL
      OR EXISTS (SELECT FROM "ManuscriptUpdate" u WHERE u."manuscriptId" = c."manuscriptId" AND u."seq" > r."seq")
      OR EXISTS (SELECT FROM "ManuscriptCheckpoint" k WHERE k."manuscriptId" = c."manuscriptId" AND k."seq" > r."seq")))
    ORDER BY c."updatedAt" DESC, c."id" DESC LIMIT 10`
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
