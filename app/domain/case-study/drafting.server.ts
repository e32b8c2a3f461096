import { inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { type ManuscriptPart, seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import { caseStudiesSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Answers } from './answers-in.server.ts'
import { findCaseStudy } from './case-study.server.ts'
import type { CaseStudyForm } from './form.server.ts'
import { mayEdit } from './permissions.ts'

/** The place is none of this person's: nothing was written. */
export class NotYourPlaceError extends Error {
  constructor() {
    super('Choose a place that you belong to')
    this.name = 'NotYourPlaceError'
  }
}

/** `body`: its first text; none for an empty page. `answers`: what is known of its form already. */
type Start = { title: string; place?: string; onceKey?: string; body?: ManuscriptPart[]; answers?: Answers }

/**
 * Starts a draft that only its author sees, with its body and a discussion.
 * The same onceKey again answers with the draft it started the first time.
 * @returns `begun`: it was not there before
 * @throws NotYourPlaceError
 */
export async function startCaseStudy(
  practitioner: Viewer,
  start: Start,
  tx?: Transaction,
): Promise<{ id: string; slug: string; begun: boolean }> {
  if (tx) return begin(practitioner, start, tx)
  return onceMore(
    () => inTransaction((own) => begin(practitioner, start, own)),
    'CaseStudy_onceKey_key',
    'CaseStudy_slug_key',
  )
}

async function begin(practitioner: Viewer, start: Start, tx: Transaction) {
  const { title, place = '', onceKey, body = [], answers } = start
  // The key is the person's own: somebody else's answers nothing about what they wrote.
  const key = onceKey ? `${practitioner.id}:${onceKey}` : null
  const before = key && (await tx.caseStudy.findUnique({ where: { onceKey: key }, select: { id: true, slug: true } }))
  if (before) return { ...before, begun: false }
  const placeId = await placeOf(practitioner, place, tx)
  const slug = await freeSlug(title, async (slug) => (await tx.caseStudy.count({ where: { slug } })) > 0)
  const study = await tx.caseStudy.create({
    data: {
      ...answers,
      slug,
      title,
      ...(placeId && { place: { connect: { id: placeId } } }),
      onceKey: key,
      startedBy: { connect: { id: practitioner.id } },
      manuscript: { connect: { id: await seedManuscript(tx, body) } },
      discussion: { create: {} },
      authors: { create: { practitionerId: practitioner.id } },
    },
    select: { id: true, slug: true },
  })
  return { ...study, begun: true }
}

/** Saved, with the version the next save starts from; or older than what is stored, which is handed back. */
export type Saved = { saved: true; formVersion: number } | { saved: false; formVersion: number; stored: CaseStudyForm }

/**
 * Keeps the form. Of a published case study readers see nothing of it until it is published again.
 * @param formVersion the version the page was made from: an older one is refused, so that nobody overwrites unseen words
 * @returns null when there is no such case study for this person; false when they may not edit it
 * @throws NotYourPlaceError
 */
export async function saveForm(
  practitioner: Viewer,
  slug: string,
  { form, formVersion }: { form: CaseStudyForm; formVersion: number },
  tx?: Transaction,
): Promise<Saved | false | null> {
  if (!tx) return inTransaction((own) => saveForm(practitioner, slug, { form, formVersion }, own))
  const study = await tx.caseStudy.findFirst({
    where: { slug, AND: caseStudiesSeenBy(practitioner) },
    select: {
      id: true,
      state: true,
      place: { select: { slug: true } },
      unpublished: true,
      authors: { where: { practitionerId: practitioner.id }, take: 1, select: { practitionerId: true } },
    },
  })
  if (!study) return null
  const authorIds = study.authors.map(({ practitionerId }) => practitionerId)
  if (!mayEdit(practitioner, { state: study.state, authorIds })) return false
  // Also the place that another author has saved and nobody published yet.
  const working = (study.unpublished as CaseStudyForm | null)?.place
  if (![study.place?.slug, working].includes(form.place)) await placeOf(practitioner, form.place, tx)
  const isDraft = study.state === 'draft'
  const { count } = await tx.caseStudy.updateMany({
    // The state too: somebody may have published it a moment ago.
    where: { id: study.id, formVersion, state: study.state },
    data: {
      formVersion: { increment: 1 },
      updatedAt: new Date(),
      ...(!isDraft && { unpublished: form as Prisma.InputJsonObject }),
    },
  })
  if (count === 0) return olderThanStored(practitioner, slug, tx)
  if (isDraft) await applyForm(tx, study.id, form)
  return { saved: true, formVersion: formVersion + 1 }
}

async function olderThanStored(practitioner: Viewer, slug: string, tx: Transaction): Promise<Saved | null> {
  const study = await findCaseStudy(practitioner, slug, tx)
  return study && { saved: false, formVersion: study.formVersion, stored: study.form }
}

/**
 * The id of a place named by its slug, which must be one of this person's.
 * @returns null for no place
 * @throws NotYourPlaceError
 */
async function placeOf(practitioner: Viewer, slug: string, tx: Transaction): Promise<string | null> {
  if (!slug) return null
  const place = await tx.place.findFirst({
    where: { slug, id: { in: practitioner.placeIds } },
    select: { id: true },
  })
  if (!place) throw new NotYourPlaceError()
  return place.id
}

/** Writes the form where readers and lists look. Themes and client groups that do not exist are left out. */
export async function applyForm(tx: Transaction, id: string, form: CaseStudyForm): Promise<void> {
  const { place, themes, clientGroups, costPence, ...answers } = form
  await tx.caseStudy.update({
    where: { id },
    data: {
      ...answers,
      costPence: costPence === null ? null : BigInt(costPence),
      place: place ? { connect: { slug: place } } : { disconnect: true },
      themes: { deleteMany: {}, create: await asThemes(tx, themes) },
      clientGroups: { deleteMany: {}, create: await asClientGroups(tx, clientGroups) },
    },
    select: { id: true },
  })
}

async function asThemes(tx: Transaction, slugs: string[]) {
  const rows = await tx.theme.findMany({ where: { slug: { in: slugs } }, take: 20, select: { id: true } })
  return rows.map(({ id }) => ({ themeId: id }))
}
async function asClientGroups(tx: Transaction, slugs: string[]) {
  const rows = await tx.clientGroup.findMany({ where: { slug: { in: slugs } }, take: 20, select: { id: true } })
  return rows.map(({ id }) => ({ clientGroupId: id }))
}
