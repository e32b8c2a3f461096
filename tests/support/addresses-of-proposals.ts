import { type Scene, textFor } from './cast.ts'
import { type Answers, type Case, everyone, nobody, signedIn, TO_COMMENT, TO_DISCUSSION } from './permissions.ts'

type Which = 'draftProposal' | 'consultation' | 'submittedProposal' | 'closedProposal' | 'practice'
const proposal = (which: Which, rest: string) => async (scene: Scene) =>
  `/proposals/${(await scene[which]()).slug}${rest}`

/** A draft is its team's. */
const team: Answers = { 'co-author': 'in', member: 'in', others: 404 }
const teamIn: Answers = { visitor: 'sign-in', ...team }
/** Whoever is invited knows of it; they are told that it is not theirs to change, and do not get to see it. */
const teamDoes: Answers = { ...teamIn, invited: 403 }
/** In consultation everyone reads it, and the team writes. */
const writers: Answers = { visitor: 'sign-in', 'co-author': 'in', member: 'in', others: 403 }
/** What is for those who lead it: of a draft, and where others know of it too. */
const leadsOfDraft: Answers = { ...teamIn, member: 403 }
const leadsOfDraftDo: Answers = { ...leadsOfDraft, invited: 403 }
const leads: Answers = { ...writers, member: 403 }
const nobodyAnyMore: Answers = { visitor: 'sign-in', others: 403 }

/** What somebody practises in is theirs alone, and nothing but its text may be changed. */
const owner: Answers = { 'co-author': 'in', others: 404 }
const ownerIn: Answers = { visitor: 'sign-in', ...owner }
const refusedToOwner: Answers = { visitor: 'sign-in', 'co-author': 403, others: 404 }

const proposalForm = async ({ cast }: Scene) => ({ title: 'A title', summary: 'A summary', places: cast.place.slug })
const invited = async ({ cast }: Scene) => ({ practitioner: cast.people.practitioner.slug })

