import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPassword } from '#app/auth/password.server.ts'
import { closeDatabase, databasePool, db, openDatabase } from '#app/db/database.server.ts'
import { listUnfinished } from '#app/domain/case-study/case-study.server.ts'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { copyTemplate, type TestDatabase } from '#tests/support/template.ts'
import { aPlace, aPractitioner } from '#tests/support/world.ts'
import { caseStudies } from './case-studies/all.ts'
import { collections } from './collections.ts'
import { findings } from './findings/all.ts'
import { demonstrationAccounts, isDemonstrationPresent, loadDemonstration } from './load.server.ts'
import { people } from './people.ts'
import { proposals } from './proposals/all.ts'
import { removeDemonstration } from './remove.server.ts'
import type { DemoComment } from './shape.ts'
import { threads } from './threads/all.ts'

const DAY = 86_400_000
const start = new Date('2031-03-12T09:30:00Z')

/** Always an empty embedded database: the demonstration is loaded into no other. */
function withEmptyDatabase(): void {
  let copy: TestDatabase
  beforeAll(async () => {
    copy = await copyTemplate({ server: undefined })
    await openDatabase(() => {}, copy)
  })
  afterAll(async () => {
    await closeDatabase()
    await copy.remove()
  })
}

const allOf = (comments: DemoComment[]): DemoComment[] =>
  comments.flatMap((comment) => [comment, ...allOf(comment.replies ?? [])])
const everySlug = [...caseStudies, ...findings, ...proposals, ...threads, ...collections].map(({ slug }) => slug)
/** Everything that is said in it. */
const said = [...caseStudies, ...findings, ...proposals, ...threads].flatMap(({ comments }) => allOf(comments))

/** What the guide draws on and says otherwise than its edition does. */
async function citedAndChanged(): Promise<string[]> {
  const moderator = await db.practitioner.findUniqueOrThrow({
    where: { email: 'moderator@example.org' },
    select: { id: true, slug: true, name: true, role: true, departmentId: true },
  })
  const guide = await findGuide({ ...moderator, placeIds: [] }, 'who-pays-and-who-gains')
  const cited = guide?.chapters.flatMap((chapter) => chapter.cited) ?? []
  return cited.filter(({ changed }) => changed).map(({ path }) => path.replace('/findings/', ''))
}

