import { inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { type CaseStudy, findCaseStudy, shownForm } from './case-study.server.ts'
import { applyForm } from './drafting.server.ts'
import type { PublishedForm } from './form.server.ts'
import { mayBringBack, mayEdit, mayWithdraw } from './permissions.ts'
import { missingToPublish, QUESTIONS } from './questions.ts'

export type Published =
  | { outcome: 'published'; number: number }
  /** One sentence beside each field a reader would miss. */
  | { outcome: 'incomplete'; missing: Record<string, string> }
  /** Seen, but not theirs to publish. */
  | { outcome: 'forbidden' }

/**
 * Freezes the form and the body as the next revision, which is what readers see from now on.
 * @param note what changed, in a line; for everyone to read
 * @returns null when there is no such case study for this person
 */
export async function publishCaseStudy(
  practitioner: Viewer,
  { slug, note = '' }: { slug: string; note?: string },
  tx?: Transaction,
): Promise<Published | null> {
  const study = await findCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayEdit(practitioner, study)) return { outcome: 'forbidden' }
  if (!tx) {
    // What is written until now is made readable first: that takes a connection of its own.
    await getReading(study.manuscriptId)
    return inTransaction((own) => publishCaseStudy(practitioner, { slug, note }, own))
  }
  const missing = missingToPublish(study.form)
  if (missing) return { outcome: 'incomplete', missing }
  if (study.hasUnpublished) await applyForm(tx, study.id, study.form)
  const number = await raiseRevision(tx, study)
  await freeze(practitioner, { slug, number, note }, tx)
  await recordActivity(tx, {
    verb: number === 1 ? 'case_study_published' : 'case_study_revised',
    actorId: practitioner.id,
    subject: { kind: 'case_study', id: study.id },
    data: { revision: number },
  })
  return { outcome: 'published', number }
}

/** The row is locked by this update: two who publish at once get two numbers. */
async function raiseRevision(tx: Transaction, study: CaseStudy): Promise<number> {
  const { revisionNumber } = await tx.caseStudy.update({
    where: { id: study.id },
    data: {
      state: 'published',
      publishedAt: study.publishedAt ?? new Date(),
      updatedAt: new Date(),
      unpublished: Prisma.DbNull,
      revisionNumber: { increment: 1 },
    },
    select: { revisionNumber: true },
  })
  return revisionNumber
}

async function freeze(
  practitioner: Viewer,
  { slug, number, note }: { slug: string; number: number; note: string },
  tx: Transaction,
): Promise<void> {
  const study = await findCaseStudy(practitioner, slug, tx)
  if (!study) throw new Error('A case study disappeared while it was published')
  const form = shownForm(study)
  const body = await tx.manuscriptReading.findUnique({
    where: { manuscriptId: study.manuscriptId },
    select: { body: true, html: true, text: true },
  })
  await tx.caseStudyRevision.create({
    data: {
      caseStudyId: study.id,
      number,
      note,
      byId: practitioner.id,
      title: form.title,
      summary: form.summary,
      form: form as Prisma.InputJsonObject,
      body: (body?.body ?? { blocks: [] }) as Prisma.InputJsonObject,
      html: body?.html ?? '',
      text: [wordsOf(form), body?.text ?? ''].filter(Boolean).join('\n\n'),
    },
    select: { id: true },
  })
}

/** Everything a search should find it by, beside title and summary. */
export const wordsOf = (form: PublishedForm): string =>
  [
    form.place?.name,
    ...form.themes.map(({ name }) => name),
    ...form.clientGroups.map(({ name }) => name),
    ...QUESTIONS.map(({ name }) => form[name]),
    form.sourceTitle,
  ]
    .filter(Boolean)
    .join('\n\n')

/**
 * Takes it from the readers; its authors and moderators still see it, with the reason.
 * @returns null when there is no such case study for this person; false when they may not
 */
export async function withdrawCaseStudy(
  practitioner: Viewer,
  { slug, reason }: { slug: string; reason: string },
  tx?: Transaction,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => withdrawCaseStudy(practitioner, { slug, reason }, own))
  const study = await findCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayWithdraw(practitioner, study)) return false
  const at = new Date()
  await tx.caseStudy.update({
    where: { id: study.id },
    data: {
      state: 'withdrawn',
      withdrawnAt: at,
      updatedAt: at,
      withdrawnReason: reason,
      withdrawnById: practitioner.id,
    },
    select: { id: true },
  })
  await tell(tx, practitioner, study, 'case_study_withdrawn')
  return true
}

/**
 * Gives readers back the revision they had.
 * @returns null when there is no such case study for this person; false when they may not
 */
export async function bringBackCaseStudy(
  practitioner: Viewer,
  slug: string,
  tx?: Transaction,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => bringBackCaseStudy(practitioner, slug, own))
  const study = await findCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayBringBack(practitioner, study)) return false
  await tx.caseStudy.update({
    where: { id: study.id },
    data: { state: 'published', withdrawnAt: null, withdrawnReason: null, withdrawnById: null, updatedAt: new Date() },
    select: { id: true },
  })
  await tell(tx, practitioner, study, 'case_study_published')
  return true
}

const tell = (tx: Transaction, by: Viewer, { id }: CaseStudy, verb: 'case_study_withdrawn' | 'case_study_published') =>
  recordActivity(tx, { verb, actorId: by.id, subject: { kind: 'case_study', id } })
