import { startSession } from '#app/auth/session.server.ts'
import { db, inTransaction } from '#app/db/database.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { ProposalState } from '#app/generated/prisma/enums.ts'
import { anOrganisation, aPlace, aPractitioner, aTheme } from './world.ts'

/** Everyone who may ask: nobody known, a stranger to the thing, its author, those with a role, and somebody shut out. */
export const EVERYONE = [
  'visitor',
  'practitioner',
  'co-author',
  'moderator',
  'responder',
  'administrator',
  'suspended',
] as const
export type Who = (typeof EVERYONE)[number]

export type Cast = {
  place: { id: string; slug: string }
  theme: { id: string; slug: string }
  people: Record<Exclude<Who, 'visitor'> | 'colleague', Viewer & { email: string }>
  /** The Cookie header of each; empty for the visitor. The suspended one's session is from before. */
  cookies: Record<Who, string>
  /** Sessions to be ended: as many for each as asked for. */
  spare: Record<Who, string[]>
}

/** The people of one test, all of one place, each with an open session, and with so many to spare. */
export async function aCast(spares = 0): Promise<Cast> {
  const place = await aPlace({ name: 'Kettlewick' })
  const theme = await aTheme({ name: 'Early years' })
  const department = await anOrganisation({ kind: 'department', name: 'Department for Examples' })
  const person = (name: string, role: Viewer['role'] = 'practitioner', departmentId: string | null = null) =>
    aPractitioner({ name, role, departmentId, places: [place] })
  const people = {
    practitioner: await person('Stranger Person'),
    'co-author': await person('Author Person'),
    moderator: await person('Moderator Person', 'moderator'),
    responder: await person('Responder Person', 'responder', department.id),
    administrator: await person('Administrator Person', 'administrator'),
    suspended: await person('Suspended Person'),
    colleague: await person('Colleague Person'),
  }
  const cookies = { visitor: '' } as Cast['cookies']
  const spare = Object.fromEntries(EVERYONE.map((who) => [who, [] as string[]])) as Cast['spare']
  for (const who of EVERYONE)
    if (who !== 'visitor') {
      cookies[who] = await aSession(people[who].id)
      for (let n = 0; n < spares; n++) spare[who].push(await aSession(people[who].id))
    }
  // Straight into the row: the session from before stays, and must open nothing.
  await db.practitioner.update({ where: { id: people.suspended.id }, data: { suspendedAt: new Date() } })
  return { place, theme, people, cookies, spare }
}

/** @returns the Cookie header of a new session */
export const aSession = async (practitionerId: string): Promise<string> =>
  (await inTransaction((tx) => startSession(practitionerId, 'Test', tx))).split(';')[0] ?? ''

export type Thing = { id: string; slug: string; manuscriptId: string; discussionId: string }

/**
 * Things of the co-author in every state, made when first asked for. `word` is in every text of them, so that it can
 * be looked for where it must not be.
 */
export class Scene {
  private made = new Map<string, Promise<unknown>>()
  constructor(
    readonly cast: Cast,
    readonly word: string,
  ) {}

  private once<T>(name: string, make: (word: string) => Promise<T>): Promise<T> {
    const known = this.made.get(name) ?? make(this.wordOf(name))
    this.made.set(name, known)
    return known as Promise<T>
  }
  /** The word that stands in this thing and nowhere else. */
  wordOf = (name: string): string => `${this.word}${name.toLowerCase()}`
  private get author() {
    return this.cast.people['co-author']
  }

