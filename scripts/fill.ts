/**
 * Fills an empty or demonstration database with invented things, to see how the platform carries them:
 *   npm run fill -- 10000            ten thousand case studies, with findings, proposals, comments and people in proportion
 *   npm run fill -- 100000 things    a hundred thousand things: case studies, findings and proposals, with 5,000 people
 *                                    among them who wrote 50,000 comments
 * Stop the server first: the embedded database belongs to one process. Every name and text says that it is invented.
 */
import { randomUUID } from 'node:crypto'
import { closeDatabase, db, openDatabase } from '#app/db/database.server.ts'
import type { PublishedForm } from '#app/domain/case-study/form.server.ts'
import type { FindingKind, FindingStrength, ProposalState } from '#app/generated/prisma/enums.ts'

const asked = Number(process.argv[2] ?? 1_000)
const things = process.argv[3] === 'things'
/** To two case studies there come about a finding and a tenth of a proposal; one in twenty of all things is a person. */
const caseStudies = things ? Math.round((asked * 0.95) / 1.55) : asked
const peopleWanted = Math.max(10, Math.round(asked / 20))
/** Comments on one thing: this many, or fewer. */
const most = things ? 1 : 4
if (!Number.isInteger(asked) || asked < 1 || asked > 1_000_000) {
  console.error('Say how many case studies: npm run fill -- 10000')
  process.exit(1)
}
const BATCH = 500
const KINDS: FindingKind[] = ['overlap', 'barrier', 'cost', 'insight', 'practice']
const STRENGTHS: FindingStrength[] = ['anecdote', 'observed', 'measured', 'evaluated']
const STATES: ProposalState[] = ['draft', 'consultation', 'submitted', 'answered', 'under_way', 'closed']
const WORDS = `service family council health police early help housing budget adviser visit referral cost saving school
nurse drug alcohol treatment prison probation job skills benefit debt tenancy neighbour street ward county district
trust charity volunteer data sharing record assessment waiting demand prevention crisis carer older people children
young adult disability mental wellbeing transport estate building library centre pilot team leader joint commission
evidence measure outcome contact visit support plan review pathway duplication overlap barrier rule funding stream`.split(
  /\s+/,
)

// A small seeded generator: the same call fills the same words again.
let seed = 20_090_730
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const pick = <T>(list: T[]): T => list[random(list.length)] as T
const sentence = (words: number) => `${Array.from({ length: words }, () => pick(WORDS)).join(' ')}.`
const text = (sentences: number) => Array.from({ length: sentences }, () => sentence(8 + random(12))).join(' ')
const chosen = <T>(list: T[], most: number): T[] => [
  ...new Set(Array.from({ length: 1 + random(most) }, () => pick(list))),
]

const inBatches = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) => rows.slice(n * BATCH, (n + 1) * BATCH))

let ids: Awaited<ReturnType<typeof frame>>

/** The places, themes and people that everything else hangs on: what is there already, and some more. */
async function frame() {
  const numbered = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n + 1))
  await db.place.createMany({
    skipDuplicates: true,
    data: numbered(40, (n) => ({
      slug: `invented-place-${n}`,
      name: `Invented place ${n}`,
      kind: 'parallel' as const,
      region: 'Nowhere',
      fictional: true,
      demo: true,
      summary: text(3),
    })),
  })
  await db.theme.createMany({
    skipDuplicates: true,
    data: numbered(12, (n) => ({ slug: `invented-theme-${n}`, name: `Invented theme ${n}`, demo: true })),
  })
  await db.clientGroup.createMany({
    skipDuplicates: true,
    data: numbered(8, (n) => ({ slug: `invented-group-${n}`, name: `Invented client group ${n}`, demo: true })),
  })
  const newcomers = numbered(peopleWanted, (n) => ({
    slug: `invented-person-${n}`,
    name: `Invented person ${n}`,
    email: `invented-${n}@example.org`,
    emailConfirmedAt: new Date(),
    headline: 'Invented, to measure with',
    demo: true,
  }))
  for (const data of inBatches(newcomers)) await db.practitioner.createMany({ skipDuplicates: true, data })
  const only = { select: { id: true } }
  const [places, themes, groups, people] = await Promise.all([
    db.place.findMany({ ...only, take: 1_000 }),
    db.theme.findMany({ ...only, take: 1_000 }),
    db.clientGroup.findMany({ ...only, take: 1_000 }),
    db.practitioner.findMany({ ...only, where: { headline: 'Invented, to measure with' }, take: 100_000 }),
  ])
  const of = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const memberships = people.map(({ id }) => ({ practitionerId: id, placeId: pick(of(places)) }))
  for (const data of inBatches(memberships)) await db.placeMembership.createMany({ skipDuplicates: true, data })
  return { places: of(places), themes: of(themes), groups: of(groups), people: of(people) }
}

