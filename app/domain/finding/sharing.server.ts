import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { type Happening, recordActivity } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import { caseStudiesSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { heldThing, lookFor, tellOrHold } from '#app/domain/watch/holding.server.ts'
import { keepWithinLimits } from '#app/domain/watch/limiting.server.ts'
import { type Finding, findFinding } from './finding.server.ts'
import type { FindingForm } from './form.server.ts'
import { mayBringBack, mayRevise, mayWithdraw } from './permissions.ts'

/** `held`: nobody else reads it until a moderator has looked. */
export type Shared = { id: string; slug: string; held: boolean }

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
 * @throws FindingRefusedError, NotYet
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
  const shared = { id: true, slug: true, heldAt: true } as const
  const before = onceKey && (await tx.finding.findUnique({ where: { onceKey }, select: shared }))
  if (before) return { id: before.id, slug: before.slug, held: before.heldAt !== null }
  const placeId = await ownPlace(practitioner, form.place, tx)
  const caseStudyId = form.caseStudy ? await seenCaseStudy(practitioner, form.caseStudy, tx) : null
  const slug = await freeSlug(form.claim, async (slug) => (await tx.finding.count({ where: { slug } })) > 0)
  const texts = textsOf(form)
  await keepWithinLimits(practitioner, { kind: 'finding', texts: [form.claim, form.detail], fresh: true }, tx)
  const found = await lookFor(practitioner, { texts }, tx)
  const { id } = await tx.finding.create({
    data: {
      slug,
      ...heldThing(found),
      onceKey,
      ...written(form),
      place: { connect: { id: placeId } },
      author: { connect: { id: practitioner.id } },
      ...(caseStudyId && { caseStudy: { connect: { id: caseStudyId } } }),
      discussion: { create: {} },
      evidence: { create: rows(form) },
      themes: { create: await themesOf(tx, form) },
    },
    select: { id: true },
  })
  const news = newsOf('finding_shared', practitioner, id)
  const held = await tellOrHold(tx, practitioner, { kind: 'finding', id, fresh: true, found }, news)
  return { id, slug, held }
}

/**
 * Writes it anew; what others corroborated stays with it, and so do its place and where it came from.
 * @returns null when there is none for this person; false when it is not theirs
 * @throws NotYet
 */
export async function reviseFinding(
  practitioner: Viewer,
  slug: string,
  form: FindingForm,
  tx?: Transaction,
): Promise<{ held: boolean } | false | null> {
  if (!tx) return inTransaction((own) => reviseFinding(practitioner, slug, form, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayRevise(practitioner, finding)) return false
  await keepWithinLimits(practitioner, { kind: 'finding', texts: [form.claim, form.detail], fresh: false }, tx)
  const found = await lookFor(practitioner, { texts: textsOf(form), before: textsOf(finding) }, tx)
  await tx.findingEvidence.deleteMany({ where: { findingId: finding.id } })
  await tx.finding.update({
    where: { id: finding.id },
    data: {
      ...written(form),
      ...heldThing(found),
      updatedAt: new Date(),
      evidence: { create: rows(form) },
      themes: { deleteMany: {}, create: await themesOf(tx, form) },
    },
    select: { id: true },
  })
  const news = newsOf('finding_revised', practitioner, finding.id)
  return { held: await tellOrHold(tx, practitioner, { kind: 'finding', id: finding.id, fresh: false, found }, news) }
}

/**
 * @param decided it follows from a decision, which is an act of its own
 * @returns null when there is none for this person; false when they may not
 */
export async function withdrawFinding(
  practitioner: Viewer,
  slug: string,
  tx?: Transaction,
  decided = false,
): Promise<boolean | null> {
  if (!tx) return inTransaction((own) => withdrawFinding(practitioner, slug, own))
  const finding = await findFinding(practitioner, slug, tx)
  if (!finding) return null
  if (!mayWithdraw(practitioner, finding)) return false
  await tx.finding.update({
    where: { id: finding.id },
    data: { withdrawnAt: new Date(), withdrawnById: practitioner.id },
    select: { id: true },
  })
  await recordActivity(tx, newsOf('finding_withdrawn', practitioner, finding.id))
  if (!decided) await keepAct(tx, 'withdrawn', practitioner, finding)
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
  await recordActivity(tx, newsOf('finding_brought_back', practitioner, finding.id))
  await keepAct(tx, 'brought_back', practitioner, finding)
  return true
}

/** What others wrote is withdrawn or brought back by a moderator, who answers for it. */
async function keepAct(tx: Transaction, kind: 'withdrawn' | 'brought_back', by: Viewer, finding: Finding) {
  const { id, claim: title, author: whom } = finding
  if (whom?.id !== by.id) await recordAct(tx, by, { kind, subject: { kind: 'finding', id }, title, whom })
}

/** Every word of it. */
const textsOf = ({ claim, detail, evidence }: Pick<FindingForm, 'claim' | 'detail' | 'evidence'>) => [
  claim,
  detail,
  ...evidence.flatMap(({ text, sourceTitle, sourceUrl }) => [text, sourceTitle, sourceUrl]),
]

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

const newsOf = (
  verb: 'finding_shared' | 'finding_revised' | 'finding_withdrawn' | 'finding_brought_back',
  by: Viewer,
  id: string,
): Happening => ({ verb, actorId: by.id, subject: { kind: 'finding', id } })
