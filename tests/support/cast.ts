import { makeLink } from '#app/auth/link.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { startSession } from '#app/auth/session.server.ts'
import { db, inTransaction, type Prisma } from '#app/db/database.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { seedManuscript } from '#app/domain/manuscript/seeding.server.ts'
import { getManuscriptMarkdown } from '#app/domain/manuscript/writing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { CollectionState, MemberState, ProposalState } from '#app/generated/prisma/enums.ts'
import { aCollection, aFeature, aGuide } from './collections.ts'
import { aFlaggedFinding, aHeldComment, aHeldFinding, aHeldThread } from './desk-things.ts'
import { aFileOn, type FileOn, holderOn } from './files-on.ts'
import { aPractice } from './practice.ts'
import { aClientGroup, anOrganisation, aPlace, aPractitioner, aTheme } from './world.ts'

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
/** Those whom only a proposal tells apart: on its team without leading it, invited to it, asking to join it. */
export const TEAM = ['member', 'invited', 'asking'] as const
export type Who = (typeof EVERYONE)[number] | (typeof TEAM)[number]
export type Me = Viewer & { email: string }
/** The password of each of them. */
export const PASSWORD = 'nobody would guess this'

export type Cast = {
  place: { id: string; slug: string }
  /** Also one of everybody's places. */
  elsewhere: { id: string; slug: string }
  theme: { id: string; slug: string }
  organisation: { id: string }
  passwordHash: string
  people: Record<Exclude<Who, 'visitor'> | 'colleague', Me>
  /** The Cookie header of each; empty for the visitor. The suspended one's session is from before. */
  cookies: Record<Who, string>
  /** Another person of that kind, and their session: to be asked what ends it. */
  another(who: Who): Promise<{ me: Me | null; cookie: string }>
}

/** The people of one test, all of the same places, each with an open session. */
export async function aCast(): Promise<Cast> {
  const place = await aPlace({ name: 'Kettlewick' })
  const elsewhere = await aPlace({ name: 'Farholm' })
  const theme = await aTheme({ name: 'Early years' })
  const organisation = await anOrganisation()
  const department = await anOrganisation({ kind: 'department', name: 'Department for Examples' })
  const passwordHash = await hashPassword(PASSWORD)
  // Nobody is new: who is may not do so much.
  const joinedAt = new Date(Date.now() - 60 * 86_400_000)
  const person = (name: string, role: Viewer['role'] = 'practitioner') => {
    const departmentId = role === 'responder' ? department.id : null
    return aPractitioner({ name, role, passwordHash, departmentId, joinedAt, places: [place, elsewhere] })
  }
  const roleOf = (who: Who) =>
    who === 'moderator' || who === 'responder' || who === 'administrator' ? who : 'practitioner'
  const people = { colleague: await person('Colleague Person') } as Cast['people']
  const cookies = { visitor: '' } as Cast['cookies']
  for (const [who, name] of Object.entries(NAMES) as [Exclude<Who, 'visitor'>, string][]) {
    people[who] = await person(`${name} Person`, roleOf(who))
    cookies[who] = await aSession(people[who].id)
  }
  await suspend(people.suspended)
  const another = async (who: Who) => {
    if (who === 'visitor') return { me: null, cookie: '' }
    const me = await person(`Other ${NAMES[who]} Person`, roleOf(who))
    const cookie = await aSession(me.id)
    if (who === 'suspended') await suspend(me)
    return { me, cookie }
  }
  return { place, elsewhere, theme, organisation, passwordHash, people, cookies, another }
}
const NAMES: Record<Exclude<Who, 'visitor'>, string> = {
  practitioner: 'Stranger',
  'co-author': 'Author',
  moderator: 'Moderator',
  responder: 'Responder',
  administrator: 'Administrator',
  suspended: 'Suspended',
  member: 'Member',
  invited: 'Invited',
  asking: 'Asking',
}
/** Straight into the row: the session from before stays, and must open nothing. */
const suspend = ({ id }: Me) =>
  db.practitioner.update({ where: { id }, data: { suspendedAt: new Date() }, select: { id: true } })