const onDraft = { at: '', body: { body: 'I agree' }, to: TO_COMMENT }
export const COMMENTS_ON_PROPOSALS: Record<'read' | 'said' | 'removed', Case[]> = {
  read: [
    { at: async (s) => `/comments/${(await s.commentOn('draftProposal')).id}`, GET: team },
    { at: async (s) => `/comments/${(await s.commentOn('consultation')).id}`, GET: { visitor: 404, others: 'in' } },
  ],
  said: [
    // Nobody talks there, not even its owner.
    {
      ...onDraft,
      at: async (s) => `/discussions/${(await s.practice()).discussionId}/comments`,
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
    },
    {
      ...onDraft,
      at: async (s) => `/discussions/${(await s.draftProposal()).discussionId}/comments`,
      GET: teamIn,
      POST: teamIn,
    },
    {
      ...onDraft,
      at: async (s) => `/discussions/${(await s.consultation()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
    },
  ],
  removed: [
    {
      at: async (s) => `/comments/${(await s.commentOn('draftProposal')).id}/removal`,
      GET: { ...teamIn, member: 403 },
      POST: { ...teamIn, member: 403 },
      to: TO_DISCUSSION,
    },
  ],
}

const stateOf = (which: Which) => async (scene: Scene) => `/manuscripts/${(await scene[which]()).manuscriptId}/state`
export const STATES_OF_PROPOSALS: Case[] = [
  { at: stateOf('practice'), GET: owner },
  { at: stateOf('draftProposal'), GET: team },
  { at: stateOf('consultation'), GET: { ...writers, visitor: 404 } },
  { at: stateOf('submittedProposal'), GET: { visitor: 404, others: 403 } },
]

/** Asking is for whoever reads it and has no part in it yet; the others have what they would ask for. */
const askingFor: Answers = { ...signedIn, 'co-author': 403, member: 403, invited: 403, asking: 403 }
const answerTo = (which: Which, deed: string) => async (s: Scene) =>
  `/proposals/${(await s[which]()).slug}/requests/${s.cast.people.asking.slug}${deed}`
const memberOf = (which: Which) => async (s: Scene) =>
  `/proposals/${(await s[which]()).slug}/team/${s.cast.people.member.slug}`

export const OF_PROPOSALS: Record<string, Case[]> = {
  'routes/proposals._index': [{ at: '/proposals', GET: everyone }],
  'routes/proposals.new': [{ at: '/proposals/new', GET: signedIn, POST: signedIn, body: proposalForm }],
  'routes/proposals.$slug': [
    { at: proposal('practice', ''), GET: owner },
    // Somebody invited reads the invitation.
    { at: proposal('draftProposal', ''), GET: { ...team, invited: 'in' } },
    { at: proposal('consultation', ''), GET: { visitor: 404, others: 'in' } },
    { at: proposal('submittedProposal', ''), GET: everyone },
    { at: '/proposals/no-such', GET: nobody },
  ],
  'routes/proposals.$slug_.edit': [
    { at: proposal('practice', '/edit'), GET: refusedToOwner, POST: refusedToOwner, body: proposalForm },
    { at: proposal('draftProposal', '/edit'), GET: teamIn, POST: teamDoes, body: proposalForm },
    { at: proposal('consultation', '/edit'), GET: writers, POST: writers, body: proposalForm },
    { at: proposal('submittedProposal', '/edit'), GET: nobodyAnyMore, POST: nobodyAnyMore, body: proposalForm },
  ],
  'routes/proposals.$slug_.text': [
    { at: proposal('practice', '/text'), GET: ownerIn },
    { at: proposal('draftProposal', '/text'), GET: teamIn, POST: teamIn, body: textFor('draftProposal') },
    { at: proposal('consultation', '/text'), GET: writers, POST: writers, body: textFor('consultation') },
    {
      at: proposal('submittedProposal', '/text'),
      GET: nobodyAnyMore,
      POST: nobodyAnyMore,
      body: textFor('submittedProposal'),
    },
  ],
  'routes/proposals.$slug_.consultation': [
    { at: proposal('practice', '/consultation'), POST: refusedToOwner, body: { intent: 'open' } },
    { at: proposal('draftProposal', '/consultation'), POST: leadsOfDraftDo, body: { intent: 'open' } },
    { at: proposal('consultation', '/consultation'), POST: leads, body: { intent: 'close' } },
    // It is open: for those who could have opened it, there is nothing left to do.
    { at: proposal('consultation', '/consultation'), POST: leads, body: { intent: 'open' } },
    { at: proposal('submittedProposal', '/consultation'), POST: nobodyAnyMore, body: { intent: 'open' } },
  ],
  'routes/proposals.$slug_.invitation': [
    {
      at: proposal('draftProposal', '/invitation'),
      // Whoever is on the team already has what they were invited to.
      POST: { ...teamIn, invited: 'in' },
      body: { intent: 'accept' },
    },
    { at: proposal('consultation', '/invitation'), POST: { ...writers, invited: 'in' }, body: { intent: 'accept' } },
    {
      at: proposal('draftProposal', '/invitation'),
      POST: { visitor: 'sign-in', 'co-author': 403, member: 403, invited: 'in', others: 404 },
      body: { intent: 'decline' },
    },
    {
      at: proposal('submittedProposal', '/invitation'),
      POST: { ...nobodyAnyMore, 'co-author': 'in', member: 'in', invited: 'in' },
      body: { intent: 'accept' },
    },
    {
      at: proposal('closedProposal', '/invitation'),
      POST: { ...nobodyAnyMore, 'co-author': 'in', member: 'in' },
      body: { intent: 'accept' },
    },
  ],
  'routes/proposals.$slug_.invitations': [
    { at: proposal('practice', '/invitations'), GET: refusedToOwner, POST: refusedToOwner, body: invited },
    { at: proposal('draftProposal', '/invitations'), GET: leadsOfDraft, POST: leadsOfDraftDo, body: invited },
    { at: proposal('consultation', '/invitations'), GET: leads, POST: leads, body: invited },
  ],
  'routes/proposals.$slug_.request': [
    {
      at: proposal('draftProposal', '/request'),
      GET: { ...teamIn, 'co-author': 403, member: 403 },
      POST: { ...teamIn, invited: 'in' },
      body: { intent: 'ask' },
    },
    { at: proposal('consultation', '/request'), GET: askingFor, POST: signedIn, body: { intent: 'ask' } },
    {
      at: proposal('closedProposal', '/request'),
      GET: nobodyAnyMore,
      POST: { ...nobodyAnyMore, 'co-author': 'in', member: 'in', asking: 'in' },
      body: { intent: 'ask' },
    },
    {
      at: proposal('consultation', '/request'),
      POST: { ...nobodyAnyMore, asking: 'in' },
      body: { intent: 'withdraw' },
      told: /took back/,
    },
  ],
  'routes/proposals.$slug_.requests.$practitioner': [
    { at: answerTo('draftProposal', ''), POST: leadsOfDraftDo, body: { intent: 'accept' }, told: /on the team now/ },
    { at: answerTo('consultation', ''), POST: leads, body: { intent: 'accept' }, told: /on the team now/ },
    { at: answerTo('consultation', ''), POST: leads, body: { intent: 'decline' }, told: /declined/ },
    { at: answerTo('consultation', '-no-such'), POST: { ...leads, 'co-author': 404 }, body: { intent: 'accept' } },
  ],
  'routes/proposals.$slug_.team.$practitioner': [
    {
      at: memberOf('draftProposal'),
      // Leaving is everybody's own.
      POST: { ...teamIn, invited: 403 },
      body: { intent: 'remove' },
    },
    { at: memberOf('consultation'), POST: writers, body: { intent: 'remove' } },
    { at: memberOf('consultation'), POST: leads, body: { intent: 'make_lead' }, told: /are a lead/ },
  ],
}