  draftCaseStudy = () => this.once('draftcase', (word) => this.aCaseStudy(word))
  publishedCaseStudy = () =>
    this.once('publishedcase', async (word) => {
      const study = await this.aCaseStudy(word)
      await publishCaseStudy(this.author, { slug: study.slug })
      return study
    })
  withdrawnCaseStudy = () =>
    this.once('withdrawncase', async (word) => {
      const study = await this.aCaseStudy(word)
      await publishCaseStudy(this.author, { slug: study.slug })
      await withdrawCaseStudy(this.author, { slug: study.slug, reason: `${word} was wrong` })
      return study
    })
  finding = () => this.once('finding', (word) => this.aFinding(word, null))
  withdrawnFinding = () => this.once('withdrawnfinding', (word) => this.aFinding(word, new Date()))
  /** To be brought back, which leaves it another thing. */
  takenDownFinding = () => this.once('takendown', (word) => this.aFinding(word, new Date()))
  draftProposal = () => this.once('draftproposal', (word) => this.aProposal(word, 'draft'))
  consultation = () => this.once('consultation', (word) => this.aProposal(word, 'consultation'))
  submittedProposal = () => this.once('submitted', (word) => this.aProposal(word, 'submitted'))
  /** A comment of the co-author's, on the thing given. */
  commentOn = (name: 'draftCaseStudy' | 'publishedCaseStudy' | 'withdrawnFinding' | 'finding' | 'draftProposal') =>
    this.once(`commenton${name}`, async (word) => {
      const { discussionId } = await this[name]()
      return db.comment.create({
        data: { discussionId, authorId: this.author.id, body: `${word} said the author` },
        select: { id: true },
      })
    })

  /** Somebody to be acted upon. */
  someone = () => this.once('someone', (word) => aPractitioner({ name: `Somebody ${word}` }))
  jobOfColleague = () =>
    this.once('job', async (word) => {
      const { id: organisationId } = await anOrganisation()
      const practitionerId = this.cast.people.colleague.id
      return db.post.create({ data: { practitionerId, organisationId, title: `Job ${word}` }, select: { id: true } })
    })

  private async aCaseStudy(word: string): Promise<Thing> {
    const text = (of: string) => `${of} ${word}`
    return inTransaction(async (tx) =>
      tx.caseStudy.create({
        data: {
          slug: `case-${word}`,
          title: text('Case'),
          summary: text('Summary'),
          problem: text('Problem'),
          whatWasDone: text('Done'),
          whatCameOfIt: text('Outcome'),
          place: { connect: { id: this.cast.place.id } },
          startedBy: { connect: { id: this.author.id } },
          manuscript: { connect: { id: await this.aManuscript(word, tx) } },
          discussion: { create: {} },
          authors: { create: { practitionerId: this.author.id } },
          themes: { create: { themeId: this.cast.theme.id } },
        },
        select: thing,
      }),
    )
  }
  private aManuscript(word: string, tx: Parameters<typeof seedManuscript>[0]) {
    return seedManuscript(tx, [{ markdown: `## Body\n\nThe body says ${word}.`, practitionerId: this.author.id }])
  }
  private aFinding(word: string, withdrawnAt: Date | null) {
    return db.finding.create({
      data: {
        slug: `finding-${word}`,
        claim: `Claim ${word}`,
        detail: `Detail ${word}`,
        kind: 'overlap',
        strength: 'observed',
        withdrawnAt,
        place: { connect: { id: this.cast.place.id } },
        author: { connect: { id: this.author.id } },
        discussion: { create: {} },
        evidence: { create: { position: 1, text: `Evidence ${word}` } },
      },
      select: { id: true, slug: true, discussionId: true },
    })
  }
  private aProposal(word: string, state: ProposalState): Promise<Thing> {
    return inTransaction(async (tx) =>
      tx.proposal.create({
        data: {
          slug: `proposal-${word}`,
          title: `Proposal ${word}`,
          summary: `Summary ${word}`,
          state,
          startedBy: { connect: { id: this.author.id } },
          manuscript: { connect: { id: await this.aManuscript(word, tx) } },
          discussion: { create: {} },
          members: {
            create: [this.author.id, this.cast.people.colleague.id].map((practitionerId) => ({
              practitionerId,
              state: 'member' as const,
              lead: true,
            })),
          },
          places: { create: { placeId: this.cast.place.id } },
        },
        select: thing,
      }),
    )
  }
}
const thing = { id: true, slug: true, manuscriptId: true, discussionId: true } as const
