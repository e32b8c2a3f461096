import { isDeepStrictEqual } from 'node:util'
import { inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { type Act, recordAct } from '#app/domain/activity/acts.server.ts'
import { showFiles } from '#app/domain/attachment/changing.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { flagWatched, lookFor } from '#app/domain/watch/holding.server.ts'
import { type CaseStudy, findCaseStudy, lockCaseStudy, shownForm } from './case-study.server.ts'
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
 * Freezes the form and the body as the next revision, which is what readers see from now on. Where nothing has changed
 * since the last one, that one stands: a button pressed twice revises nothing.
 * @param note what changed, in a line; for everyone to read
 * @returns null when there is no such case study for this person
 */
export async function publishCaseStudy(
  practitioner: Viewer,
  { slug, note = '' }: { slug: string; note?: string },
  tx?: Transaction,
): Promise<Published | null> {
  if (!tx) {
    const study = await findCaseStudy(practitioner, slug)
    // What is written until now is made readable first: that takes a connection of its own.
    if (study && mayEdit(practitioner, study)) await getReading(study.manuscriptId)
    return inTransaction((own) => publishCaseStudy(practitioner, { slug, note }, own))
  }
  const study = await lockCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayEdit(practitioner, study)) return { outcome: 'forbidden' }
  const missing = missingToPublish(study.form)
  if (missing) return { outcome: 'incomplete', missing }
  if (study.formIsNewer) await applyForm(tx, study.id, study.form)
  await showFiles(study.id, tx)
  const now = await readAsNow(practitioner, slug, tx)
  if (await isAsPublished(study, now, tx)) return { outcome: 'published', number: study.revisionNumber }
  await lookOver(tx, practitioner, study, now)
  const number = await raiseRevision(tx, study)
  await freeze(practitioner, { caseStudyId: study.id, number, note }, now, tx)
  await recordActivity(tx, {
    verb: number === 1 ? 'case_study_published' : 'case_study_revised',
    actorId: practitioner.id,
    subject: { kind: 'case_study', id: study.id },
    data: { revision: number },
  })
  return { outcome: 'published', number }
}

/** The form with the names of now, and the story as far as it was made readable. */
async function readAsNow(practitioner: Viewer, slug: string, tx: Transaction) {
  const study = await findCaseStudy(practitioner, slug, tx)
  if (!study) throw new Error('A case study disappeared while it was published')
  const reading = await tx.manuscriptReading.findUnique({
    where: { manuscriptId: study.manuscriptId },
    select: { body: true, html: true, text: true, seq: true },
  })
  return { form: shownForm(study), ...(reading ?? { body: { blocks: [] }, html: '', text: '', seq: 0n }) }
}
type AsNow = Awaited<ReturnType<typeof readAsNow>>

/** Whether readers see just this already. Then nothing waits to be published any more. */
async function isAsPublished(study: CaseStudy, { form, body, seq }: AsNow, tx: Transaction): Promise<boolean> {
  if (study.state !== 'published') return false
  const last = await tx.caseStudyRevision.findUnique({
    where: { caseStudyId_number: { caseStudyId: study.id, number: study.revisionNumber } },
    select: { id: true, form: true, body: true },
  })
  if (!last || !isDeepStrictEqual({ ...form }, last.form) || !isDeepStrictEqual(body, last.body)) return false
  await tx.caseStudy.update({ where: { id: study.id }, data: { unpublished: Prisma.DbNull }, select: { id: true } })
  await tx.caseStudyRevision.update({ where: { id: last.id }, data: { seq }, select: { id: true } })
  return true
}

/** What a team publishes under its names is never held: with watched words in it it is reported. */
async function lookOver(tx: Transaction, by: Viewer, study: CaseStudy, { form, text }: AsNow): Promise<void> {
  const last = await tx.caseStudyRevision.findUnique({
    where: { caseStudyId_number: { caseStudyId: study.id, number: study.revisionNumber } },
    select: { title: true, summary: true, text: true },
  })
  const before = last ? [last.title, last.summary, last.text] : []
  const { hold, flag } = await lookFor(by, { texts: [form.title, form.summary, wordsOf(form), text], before }, tx)
  const words = [...hold, ...flag]
  const about = { kind: 'case_study', id: study.id } as const
  if (words.length) await flagWatched(tx, by, { ...about, fresh: study.revisionNumber === 0, words }, about)
}

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

type Frozen = { caseStudyId: string; number: number; note: string }
async function freeze(by: Viewer, about: Frozen, { form, body, html, text, seq }: AsNow, tx: Transaction) {
  await tx.caseStudyRevision.create({
    data: {
      ...about,
      byId: by.id,
      title: form.title,
      summary: form.summary,
      form: form as Prisma.InputJsonObject,
      body: body as Prisma.InputJsonObject,
      html,
      text: [wordsOf(form), text].filter(Boolean).join('\n\n'),
      seq,
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
 * @param decided it follows from a decision, which is an act of its own
 * @returns null when there is no such case study for this person; false when they may not
 */
export async function withdrawCaseStudy(
  practitioner: Viewer,
  { slug, reason }: { slug: string; reason: string },
  tx?: Transaction,
  decided = false,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => withdrawCaseStudy(practitioner, { slug, reason }, own))
  const study = await lockCaseStudy(practitioner, slug, tx)
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
  if (!decided) await keepAct(tx, practitioner, study, { kind: 'withdrawn', reason })
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
  const study = await lockCaseStudy(practitioner, slug, tx)
  if (!study) return null
  if (!mayBringBack(practitioner, study)) return false
  await tx.caseStudy.update({
    where: { id: study.id },
    data: { state: 'published', withdrawnAt: null, withdrawnReason: null, withdrawnById: null, updatedAt: new Date() },
    select: { id: true },
  })
  await tell(tx, practitioner, study, 'case_study_brought_back')
  await keepAct(tx, practitioner, study, { kind: 'brought_back' })
  return true
}

/** What others wrote is withdrawn or brought back by a moderator, who answers for it. */
async function keepAct(tx: Transaction, by: Viewer, study: CaseStudy, act: Pick<Act, 'kind' | 'reason'>) {
  const [first = null] = study.authors
  if (study.authors.some(({ id }) => id === by.id)) return
  await recordAct(tx, by, { ...act, subject: { kind: 'case_study', id: study.id }, title: study.title, whom: first })
}

const tell = (
  tx: Transaction,
  by: Viewer,
  { id }: CaseStudy,
  verb: 'case_study_withdrawn' | 'case_study_brought_back',
) => recordActivity(tx, { verb, actorId: by.id, subject: { kind: 'case_study', id } })
