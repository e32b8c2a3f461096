import { storedSessionId } from '#app/auth/session.server.ts'
import { db } from '#app/db/database.server.ts'
import { publishCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { aCast, aSession, type Cast, type Me, Scene, type Thing } from './cast.ts'
import { aComment, anOrganisation, aPlace, aPractitioner } from './world.ts'

export type Stage = {
  cast: Cast
  me: Me
  /** Mine, and those of somebody whom I have nothing to do with. */
  mine: Scene
  theirs: Scene
  rival: Me
  /** A place that is not mine. */
  farPlace: { id: string; slug: string }
}
export type Asked = { method?: 'GET' | 'POST'; at: string; body?: Record<string, string>; as?: Me; cookie?: string }
export type Trial = {
  asks: (stage: Stage) => Promise<Asked>
  /** A status, or the answer that an id of nothing gets. */
  answers: number | 'as an id of nothing'
  /** The same with an id of nothing. */
  nothing?: (stage: Stage) => Promise<Asked>
}

export async function aStage(): Promise<Stage> {
  const cast = await aCast()
  const farPlace = await aPlace({ name: 'Nobody’s Here' })
  const rival = await aPractitioner({ name: 'Rival Person', places: [farPlace] })
  const me = cast.people['co-author']
  return { cast, me, rival, farPlace, mine: new Scene(cast, 'mq'), theirs: new Scene(cast, 'tq', rival) }
}
const proposalAt = ({ slug }: Thing, rest: string) => `/proposals/${slug}${rest}`
export const caseAt = ({ slug }: Thing, rest: string) => `/case-studies/${slug}${rest}`
/** Somebody on the others' team, or asking to join it, and on no other. */
async function onTheirs({ theirs }: Stage, state: 'member' | 'asked'): Promise<Me> {
  const person = await aPractitioner({ name: 'Only Theirs' })
  const { id: proposalId } = await theirs.consultation()
  await db.proposalMember.create({ data: { proposalId, practitionerId: person.id, state } })
  return person
}
const findingForm = (place: string, more: Record<string, string>) => ({
  claim: 'A claim',
  kind: 'overlap',
  strength: 'observed',
  place,
  evidenceText: 'It was seen',
  evidenceSource: '',
  evidenceUrl: '',
  ...more,
})
export const caseForm = (place: string) => ({ title: 'T', summary: 'S', place, formVersion: '1' })

export const TRIALS: Record<string, Trial> = {
  'taking somebody out of another team than the one led': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      at: proposalAt(await s.mine.consultation(), `/team/${(await onTheirs(s, 'member')).slug}`),
      body: { intent: 'remove' },
    }),
    nothing: async (s) => ({
      at: proposalAt(await s.mine.consultation(), '/team/no-such'),
      body: { intent: 'remove' },
    }),
  },
  'making a lead of a member of another team': {
    answers: 403,
    asks: async (s) => ({
      at: proposalAt(await s.mine.consultation(), `/team/${(await onTheirs(s, 'member')).slug}`),
      body: { intent: 'make_lead' },
    }),
  },
  'taking somebody out of a team one is not on': {
    answers: 403,
    asks: async (s) => ({
      at: proposalAt(await s.theirs.consultation(), `/team/${(await onTheirs(s, 'member')).slug}`),
      body: { intent: 'remove' },
    }),
  },
  'taking oneself out of a team one is not on': {
    answers: 404,
    asks: async (s) => ({
      at: proposalAt(await s.theirs.draftProposal(), `/team/${s.me.slug}`),
      body: { intent: 'remove' },
    }),
  },
  'letting in somebody who asks to join another team': {
    answers: 404,
    asks: async (s) => ({
      at: proposalAt(await s.mine.consultation(), `/requests/${(await onTheirs(s, 'asked')).slug}`),
      body: { intent: 'accept' },
    }),
  },
  'answering for another team': {
    answers: 403,
    asks: async (s) => ({
      at: proposalAt(await s.theirs.consultation(), `/requests/${(await onTheirs(s, 'asked')).slug}`),
      body: { intent: 'decline' },
    }),
  },
  'inviting somebody who is suspended': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      at: proposalAt(await s.mine.consultation(), '/invitations'),
      body: { practitioner: s.cast.people.suspended.slug },
    }),
    nothing: async (s) => ({
      at: proposalAt(await s.mine.consultation(), '/invitations'),
      body: { practitioner: 'no-such' },
    }),
  },
  'starting a proposal for places of others only': {
    answers: 400,
    asks: async (s) => ({ at: '/proposals/new', body: { title: 'T', summary: 'S', places: s.farPlace.slug } }),
  },
  'writing a text from a row of another manuscript': {
    answers: 409,
    asks: async (s) => {
      const { manuscriptId } = await s.theirs.publishedCaseStudy()
      const { seq } = await db.manuscriptUpdate.findFirstOrThrow({ where: { manuscriptId }, orderBy: { seq: 'desc' } })
      return { at: caseAt(await s.mine.draftCaseStudy(), '/text'), body: { text: 'Mine.', seq: String(seq) } }
    },
  },
  'a finding from somebody’s draft': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      at: '/findings/new',
      body: findingForm(s.cast.place.slug, { caseStudy: (await s.theirs.draftCaseStudy()).slug }),
    }),
    nothing: async (s) => ({ at: '/findings/new', body: findingForm(s.cast.place.slug, { caseStudy: 'no-such' }) }),
  },
  'a finding from a place that is not one’s own': {
    answers: 422,
    asks: async (s) => ({ at: '/findings/new', body: findingForm(s.farPlace.slug, {}) }),
  },
  'the page to share a finding from somebody’s draft': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      method: 'GET',
      at: `/findings/new?case-study=${(await s.theirs.draftCaseStudy()).slug}`,
    }),
    nothing: async () => ({ method: 'GET', at: '/findings/new?case-study=no-such' }),
  },
  'a reply to a comment of another discussion': {
    answers: 404,
    asks: async (s) => {
      const other = await aComment(s.rival, (await s.theirs.finding()).discussionId)
      return {
        at: `/discussions/${(await s.mine.finding()).discussionId}/comments`,
        body: { body: 'I answer', parent: other.id },
      }
    },
  },
  'a reply, under one’s own address, to a comment on somebody’s draft': {
    answers: 404,
    asks: async (s) => ({
      at: `/discussions/${(await s.mine.finding()).discussionId}/comments`,
      body: { body: 'I answer', parent: (await s.theirs.commentOn('draftCaseStudy')).id },
    }),
  },
  'a comment on somebody’s draft that answers one’s own': {
    answers: 404,
    asks: async (s) => ({
      at: `/discussions/${(await s.theirs.draftCaseStudy()).discussionId}/comments`,
      body: { body: 'I answer', parent: (await s.mine.commentOn('finding')).id },
    }),
  },
  'editing a comment of somebody else, in a discussion of one’s own': {
    answers: 403,
    asks: async (s) => ({
      at: `/comments/${(await aComment(s.rival, (await s.mine.finding()).discussionId)).id}/edit`,
      body: { body: 'Not what they said' },
    }),
  },
  'accepting an answer to somebody else’s question, in which one commented oneself': {
    answers: 403,
    asks: async (s) => ({
      at: `/comments/${(await aComment(s.me, (await s.theirs.thread()).discussionId)).id}/acceptance`,
      body: { intent: 'accept' },
    }),
  },
  'reacting to a comment on somebody’s draft': {
    answers: 404,
    asks: async (s) => ({
      at: `/comments/${(await s.theirs.commentOn('draftCaseStudy')).id}/reactions`,
      body: { kind: 'thanks' },
    }),
  },
  'accepting a comment on somebody’s draft': {
    answers: 404,
    asks: async (s) => ({
      at: `/comments/${(await s.theirs.commentOn('draftCaseStudy')).id}/acceptance`,
      body: { intent: 'accept' },
    }),
  },
  'removing a comment of somebody else, in a discussion of one’s own': {
    answers: 403,
    asks: async (s) => ({
      at: `/comments/${(await aComment(s.rival, (await s.mine.finding()).discussionId)).id}/removal`,
      body: {},
    }),
  },
  'speaking of a finding for a place that is not one’s own': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      at: `/findings/${(await s.theirs.finding()).slug}/corroboration`,
      body: { place: s.farPlace.slug, stance: 'not_here' },
    }),
    nothing: async (s) => ({
      at: `/findings/${(await s.theirs.finding()).slug}/corroboration`,
      body: { place: 'no-such', stance: 'not_here' },
    }),
  },
  'taking back what somebody else said of their place': {
    answers: 404,
    asks: async (s) => {
      const { id: findingId, slug } = await s.mine.finding()
      const said = { findingId, practitionerId: s.rival.id, placeId: s.farPlace.id, stance: 'not_here' as const }
      await db.corroboration.create({ data: said })
      return { at: `/findings/${slug}/corroboration`, body: { intent: 'take-back', place: s.farPlace.slug } }
    },
  },
  'signing out a device of somebody else': {
    answers: 'as an id of nothing',
    asks: async (s) => {
      const [, session = ''] = (await aSession(s.rival.id)).split('=')
      return { at: '/account/devices', body: { device: storedSessionId(session) } }
    },
    nothing: async () => ({ at: '/account/devices', body: { device: 'no-such' } }),
  },
  'ending a job of somebody else': {
    answers: 'as an id of nothing',
    asks: async (s) => ({ at: `/account/jobs/${(await s.mine.jobOf(s.rival)).id}/ending`, body: {} }),
    nothing: async () => ({ at: '/account/jobs/no-such/ending', body: {} }),
  },
  'removing a job of somebody else': {
    answers: 'as an id of nothing',
    asks: async (s) => ({ at: `/account/jobs/${(await s.mine.jobOf(s.rival)).id}/removal`, body: {} }),
    nothing: async () => ({ at: '/account/jobs/no-such/removal', body: {} }),
  },
  'withdrawing another moderator’s invitation': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      as: s.cast.people.moderator,
      at: '/admin/invitations/withdrawal',
      body: { email: await s.mine.invitationBy(await aPractitioner({ role: 'moderator' })) },
    }),
    nothing: async (s) => ({
      as: s.cast.people.moderator,
      at: '/admin/invitations/withdrawal',
      body: { email: 'nobody@example.org' },
    }),
  },
  'another’s revisions, under one’s own address': {
    answers: 404,
    asks: async (s) => {
      await revisedTwice(s.theirs)
      return { method: 'GET', at: caseAt(await s.mine.publishedCaseStudy(), '/revisions?from=1&to=2') }
    },
  },
  'another’s revision, under one’s own address': {
    answers: 404,
    asks: async (s) => {
      await revisedTwice(s.theirs)
      return { method: 'GET', at: caseAt(await s.mine.publishedCaseStudy(), '?revision=2') }
    },
  },
  'ending the authorship of somebody who is author of another case study': {
    answers: 'as an id of nothing',
    asks: async (s) => {
      await s.theirs.publishedCaseStudy()
      const body = { intent: 'remove', person: s.rival.slug }
      return { at: caseAt(await s.mine.publishedCaseStudy(), '/authors'), body }
    },
    nothing: async (s) => {
      const body = { intent: 'remove', person: 'no-such' }
      return { at: caseAt(await s.mine.publishedCaseStudy(), '/authors'), body }
    },
  },
  'making an author of somebody suspended': {
    answers: 'as an id of nothing',
    asks: async (s) => ({
      at: caseAt(await s.mine.publishedCaseStudy(), '/authors'),
      body: { person: s.cast.people.suspended.slug },
    }),
    nothing: async (s) => ({ at: caseAt(await s.mine.publishedCaseStudy(), '/authors'), body: { person: 'no-such' } }),
  },
  'a case study for a place that is not one’s own': {
    answers: 422,
    asks: async (s) => ({ at: '/case-studies/new', body: { title: 'T', place: s.farPlace.slug } }),
  },
  'a responder of what is no department': {
    answers: 400,
    asks: async (s) => ({
      as: s.cast.people.administrator,
      at: `/admin/people/${s.rival.slug}`,
      body: { role: 'responder', departmentId: (await anOrganisation()).id },
    }),
  },
  'joining with a link to a new password': {
    answers: 400,
    asks: async (s) => ({
      at: `/join/${await s.mine.link('reset_password')}`,
      body: { name: 'New', password: 'nobody guesses this' },
    }),
  },
  'a new password with a link to join': {
    answers: 400,
    asks: async (s) => ({
      at: `/password/${await s.mine.link('join')}`,
      body: { password: 'nobody guesses this' },
    }),
  },
  'joining with the link to another’s new address': {
    answers: 400,
    asks: async (s) => ({
      at: `/join/${await s.mine.link('confirm_address')}`,
      body: { name: 'New', password: 'nobody guesses this' },
    }),
  },
  'confirming an address with a link to join': {
    answers: 302,
    asks: async (s) => ({ at: `/confirm/${await s.mine.link('join')}`, body: {} }),
  },
}

/** Two revisions of a published case study. */
async function revisedTwice(scene: Scene): Promise<void> {
  const { id, slug } = await scene.publishedCaseStudy()
  await db.caseStudy.update({ where: { id }, data: { unpublished: { ...caseForm(''), ...LATER } } })
  await publishCaseStudy(scene.author, { slug })
}
const LATER = {
  title: 'Told anew',
  place: 'nobody-s-here',
  themes: [],
  clientGroups: [],
  costPence: null,
  ...{ problem: 'p', whoFor: '', whatWasDone: 'd', whatItCost: '', whatCameOfIt: 'o', evidence: '', differently: '' },
  ...{ sourceTitle: '', sourceUrl: '' },
}