async function oneBatch(from: number, count: number): Promise<void> {
  const cases = Array.from({ length: count }, (_, i) => newCase(from + i + 1))
  const findings = cases.flatMap((c) => (random(2) ? [newFinding(c)] : []))
  await db.manuscript.createMany({ data: cases.map((c) => ({ id: c.manuscriptId })) })
  await db.discussion.createMany({ data: [...cases, ...findings].map((c) => ({ id: c.discussionId })) })
  await db.caseStudy.createMany({ data: cases.map(({ body: _, themeIds: __, groupIds: ___, ...row }) => row) })
  await db.caseStudyAuthor.createMany({
    data: cases.map((c) => ({ caseStudyId: c.id, practitionerId: c.startedById })),
  })
  await db.caseStudyTheme.createMany({
    data: cases.flatMap((c) => c.themeIds.map((themeId) => ({ caseStudyId: c.id, themeId }))),
  })
  await db.caseStudyClientGroup.createMany({
    data: cases.flatMap((c) => c.groupIds.map((clientGroupId) => ({ caseStudyId: c.id, clientGroupId }))),
  })
  await db.caseStudyRevision.createMany({ data: cases.map(revisionOf) })
  await db.finding.createMany({ data: findings.map(({ themeIds: _, ...row }) => row) })
  await db.findingTheme.createMany({
    data: findings.flatMap((f) => f.themeIds.map((themeId) => ({ findingId: f.id, themeId }))),
  })
  await db.corroboration.createMany({
    data: findings.flatMap(({ id, at }) =>
      chosen(ids.places, 6).map((placeId) => ({
        findingId: id,
        practitionerId: pick(ids.people),
        placeId,
        stance: random(4) ? ('seen_here' as const) : ('not_here' as const),
        at,
      })),
    ),
  })
  const proposals = Array.from({ length: Math.ceil(count / 20) }, newProposal)
  await addProposals(proposals)
  await addActivities(cases, findings, proposals)
  await db.comment.createMany({
    data: [...cases, ...findings, ...proposals].flatMap((c) =>
      Array.from({ length: random(most + 1) }, () => ({
        discussionId: c.discussionId,
        authorId: pick(ids.people),
        body: text(2),
        at: earlier(),
      })),
    ),
  })
}

async function addProposals(proposals: NewProposal[]): Promise<void> {
  await db.manuscript.createMany({ data: proposals.map((p) => ({ id: p.manuscriptId })) })
  await db.manuscriptReading.createMany({
    data: proposals.map(({ manuscriptId, body }) => ({
      manuscriptId,
      seq: 0n,
      body: { blocks: body.map((words) => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] })) },
      html: body.map((words) => `<p class="govuk-body">${words}</p>`).join(''),
      text: body.join('\n\n'),
      words: body.join(' ').split(' ').length,
    })),
  })
  await db.discussion.createMany({ data: proposals.map((p) => ({ id: p.discussionId })) })
  await db.proposal.createMany({ data: proposals.map(({ body: _, ...row }) => row) })
  await db.proposalMember.createMany({
    data: proposals.flatMap(({ id, startedById }) =>
      [...new Set([startedById, ...chosen(ids.people, 6)])].map((practitionerId) => ({
        proposalId: id,
        practitionerId,
        state: 'member' as const,
        lead: practitionerId === startedById,
      })),
    ),
  })
  await db.proposalPlace.createMany({
    data: proposals.flatMap(({ id }) => chosen(ids.places, 5).map((placeId) => ({ proposalId: id, placeId }))),
  })
  await db.proposalTheme.createMany({
    data: proposals.flatMap(({ id }) => chosen(ids.themes, 3).map((themeId) => ({ proposalId: id, themeId }))),
  })
}

/** One for each thing, delivered long since. */
async function addActivities(cases: NewCase[], findings: NewFinding[], proposals: NewProposal[]): Promise<void> {
  const told = (verb: string, subjectKind: string, things: { id: string; startedById: string; startedAt: Date }[]) =>
    things.map(({ id, startedById, startedAt }) => ({
      verb,
      subjectKind,
      subjectId: id,
      actorId: startedById,
      at: startedAt,
      deliveredAt: startedAt,
    }))
  await db.activity.createMany({
    data: [
      ...told('case_study_published', 'case_study', cases),
      ...told(
        'finding_shared',
        'finding',
        findings.map(({ id, authorId, at }) => ({ id, startedById: authorId, startedAt: at })),
      ),
      ...told('proposal_started', 'proposal', proposals),
    ],
  })
}