/** @returns the Cookie header of a new session */
export const aSession = async (practitionerId: string): Promise<string> =>
  (await inTransaction((tx) => startSession(practitionerId, { userAgent: null }, tx))).split(';')[0] ?? ''

type Written =
  | `${'draft' | 'published' | 'withdrawn'}CaseStudy`
  | 'draftProposal'
  | 'consultation'
  | 'submittedProposal'
/** What the plain form would send: other words, made from the text of now. */
export const textFor = (which: Written) => async (scene: Scene) => {
  const { seq } = await getManuscriptMarkdown((await scene[which]()).manuscriptId)
  return { text: 'Other words.', seq: String(seq) }
}

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
    /** Whose things they are. */
    readonly author: Me = cast.people['co-author'],
  ) {}

  once<T>(name: string, make: (word: string) => Promise<T>): Promise<T> {
    const known = this.made.get(name) ?? make(this.wordOf(name))
    this.made.set(name, known)
    return known as Promise<T>
  }
  /** The word that stands in this thing and nowhere else. */
  wordOf = (name: string): string => `${this.word}${name.toLowerCase()}`
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
  practice = () => this.once('practice', (word) => aPractice(this, word))
  submittedProposal = () => this.once('submitted', (word) => this.aProposal(word, 'submitted'))
  closedProposal = () => this.once('closed', (word) => this.aProposal(word, 'closed'))
  thread = () => this.once('thread', (word) => this.aThread(word, {}))
  openThread = () => this.once('openthread', (word) => this.aThread(word, { openToAll: true }))
  /** Closed by a moderator. */
  closedThread = () =>
    this.once('closedthread', (word) =>
      this.aThread(word, { closedAt: new Date(), closedById: this.cast.people.moderator.id, closedReason: word }),
    )
  withdrawnThread = () => this.once('withdrawnthread', (word) => this.aThread(word, { withdrawnAt: new Date() }))
  /** A comment of the co-author's, on the thing given. */
  commentOn = (
    name:
      | 'draftCaseStudy'
      | 'publishedCaseStudy'
      | 'withdrawnFinding'
      | 'finding'
      | 'draftProposal'
      | 'consultation'
      | 'thread'
      | 'closedThread'
      | 'withdrawnThread',
  ) =>
    this.once(`commenton${name}`, async (word) => {
      const { discussionId } = await this[name]()
      return db.comment.create({
        data: { discussionId, authorId: this.author.id, body: `${word} said the author` },
        select: { id: true },
      })
    })

  /** What files are added to. */
  holderOf = (on: FileOn) => holderOn(this, on)
  /** A file of the co-author's; its word is in it and in what it is called. */
  fileOn = (on: FileOn) => this.once(`fileon${on}`, (word) => aFileOn(this, on, word))

  /** A place, an organisation and words that nothing uses. */
  unusedPlace = () => this.once('unusedplace', (word) => aPlace({ name: `Place ${word}` }))
  unusedOrganisation = () => this.once('unusedorganisation', (word) => anOrganisation({ name: `Body ${word}` }))
  unusedTheme = () => this.once('unusedtheme', (word) => aTheme({ name: `Theme ${word}` }))
  unusedClientGroup = () => this.once('unusedgroup', (word) => aClientGroup({ name: `Group ${word}` }))
  /** Somebody to be acted upon; their password is `PASSWORD`. */
  someone = () =>
    this.once('someone', async (word) =>
      aPractitioner({
        name: `Somebody ${word}`,
        email: `${word}@example.org`,
        passwordHash: this.cast.passwordHash,
      }),
    )
  jobOf = (of: { id: string }) =>
    this.once(`job${of.id}`, async (word) => {
      const data = { practitionerId: of.id, organisationId: this.cast.organisation.id, title: `Job ${word}` }
      return db.post.create({ data, select: { id: true } })
    })
  /** The token of a link that works, once. */
  link = (purpose: 'join' | 'confirm_address' | 'reset_password') =>
    this.once(`link${purpose}`, async (word) => {
      const practitionerId = purpose === 'join' ? null : (await this.someone()).id
      const email = purpose === 'reset_password' ? null : `${word}@example.gov.uk`
      const kind = purpose === 'join' ? 'confirm_address' : purpose
      return inTransaction((tx) => makeLink({ purpose: kind, email, practitionerId }, tx))
    })
  /** An open invitation to the platform, made by this person. @returns the address it went to */
  invitationBy = (madeBy: Me) =>
    this.once(`invitationby${madeBy.id}`, async (word) => {
      const email = `${word}@example.org`
      await inTransaction((tx) => makeLink({ purpose: 'invitation', email, madeById: madeBy.id }, tx))
      return email
    })
  /** A finding that somebody reported, to be decided about. */
  flaggedFinding = () => aFlaggedFinding(this)
  heldThread = () => aHeldThread(this)
  heldFinding = () => aHeldFinding(this)
  heldComment = () => aHeldComment(this)
  draftGuide = () => this.once('draftguide', async (word) => aGuide(word, await this.draftCollection()))
  guide = () => this.once('guide', async (word) => aGuide(word, await this.publishedCollection(), 'published'))
  withdrawnGuide = () =>
    this.once('goneguide', async (word) => aGuide(word, await this.aCollection(word, 'draft'), 'withdrawn'))
  /** Of a moderator's: with the published case study and the finding of this scene in it. */
  draftCollection = () => this.once('draftcollection', (word) => this.aCollection(word, 'draft'))
  publishedCollection = () => this.once('collection', (word) => this.aCollection(word, 'published'))
  /** Featured on the home page until it is taken back. */
  feature = () => this.once('feature', async () => aFeature(await this.finding()))
  /** The key in the mails of somebody who gets them. */
  unsubscribeKey = () =>
    this.once('unsubscribekey', async (word) => {
      const { id: practitionerId } = await this.someone()
      await db.digestPlan.create({ data: { practitionerId, unsubscribeKey: `key-${word}` } })
      return `key-${word}`
    })
  /** Something this person was told: their role changed. */
  toldTo = (to: Me) =>
    this.once(`toldto${to.id}`, async () => {
      const about = { verb: 'role_changed', subjectKind: 'practitioner', subjectId: to.id, deliveredAt: new Date() }
      const activity = await db.activity.create({ data: { ...about, data: { role: to.role } }, select: { id: true } })
      await db.notification.create({ data: { recipientId: to.id, activityId: activity.id, reason: 'named' } })
      return activity
    })

  private async aCollection(word: string, state: CollectionState) {
    const [study, finding] = [await this.publishedCaseStudy(), await this.finding()]
    return aCollection({ word, state, by: this.cast.people.moderator, study, finding })
  }
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
  aFinding(word: string, withdrawnAt: Date | null) {
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
  aThread(word: string, fields: Partial<Prisma.ThreadCreateInput> & { closedById?: string }) {
    const { closedById, ...rest } = fields
    return db.thread.create({
      data: {
        slug: `thread-${word}`,
        kind: 'question',
        title: `Thread ${word}`,
        body: `Detail ${word}`,
        starter: { connect: { id: this.author.id } },
        place: { connect: { id: this.cast.place.id } },
        discussion: { create: {} },
        ...(closedById && { closedBy: { connect: { id: closedById } } }),
        ...rest,
      },
      select: { id: true, slug: true, discussionId: true },
    })
  }
  /** Those who do not lead it. */
  private team() {
    const { member, invited, asking } = this.cast.people
    const row = (practitionerId: string, state: MemberState) => ({ practitionerId, state, lead: false })
    return [row(member.id, 'member'), row(invited.id, 'invited'), row(asking.id, 'asked')]
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
            create: [
              ...[this.author.id, this.cast.people.colleague.id].map((practitionerId) => ({
                practitionerId,
                state: 'member' as const,
                lead: true,
              })),
              ...this.team(),
            ],
          },
          places: { create: { placeId: this.cast.place.id } },
        },
        select: thing,
      }),
    )
  }
}
const thing = { id: true, slug: true, manuscriptId: true, discussionId: true } as const
