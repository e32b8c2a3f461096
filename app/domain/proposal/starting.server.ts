import { inTransaction, type Transaction } from '#app/db/database.server.ts'
import { freeSlug } from '#app/db/slug.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ProposalForm } from './form.server.ts'
import type { Outcome } from './outcome.ts'
import { mayRevise, mayStartFor } from './permissions.ts'
import { SKELETON } from './skeleton.ts'
import { lockProposal } from './team.server.ts'

/** None of the places is this person's own: nothing was written. */
export class NoPlaceOfYoursError extends Error {
  constructor() {
    super('Choose at least one place that you belong to')
    this.name = 'NoPlaceOfYoursError'
  }
}

type Start = ProposalForm & { onceKey?: string | undefined }
type Started = { id: string; slug: string }

/**
 * Starts a draft that only its team sees: this person, as its lead. Its text begins with the questions to answer.
 * The same onceKey again answers with the draft it started the first time.
 * @throws NoPlaceOfYoursError
 */
export async function startProposal(viewer: Viewer, start: Start, tx?: Transaction): Promise<Started> {
  if (tx) return begin(viewer, start, tx)
  return onceMore(() => inTransaction((own) => begin(viewer, start, own)), 'Proposal_onceKey_key', 'Proposal_slug_key')
}

async function begin(viewer: Viewer, { onceKey, ...form }: Start, tx: Transaction): Promise<Started> {
  // The key is the person's own: somebody else's answers nothing about what they started.
  const key = onceKey ? `${viewer.id}:${onceKey}` : null
  const before = key && (await tx.proposal.findUnique({ where: { onceKey: key }, select: { id: true, slug: true } }))
  if (before) return before
  const { places, themes } = await namedIn(form, tx)
  if (!mayStartFor(viewer, places)) throw new NoPlaceOfYoursError()
  // The questions are the platform's words, the answers the team's.
  const manuscriptId = await seedManuscript(tx, [{ markdown: SKELETON, practitionerId: null }])
  const proposal = await tx.proposal.create({
    data: {
      slug: await freeSlug(form.title, async (slug) => (await tx.proposal.count({ where: { slug } })) > 0),
      title: form.title,
      summary: form.summary,
      onceKey: key,
      startedBy: { connect: { id: viewer.id } },
      manuscript: { connect: { id: manuscriptId } },
      discussion: { create: {} },
      members: { create: { practitionerId: viewer.id, state: 'member', lead: true } },
      places: { create: places.map((placeId) => ({ placeId })) },
      themes: { create: themes.map((themeId) => ({ themeId })) },
    },
    select: { id: true, slug: true },
  })
  await recordActivity(tx, {
    verb: 'proposal_started',
    actorId: viewer.id,
    subject: { kind: 'proposal', id: proposal.id },
  })
  return proposal
}

/** Title, summary, places and themes; the text has its own door. */
export function reviseProposal(viewer: Viewer, slug: string, form: ProposalForm, tx?: Transaction): Promise<Outcome> {
  if (!tx) return inTransaction((own) => reviseProposal(viewer, slug, form, own))
  return revise(viewer, slug, form, tx)
}

async function revise(viewer: Viewer, slug: string, form: ProposalForm, tx: Transaction): Promise<Outcome> {
  const proposal = await lockProposal(tx, viewer, slug)
  if (!proposal) return 'unseen'
  if (!mayRevise(viewer, proposal)) return { refused: 'Only the team may change this, while it is being written.' }
  const { places, themes } = await namedIn(form, tx)
  if (!places.length) return { refused: 'Choose at least one place.' }
  await tx.proposal.update({
    where: { id: proposal.id },
    data: {
      title: form.title,
      summary: form.summary,
      updatedAt: new Date(),
      places: { deleteMany: {}, create: places.map((placeId) => ({ placeId })) },
      themes: { deleteMany: {}, create: themes.map((themeId) => ({ themeId })) },
    },
    select: { id: true },
  })
  await recordActivity(tx, {
    verb: 'proposal_revised',
    actorId: viewer.id,
    subject: { kind: 'proposal', id: proposal.id },
  })
  return 'done'
}

/** The ids behind the slugs of a form. Those that name nothing are left out. */
async function namedIn(form: ProposalForm, tx: Transaction): Promise<{ places: string[]; themes: string[] }> {
  const select = { id: true } as const
  const places = await tx.place.findMany({ where: { slug: { in: form.places } }, take: 30, select })
  const themes = await tx.theme.findMany({ where: { slug: { in: form.themes } }, take: 20, select })
  return { places: places.map(({ id }) => id), themes: themes.map(({ id }) => id) }
}