const earlier = () => new Date(Date.now() - random(3 * 365 * 86_400) * 1_000)
const paragraphs = () => Array.from({ length: 4 + random(5) }, () => text(5))

function newCase(n: number) {
  const at = earlier()
  return {
    id: randomUUID(),
    slug: `invented-case-study-${n}-${randomUUID().slice(0, 6)}`,
    state: 'published' as const,
    title: `Invented case study ${n}: ${sentence(4 + random(5)).slice(0, -1)}`,
    summary: text(2),
    placeId: pick(ids.places),
    startedById: pick(ids.people),
    manuscriptId: randomUUID(),
    discussionId: randomUUID(),
    problem: text(3),
    whoFor: text(1),
    whatWasDone: text(4),
    whatItCost: text(1),
    costPence: BigInt(random(50_000_000)),
    whatCameOfIt: text(3),
    evidence: text(2),
    differently: text(2),
    startedAt: at,
    updatedAt: at,
    publishedAt: at,
    revisionNumber: 1,
    demo: true,
    body: paragraphs(),
    themeIds: chosen(ids.themes, 3),
    groupIds: chosen(ids.groups, 2),
  }
}
type NewCase = ReturnType<typeof newCase>

function newFinding(c: NewCase) {
  return {
    id: randomUUID(),
    slug: `invented-finding-${randomUUID().slice(0, 12)}`,
    claim: `Invented finding: ${sentence(8)}`,
    kind: pick(KINDS),
    strength: pick(STRENGTHS),
    detail: text(3),
    placeId: c.placeId,
    authorId: c.startedById,
    caseStudyId: c.id,
    discussionId: randomUUID(),
    at: c.publishedAt,
    updatedAt: c.publishedAt,
    demo: true,
    themeIds: c.themeIds,
  }
}
type NewFinding = ReturnType<typeof newFinding>

function newProposal() {
  const at = earlier()
  return {
    id: randomUUID(),
    slug: `invented-proposal-${randomUUID().slice(0, 12)}`,
    state: pick(STATES),
    title: `Invented proposal: ${sentence(6).slice(0, -1)}`,
    summary: text(2),
    startedById: pick(ids.people),
    manuscriptId: randomUUID(),
    discussionId: randomUUID(),
    startedAt: at,
    updatedAt: at,
    demo: true,
    body: paragraphs(),
  }
}
type NewProposal = ReturnType<typeof newProposal>

const revisionOf = (c: NewCase) => ({
  caseStudyId: c.id,
  number: 1,
  byId: c.startedById,
  at: c.publishedAt,
  title: c.title,
  summary: c.summary,
  form: {
    title: c.title,
    summary: c.summary,
    problem: c.problem,
    whoFor: c.whoFor,
    whatWasDone: c.whatWasDone,
    whatItCost: c.whatItCost,
    costPence: String(c.costPence),
    whatCameOfIt: c.whatCameOfIt,
    evidence: c.evidence,
    differently: c.differently,
    sourceTitle: '',
    sourceUrl: '',
    place: { slug: 'invented-place-1', name: 'Invented place 1', fictional: true },
    themes: [{ slug: 'invented-theme-1', name: 'Invented theme 1' }],
    clientGroups: [{ slug: 'invented-group-1', name: 'Invented client group 1' }],
  } satisfies PublishedForm,
  body: [],
  html: c.body.map((words) => `<p class="govuk-body">${words}</p>`).join(''),
  text: c.body.join('\n\n'),
})

await openDatabase(console.log).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
const started = Date.now()
ids = await frame()
for (let done = 0; done < caseStudies; done += BATCH) {
  await oneBatch(done, Math.min(BATCH, caseStudies - done))
  if (done % 2_500 === 0) console.log(`${done} of ${caseStudies} case studies`)
}
// As if it had grown over years, with quiet moments between: lists read indexes alone where nothing was written since, and
// the few rows that count things do not lie among thousands of their former selves.
await db.$executeRawUnsafe('VACUUM (FULL, ANALYZE) "Place"')
await db.$executeRawUnsafe('VACUUM (ANALYZE)')
console.log(`Filled in ${Math.round((Date.now() - started) / 1000)} s`)
await closeDatabase()
