import { db, type Prisma } from '#app/db/database.server.ts'
import { saveForm, startCaseStudy } from '#app/domain/case-study/drafting.server.ts'
import type { CaseStudyForm } from '#app/domain/case-study/form.server.ts'
import { publishCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { postComment } from '#app/domain/discussion/commenting.server.ts'
import type { FindingForm } from '#app/domain/finding/form.server.ts'
import { shareFinding } from '#app/domain/finding/sharing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { startProposal } from '#app/domain/proposal/starting.server.ts'
import type { ThreadForm } from '#app/domain/thread/form.server.ts'
import { startThread } from '#app/domain/thread/starting.server.ts'
import type { MemberState, ProposalState } from '#app/generated/prisma/enums.ts'

/**
 * The people and things of a test, in the database, with only what the test says of them being
 * particular. Others' nouns have their builders here too, made through their own domain verbs.
 */
let made = 0
const next = () => ++made

/** Someone with an account: may be handed to any verb or question as the acting person (`Viewer`). */
export async function aPractitioner({
  places = [],
  ...fields
}: Partial<Prisma.PractitionerUncheckedCreateInput> & { places?: { id: string }[] } = {}) {
  const n = next()
  const row = await db.practitioner.create({
    data: {
      slug: `practitioner-${n}`,
      name: `Practitioner ${n}`,
      email: `practitioner-${n}@example.org`,
      emailConfirmedAt: new Date(),
      ...fields,
      places: { create: places.map(({ id }) => ({ placeId: id })) },
    },
    select: { id: true, slug: true, name: true, email: true, role: true, departmentId: true },
  })
  return { ...row, placeIds: places.map(({ id }) => id) }
}

export async function aPlace(fields: Partial<Prisma.PlaceUncheckedCreateInput> = {}) {
  const n = next()
  return db.place.create({
    data: { slug: `place-${n}`, name: `Place ${n}`, kind: 'parallel', region: 'North East', ...fields },
    select: { id: true, slug: true, name: true, kind: true, region: true },
  })
}

export async function aTheme(fields: Partial<Prisma.ThemeUncheckedCreateInput> = {}) {
  const n = next()
  return db.theme.create({
    data: { slug: `theme-${n}`, name: `Theme ${n}`, ...fields },
    select: { id: true, slug: true, name: true },
  })
}

export async function aClientGroup(fields: Partial<Prisma.ClientGroupUncheckedCreateInput> = {}) {
  const n = next()
  return db.clientGroup.create({
    data: { slug: `client-group-${n}`, name: `Client group ${n}`, ...fields },
    select: { id: true, slug: true, name: true },
  })
}

/** A department is one too: `anOrganisation({ kind: 'department' })`. */
export async function anOrganisation(fields: Partial<Prisma.OrganisationUncheckedCreateInput> = {}) {
  const n = next()
  return db.organisation.create({
    data: { slug: `organisation-${n}`, name: `Organisation ${n}`, kind: 'council', ...fields },
    select: { id: true, slug: true, name: true, kind: true },
  })
}

type ProposalMade = {
  title?: string
  summary?: string
  state?: ProposalState
  /** Beside the one who started it, who is its lead. */
  team?: { who: { id: string }; state?: MemberState; lead?: boolean }[]
}
/** Started by this practitioner, for a place of theirs (made for them when they have none). */
export async function aProposal(lead: Viewer, { title, summary, state, team = [] }: ProposalMade = {}) {
  const n = next()
  const [placeId = (await aPlace()).id] = lead.placeIds
  const { slug: place } = await db.place.findUniqueOrThrow({ where: { id: placeId }, select: { slug: true } })
  const { id } = await startProposal(
    { ...lead, placeIds: [...lead.placeIds, placeId] },
    {
      title: title ?? `Proposal ${n}`,
      summary: summary ?? `What proposal ${n} is about.`,
      places: [place],
      themes: [],
    },
  )
  await db.proposalMember.createMany({
    data: team.map(({ who, state = 'member', lead = false }) => ({
      proposalId: id,
      practitionerId: who.id,
      state,
      lead,
    })),
  })
  return db.proposal.update({
    where: { id },
    data: state ? { state } : {},
    select: { id: true, slug: true, title: true, manuscriptId: true, discussionId: true },
  })
}

/** A form that may be published, for a place of this practitioner's; with whatever the test says of it. */
export async function aCaseStudyForm(author: Viewer, fields: Partial<CaseStudyForm> = {}): Promise<CaseStudyForm> {
  const n = next()
  const [placeId = ''] = author.placeIds
  const place = await db.place.findUnique({ where: { id: placeId }, select: { slug: true } })
  return {
    title: `Case study ${n}`,
    summary: `What case study ${n} is about.`,
    place: place?.slug ?? '',
    themes: fields.themes ?? [(await aTheme()).slug],
    clientGroups: [],
    problem: 'Too many assessments.',
    whoFor: '',
    whatWasDone: 'One door.',
    whatItCost: '',
    costPence: null,
    whatCameOfIt: 'Too early to tell.',
    evidence: '',
    differently: '',
    sourceTitle: '',
    sourceUrl: '',
    ...fields,
  }
}

type Written = Partial<CaseStudyForm> & { body?: string }
/** A draft by this practitioner, who should have a place. */
export async function aDraft(author: Viewer, { body = 'First words.', ...fields }: Written = {}) {
  const form = await aCaseStudyForm(author, fields)
  const parts = [{ markdown: body, practitionerId: author.id }]
  const { id, slug } = await startCaseStudy(author, { title: form.title, place: form.place, body: parts })
  await saveForm(author, slug, { form, formVersion: 1 })
  return { id, slug, form, formVersion: 2 }
}

/** A case study everyone reads, by this practitioner, who should have a place. */
export async function aPublishedCaseStudy(author: Viewer, fields: Written = {}) {
  const draft = await aDraft(author, fields)
  await publishCaseStudy(author, { slug: draft.slug })
  return draft
}

/** A finding everyone reads, from this practitioner's first place. */
export async function aFinding(author: Viewer, fields: Partial<FindingForm> = {}) {
  const [placeId = ''] = author.placeIds
  const { slug: place } = await db.place.findUniqueOrThrow({ where: { id: placeId }, select: { slug: true } })
  const { id } = await shareFinding(author, {
    claim: `Finding ${next()}`,
    kind: 'insight',
    strength: 'observed',
    detail: '',
    place,
    themes: [],
    evidence: [{ text: 'We counted.', sourceTitle: '', sourceUrl: '' }],
    caseStudy: '',
    ...fields,
  })
  return db.finding.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true, discussionId: true } })
}

/** A question of the whole community, or whatever the test says of it. */
export async function aThread(starter: Viewer, fields: Partial<ThreadForm> = {}) {
  const form = { kind: 'question', firstWords: 'Has anybody done this?', place: '', theme: '', ...fields } as const
  const { id } = await startThread(starter, { title: `Thread ${next()}`, readers: 'members', ...form })
  return db.thread.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true, discussionId: true } })
}

/** Something this practitioner says about a thing they may read. */
export async function aComment(author: Viewer, discussionId: string, body = `Comment ${next()}`, parentId?: string) {
  const posted = await postComment(author, { discussionId, body, ...(parentId && { parentId }) })
  if (posted?.outcome !== 'posted') throw new Error('This practitioner may not comment there')
  return { ...posted.comment, body }
}