/** Rows marked as demonstration, in every table that has the mark. */
async function marked(): Promise<number> {
  const { rows } = await databasePool().query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'demo'`,
  )
  expect(rows.length).toBeGreaterThan(6)
  const counts = rows.map(({ table_name }) => `(SELECT count(*) FROM "${table_name}" WHERE demo)`)
  const answer = await databasePool().query<{ n: string }>(`SELECT ${counts.join(' + ')} AS n`)
  return Number(answer.rows[0]?.n)
}

describe('loading the demonstration', () => {
  withEmptyDatabase()
  /** Milliseconds of work, the database's thread included: a busy machine does not make it more. */
  let took: number

  beforeAll(async () => {
    const begun = process.cpuUsage()
    expect(await loadDemonstration(() => {}, start)).toBe(true)
    const { user, system } = process.cpuUsage(begun)
    took = (user + system) / 1_000
  })

  it('takes less than five seconds', () => {
    expect(took).toBeLessThan(5_000)
  })

  it('makes a community of the promised size', async () => {
    expect({
      pilots: await db.place.count({ where: { kind: 'pilot', fictional: false } }),
      fictional: await db.place.count({ where: { fictional: true } }),
      people: await db.practitioner.count(),
      caseStudies: await db.caseStudy.count({ where: { state: 'published' } }),
      threads: await db.thread.count(),
      reactions: await db.reaction.count(),
      edited: await db.commentRevision.count(),
      answered: await db.thread.count({ where: { acceptedId: { not: null } } }),
      closed: await db.thread.count({ where: { closedAt: { not: null } } }),
      membersOnly: await db.thread.count({ where: { openToAll: false } }),
      quoting: await db.comment.count({ where: { body: { startsWith: '> @' } } }),
      waiting: Object.fromEntries(
        (await db.flag.groupBy({ by: ['reason'], where: { decisionId: null }, _count: true })).map(
          ({ reason, _count }) => [reason, _count],
        ),
      ),
      decided: (await db.decision.findMany({ select: { outcome: true }, orderBy: { outcome: 'asc' }, take: 10 })).map(
        ({ outcome }) => outcome,
      ),
      hidden: await db.comment.count({ where: { hiddenAt: { not: null }, heldAt: null } }),
      held: await db.held.count(),
      changedSince: await citedAndChanged(),
      collections: await db.collection.count({ where: { state: 'published' } }),
      collected: await db.collectionItem.count({ where: { collection: { state: 'published' } } }),
      features: await db.feature.count(),
      chapters: await db.chapter.count(),
      editions: await db.edition.count(),
      findings: await db.finding.count(),
      kinds: (await db.finding.groupBy({ by: ['kind'] })).length,
      strengths: (await db.finding.groupBy({ by: ['strength'] })).length,
      proposals: (await db.proposal.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })).map(
        ({ state, _count }) => [state, _count],
      ),
    }).toEqual({
      pilots: 13,
      fictional: 4,
      people: 30,
      caseStudies: 25,
      threads: 12,
      reactions: said.flatMap(({ reactions = [] }) => reactions).length,
      edited: said.filter(({ edited }) => edited).length,
      answered: 3,
      closed: 2,
      membersOnly: 3,
      quoting: said.filter(({ quotes }) => quotes).length,
      waiting: { wrong: 2, private: 1, unkind: 1, other: 3 },
      decided: ['kept', 'taken_down'],
      hidden: 1,
      held: 1,
      changedSince: ['early-help-one-pound-saves-four'],
      collections: 2,
      collected: 13,
      features: 2,
      chapters: 2,
      editions: 1,
      findings: 42,
      kinds: 5,
      strengths: 4,
      proposals: [
        ['draft', 1],
        ['consultation', 1],
        ['submitted', 1],
        ['answered', 1],
        ['under_way', 1],
      ],
    })
  })

  it('opens every figure of a real place to its source', async () => {
    const findings = await db.finding.findMany({
      where: { place: { fictional: false } },
      select: { slug: true, evidence: { select: { sourceTitle: true, sourceUrl: true } } },
    })
    expect(findings.length).toBeGreaterThan(15)
    for (const { slug, evidence } of findings) {
      expect(evidence.length, slug).toBeGreaterThan(0)
      for (const { sourceTitle, sourceUrl } of evidence) {
        expect(sourceTitle, slug).not.toBe('')
        expect(sourceUrl, slug).toMatch(/^https?:\/\//)
      }
    }
    const unsourced = await db.place.count({ where: { fictional: false, sourceUrl: '' } })
    expect(unsourced).toBe(0)
  })

  it('shows of everybody that they are invented, and gives five of them the same password', async () => {
    const everybody = await db.practitioner.findMany({
      select: { email: true, headline: true, passwordHash: true, role: true, department: { select: { name: true } } },
    })
    for (const { email, headline } of everybody) {
      expect(headline).toMatch(/^Fictional practitioner \(demonstration\)/)
      expect(email).toMatch(/@example\.org$/)
    }
    const accounts = everybody.filter(({ passwordHash }) => passwordHash !== null)
    expect(accounts.map(({ email }) => email).sort()).toEqual(demonstrationAccounts.map(({ email }) => email).sort())
    expect(accounts).toHaveLength(5)
    expect(await isPassword(accounts[0]?.passwordHash, 'better-for-less')).toBe(true)
    expect(everybody.find(({ role }) => role === 'responder')?.department?.name).toContain('(fictional)')
    expect(await findDemonstration()).toEqual({ accounts: demonstrationAccounts, password: 'better-for-less' })
  })

  it('freezes each case study as readers see it, with headings, a table and links', async () => {
    const revisions = await db.caseStudyRevision.findMany({
      take: 100,
      select: { number: true, html: true, text: true, caseStudy: { select: { slug: true } } },
    })
    expect(revisions).toHaveLength(caseStudies.length)
    // Readers see all of it: to its authors nothing waits to be published.
    for (const { id } of await db.practitioner.findMany({ take: 100, select: { id: true } }))
      expect(await listUnfinished(id)).toEqual([])
    for (const { number, html, text, caseStudy } of revisions) {
      const study = caseStudies.find(({ slug }) => slug === caseStudy.slug)
      const written = study?.sections.map(({ markdown }) => markdown).join('\n') ?? ''
      const count = (pattern: RegExp, of: string) => of.match(pattern)?.length ?? 0
      expect(number).toBe(1)
      expect(count(/<h2/g, html), caseStudy.slug).toBe(count(/^## /gm, written))
      expect(count(/<h2/g, html), caseStudy.slug).toBeGreaterThan(0)
      expect(count(/<table/g, html), caseStudy.slug).toBe(count(/^\|[- |]+\|$/gm, written))
      expect(count(/<table/g, html), caseStudy.slug).toBeGreaterThan(0)
      expect(/<(ul|ol)/.test(html), caseStudy.slug).toBe(/^(- |\d+\. )/m.test(written))
      expect(html).not.toMatch(/\]\(http|\*\*|^#/m)
      expect(text.length, caseStudy.slug).toBeGreaterThan(1_500)
    }
  })

  it('has a manuscript that several people wrote, each under a client id of their own', async () => {
    const proposal = await db.proposal.findUniqueOrThrow({
      where: { slug: 'a-shared-purse-for-early-help' },
      select: {
        members: { where: { state: 'member' }, select: { practitionerId: true } },
        manuscript: {
          select: {
            updates: { select: { practitionerId: true } },
            clients: { select: { practitionerId: true, clientId: true } },
            reading: { select: { html: true, words: true } },
          },
        },
      },
    })
    const writers = new Set(proposal.manuscript.updates.map(({ practitionerId }) => practitionerId))
    expect(writers.size).toBe(4)
    expect(new Set(proposal.members.map(({ practitionerId }) => practitionerId))).toEqual(writers)
    expect(new Set(proposal.manuscript.clients.map(({ clientId }) => clientId)).size).toBe(4)
    expect(proposal.manuscript.reading?.words).toBeGreaterThan(500)
  })

  it('counts its days back from the start, and tells nobody', async () => {
    const newest = await db.comment.findFirstOrThrow({ orderBy: { at: 'desc' }, select: { at: true } })
    expect(newest.at.getTime()).toBeLessThan(start.getTime())
    expect(start.getTime() - newest.at.getTime()).toBeLessThan(3 * DAY)
    expect(await db.activity.count()).toBeGreaterThan(100)
    expect(await db.activity.count({ where: { deliveredAt: null } })).toBe(0)
    expect(await db.outboxMail.count()).toBe(0)
    // Nor does any wait.
    expect(await db.digestLine.count()).toBe(0)
  })

  it('leaves a database that knows what it holds, so that the first question is answered at once', async () => {
    const { rows } = await databasePool().query<{ relname: string; reltuples: number }>(
      `SELECT relname, reltuples FROM pg_class WHERE relname IN ('Comment', 'Finding', 'SearchEntry')`,
    )
    expect(rows).toHaveLength(3)
    for (const { relname, reltuples } of rows) expect(reltuples, relname).toBeGreaterThan(30)
  })

  it('keeps the counts that the database keeps', async () => {
    const finding = await db.finding.findUniqueOrThrow({
      where: { slug: 'health-spending-treats-illness' },
      select: { seenInPlaces: true, discussion: { select: { comments: true } } },
    })
    expect(finding).toEqual({ seenInPlaces: 3, discussion: { comments: 4 } })
  })

  it('touches nothing when there are people already', async () => {
    expect(await loadDemonstration(() => {}, start)).toBe(false)
    expect(await db.practitioner.count()).toBe(people.length)
  })
})

describe('removing the demonstration', () => {
  withEmptyDatabase()

  it('leaves no trace of it, and everything that a real person made', async () => {
    await loadDemonstration(() => {}, start)
    const { real, study, finding, joined } = await someoneReal()
    await removeDemonstration(real)

    expect(await isDemonstrationPresent()).toBe(false)
    expect(await marked()).toBe(0)
    expect(await db.practitioner.findMany({ select: { id: true } })).toEqual([{ id: real.id }])
    expect(await db.session.count()).toBe(0)
    expect(await db.oneTimeLink.count()).toBe(0)
    expect(await db.caseStudy.findMany({ select: { id: true, place: { select: { id: true } } } })).toEqual([
      { id: study, place: { id: joined } },
    ])
    expect(
      await db.finding.findMany({ select: { id: true, themes: { select: { theme: { select: { slug: true } } } } } }),
    ).toEqual([{ id: finding, themes: [{ theme: { slug: 'older-people' } }] }])
    expect(await db.proposal.count()).toBe(0)
    expect(await db.thread.findMany({ select: { slug: true, place: { select: { slug: true } } } })).toEqual([
      { slug: 'our-thread', place: { slug: 'croydon' } },
    ])
    expect(await db.manuscript.count()).toBe(1)
    expect(await db.discussion.count()).toBe(3)
    for (const emptied of [
      db.corroboration.count(),
      db.reaction.count(),
      db.commentRevision.count(),
      db.flag.count(),
      db.decision.count(),
      db.held.count(),
      db.watchedWord.count(),
      db.collection.count(),
      db.collectionItem.count(),
      db.feature.count(),
      db.guide.count(),
      db.edition.count(),
      db.notification.count(),
      db.placeApplication.count(),
      db.placeRequest.count(),
      db.post.count(),
    ])
      expect(await emptied).toBe(0)
    // Nor is any of it found.
    const entries = await db.searchEntry.findMany({ select: { slug: true }, take: 1_000 })
    for (const { slug } of entries) expect(everySlug).not.toContain(slug)
    expect(await db.activity.findMany({ select: { verb: true, actorId: true } })).toEqual([
      { verb: 'demonstration_removed', actorId: real.id },
    ])
  })

  it('keeps a real answer to an invented comment, and not the comment', async () => {
    const comments = await db.comment.findMany({
      orderBy: { at: 'asc' },
      select: { body: true, removedAt: true, authorId: true },
    })
    expect(comments).toEqual([
      { body: '', removedAt: expect.any(Date), authorId: null },
      { body: 'A real answer', removedAt: null, authorId: expect.any(String) },
    ])
  })

  it('may be asked again, and does nothing', async () => {
    await removeDemonstration()
    expect(await db.practitioner.count()).toBe(1)
    expect(await db.activity.count()).toBe(1)
  })

  it('is for good: the next start does not bring it back, even when nobody is left', async () => {
    await db.practitioner.deleteMany()
    expect(await loadDemonstration(() => {}, start)).toBe(false)
    expect(await marked()).toBe(0)
  })
})

/** A real practitioner of a demonstration place, with a case study and a finding of theirs, and a guest in both. */
async function someoneReal() {
  const kent = await db.place.findUniqueOrThrow({ where: { slug: 'kent' }, select: { id: true } })
  const own = await aPlace()
  const guest = await db.practitioner.findUniqueOrThrow({
    where: { email: 'practitioner@example.org' },
    select: { id: true },
  })
  const theme = await db.theme.findUniqueOrThrow({ where: { slug: 'older-people' }, select: { id: true } })
  const real = await aPractitioner({ email: 'real@example.com', places: [own] })
  await db.session.create({ data: { id: 'a', practitionerId: guest.id, expiresAt: new Date() } })
  const study = await db.caseStudy.create({
    data: {
      slug: 'ours',
      title: 'Ours',
      place: { connect: kent },
      manuscript: { create: {} },
      discussion: { create: {} },
      authors: { create: [{ practitionerId: real.id }, { practitionerId: guest.id }] },
    },
    select: { id: true, discussionId: true },
  })
  const finding = await db.finding.create({
    data: {
      slug: 'our-finding',
      claim: 'Ours',
      kind: 'insight',
      strength: 'anecdote',
      place: { connect: { id: own.id } },
      author: { connect: { id: real.id } },
      discussion: { create: {} },
      themes: { create: { themeId: theme.id } },
      corroborations: { create: { practitionerId: guest.id, placeId: kent.id, stance: 'seen_here' } },
    },
    select: { id: true },
  })
  await db.thread.create({
    data: {
      slug: 'our-thread',
      kind: 'question',
      title: 'Ours',
      body: 'Ours',
      place: { connect: { slug: 'croydon' } },
      starter: { connect: { id: real.id } },
      discussion: { create: {} },
    },
    select: { id: true },
  })
  await db.comment.create({
    data: {
      discussionId: study.discussionId,
      authorId: guest.id,
      body: 'An invented comment',
      at: new Date('2031-03-12T10:00:00Z'),
      replies: {
        create: {
          discussionId: study.discussionId,
          authorId: real.id,
          body: 'A real answer',
          at: new Date('2031-03-12T11:00:00Z'),
        },
      },
    },
    select: { id: true },
  })
  await attemptOf(guest.id)
  return { real, study: study.id, finding: finding.id, joined: kent.id }
}

/** What a person trying the platform out as one of the demonstration left behind. */
async function attemptOf(guestId: string): Promise<void> {
  await db.caseStudy.create({
    data: {
      slug: 'trying-things-out',
      title: 'Trying things out',
      manuscript: { create: {} },
      discussion: { create: {} },
      authors: { create: { practitionerId: guestId } },
    },
    select: { id: true },
  })
  await db.oneTimeLink.create({
    data: { id: 'b', purpose: 'invitation', madeById: guestId, expiresAt: new Date() },
    select: { id: true },
  })
}
