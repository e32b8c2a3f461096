import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { caseStudiesSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findFinding } from './finding.server.ts'
import type { FindingForm } from './form.server.ts'
import { mayBringBack, mayRevise, mayWithdraw } from './permissions.ts'

export type Shared = { id: string; slug: string }

/** A field names what this person may not name: nothing was written. */
export class FindingRefusedError extends Error {
  constructor(
    readonly field: 'place' | 'caseStudy',
    message: string,
  ) {
    super(message)
    this.name = 'FindingRefusedError'
  }
}

/**
 * Shares a finding from one of one's own places; everyone reads it from now on.
 * The same onceKey again answers with what it shared the first time.
 * @throws FindingRefusedError
 */
export async function shareFinding(practitioner: Viewer, form: FindingForm, tx?: Transaction): Promise<Shared> {
  if (tx) return share(practitioner, form, tx)
  return onceMore(
    () => inTransaction((own) => share(practitioner, form, own)),
    'Finding_onceKey_key',
    'Finding_slug_key',
  )
}

async function share(practitioner: Viewer, form: FindingForm, tx: Transaction): Promise<Shared> {
  // The key is the person's own: somebody else's answers nothing about what they wrote.
  const onceKey = form.onceKey ? `${practitioner.id}:${form.onceKey}` : null
  const before = onceKey && (await tx.finding.findUnique({ where: { onceKey }, select: { id: true, slug: true } }))
  if (before) return before
  const placeId = await ownPlace(practitioner, form.place, tx)
  const caseStudyId = form.caseStudy ? await seenCaseStudy(practitioner, form.caseStudy, tx) : null
  const slug = await freeSlug(form.claim, async (slug) => (await tx.finding.count({ where: { slug } })) > 0)
  const finding = await tx.finding.create({
    data: {
      slug,
      onceKey,
      ...written(form),
      place: { connect: { id: placeId } },
      author: { connect: { id: practitioner.id } },
      ...(caseStudyId && { caseStudy: { connect: { id: caseStudyId } } }),
      discussion: { create: {} },
      evidence: { create: rows(form) },
      themes: { create: await themesOf(tx, form) },
    },
    select: { id: true, slug: true },
  })
  await tell(tx, 'finding_shared', practitioner, finding.id)
  return finding
}

/**
 * Writes it anew; what others corroborated stays with it, and so do its place and where it came from.
 * @returns null when there is none for this person; false when it is not theirs
 */
export async function reviseFinding(
  practitioner: Viewer,
  slug: string,
  form: FindingForm,
  tx?: Transaction,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => reviseFinding(practitioner, slug, form, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayRevise(practitioner, finding)) return false
  await tx.findingEvidence.deleteMany({ where: { findingId: finding.id } })
  await tx.finding.update({
    where: { id: finding.id },
    data: {
      ...written(form),
      updatedAt: new Date(),
      evidence: { create: rows(form) },
      themes: { deleteMany: {}, create: await themesOf(tx, form) },
    },
    select: { id: true },
  })
  await tell(tx, 'finding_revised', practitioner, finding.id)
  return true
}

/** @returns null when there is none for this person; false when they may not */
export async function withdrawFinding(practitioner: Viewer, slug: string, tx?: Transaction): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => withdrawFinding(practitioner, slug, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayWithdraw(practitioner, finding)) return false
  await tx.finding.update({
    where: { id: finding.id },
    data: { withdrawnAt: new Date(), withdrawnById: practitioner.id },
    select: { id: true },
  })
  await tell(tx, 'finding_withdrawn', practitioner, finding.id)
  return true
}

/** @returns null when there is none for this person; false when they may not */
export async function bringBackFinding(practitioner: Viewer, slug: string, tx?: Transaction): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => bringBackFinding(practitioner, slug, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayBringBack(practitioner, finding)) return false
  await tx.finding.update({
    where: { id: finding.id },
    data: { withdrawnAt: null, withdrawnById: null },
    select: { id: true },
  })
  await tell(tx, 'finding_brought_back', practitioner, finding.id)
  return true
}

const written = ({ claim, kind, strength, detail }: FindingForm) => ({ claim, kind, strength, detail })
const rows = ({ evidence }: FindingForm) => evidence.map((row, position) => ({ position, ...row }))

async function themesOf(tx: Transaction, { themes }: FindingForm) {
  const found = await tx.theme.findMany({ where: { slug: { in: themes } }, take: 20, select: { id: true } })
  return found.map(({ id }) => ({ themeId: id }))
}

/** The id of one of this person's places. */
async function ownPlace(practitioner: Viewer, slug: string, tx: Transaction): Promise<string> {
  const place = await tx.place.findFirst({ where: { slug, id: { in: practitioner.placeIds } }, select: { id: true } })
  if (place) return place.id
  throw new FindingRefusedError('place', 'Choose a place that you belong to')
}

async function seenCaseStudy(practitioner: Viewer, slug: string, tx: Transaction): Promise<string> {
  const study = await tx.caseStudy.findFirst({
    where: { slug, AND: caseStudiesSeenBy(practitioner), state: { not: 'withdrawn' } },
    select: { id: true },
  })
  if (study) return study.id
  throw new FindingRefusedError(
    'caseStudy',
    'The case study it comes from is not there any more. Share it once more, and it stands without it.',
  )
}

const tell = (
  tx: Transaction,
  verb: 'finding_shared' | 'finding_revised' | 'finding_withdrawn' | 'finding_brought_back',
  by: Viewer,
  id: string,
) => recordActivity(tx, { verb, actorId: by.id, subject: { kind: 'finding', id } })
