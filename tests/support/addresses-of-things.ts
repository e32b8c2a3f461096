import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, nobody, onlyAuthor, signedIn } from './permissions.ts'

const slugOf = (thing: { slug: string }) => thing.slug
const caseStudy = (which: 'draft' | 'published' | 'withdrawn', rest: string) => async (scene: Scene) =>
  `/case-studies/${slugOf(await scene[`${which}CaseStudy`]())}${rest}`

const proposal =
  (which: 'draftProposal' | 'consultation' | 'submittedProposal', rest: string) => async (scene: Scene) =>
    `/proposals/${slugOf(await scene[which]())}${rest}`

const draft: Answers = { 'co-author': 'in', others: 404 }
export const withdrawn: Answers = { 'co-author': 'in', moderator: 'in', administrator: 'in', others: 404 }
/** The same of pages that visitors are first asked to sign in for. */
const draftIn: Answers = { visitor: 'sign-in', ...draft }
const withdrawnIn: Answers = { visitor: 'sign-in', ...withdrawn }
/** Seen, with nobody who may do it any more. */
export const withdrawnNever: Answers = {
  visitor: 'sign-in',
  'co-author': 403,
  moderator: 403,
  administrator: 403,
  others: 404,
}
export const authorAndModerators: Answers = {
  visitor: 'sign-in',
  'co-author': 'in',
  moderator: 'in',
  administrator: 'in',
  others: 403,
}

/** The text as those who write it get it: readers have the page. */
const stateOf =
  (
    which:
      | 'draftCaseStudy'
      | 'publishedCaseStudy'
      | 'withdrawnCaseStudy'
      | 'draftProposal'
      | 'consultation'
      | 'submittedProposal',
  ) =>
  async (scene: Scene) =>
    `/manuscripts/${(await scene[which]()).manuscriptId}/state`
const writerOnly: Answers = { visitor: 404, 'co-author': 'in', others: 403 }

const caseForm = async ({ cast }: Scene) => ({
  title: 'A title',
  summary: 'A summary',
  place: cast.place.slug,
  themes: cast.theme.slug,
  problem: 'p',
  whatWasDone: 'd',
  whatCameOfIt: 'o',
  formVersion: '1',
})
const proposalForm = async ({ cast }: Scene) => ({ title: 'A title', summary: 'A summary', places: cast.place.slug })

/** The same page and deed for a case study in each state. */
const ofCaseStudy = (
  rest: string,
  body: Case['body'],
  on: Partial<Record<'draft' | 'published' | 'withdrawn', Case>>,
): Case[] =>
  (['draft', 'published', 'withdrawn'] as const).map((which) => ({
    at: caseStudy(which, rest),
    GET: { draft: draftIn, published: onlyAuthor, withdrawn: withdrawnNever }[which],
    POST: { draft: draftIn, published: onlyAuthor, withdrawn: withdrawnNever }[which],
    body,
    ...on[which],
  }))
/** The same for a proposal being written; once it is submitted nobody changes it. */
const ofProposal = (rest: string, body: Case['body'], over: Partial<Case> = {}): Case[] => [
  { at: proposal('draftProposal', rest), GET: draftIn, POST: draftIn, body, ...over },
  { at: proposal('consultation', rest), GET: onlyAuthor, POST: onlyAuthor, body, ...over },
  {
    at: proposal('submittedProposal', rest),
    GET: over.GET ?? { visitor: 'sign-in', others: 403 },
    POST: { visitor: 'sign-in', others: 403 },
    body,
  },
]

/** Case studies, findings, proposals and what is said about them, in every state. */
export const OF_THINGS: Record<string, Case[]> = {
  'routes/case-studies._index': [{ at: '/case-studies', GET: everyone }],
  'routes/case-studies.$slug._index': [
    { at: caseStudy('published', ''), GET: everyone },
    { at: caseStudy('draft', ''), GET: draft },
    { at: caseStudy('withdrawn', ''), GET: withdrawn },
    { at: '/case-studies/no-such', GET: nobody },
  ],
  'routes/case-studies.new': [
    {
      at: '/case-studies/new',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ title: 'T', place: cast.place.slug }),
    },
  ],
  'routes/case-studies.$slug_.edit': ofCaseStudy('/edit', caseForm, {
    published: { at: caseStudy('published', '/edit'), GET: onlyAuthor, POST: onlyAuthor, body: caseForm },
    withdrawn: {
      at: caseStudy('withdrawn', '/edit'),
      GET: withdrawnNever,
      POST: withdrawnNever,
      body: caseForm,
    },
  }),
  'routes/case-studies.$slug_.text': ofCaseStudy('/text', { text: 'Words.', seq: '0' }, {}),
  'routes/case-studies.$slug_.authors': ofCaseStudy(
    '/authors',
    async ({ cast }) => ({ person: cast.people.colleague.slug }),
    {},
  ),
  'routes/case-studies.$slug_.publication': ofCaseStudy('/publication', { note: '' }, {}),
  'routes/case-studies.$slug_.revisions': [
    { at: caseStudy('published', '/revisions'), GET: everyone },
    { at: caseStudy('draft', '/revisions'), GET: draft },
    { at: caseStudy('withdrawn', '/revisions'), GET: withdrawn },
  ],
  'routes/case-studies.$slug_.withdrawal': ofCaseStudy(
    '/withdrawal',
    { reason: 'It was wrong.' },
    {
      draft: {
        at: caseStudy('draft', '/withdrawal'),
        GET: { ...draftIn, 'co-author': 403 },
        POST: { ...draftIn, 'co-author': 403 },
        body: { reason: 'r' },
      },
      published: {
        at: caseStudy('published', '/withdrawal'),
        GET: authorAndModerators,
        POST: authorAndModerators,
        body: { reason: 'r' },
      },
    },
  ),
  'routes/manuscripts.$id.state': [
    { at: stateOf('draftCaseStudy'), GET: draft },
    { at: stateOf('publishedCaseStudy'), GET: writerOnly },
    { at: stateOf('withdrawnCaseStudy'), GET: { ...withdrawn, 'co-author': 403, moderator: 403, administrator: 403 } },
    { at: stateOf('draftProposal'), GET: draft },
    { at: stateOf('consultation'), GET: writerOnly },
    { at: stateOf('submittedProposal'), GET: { visitor: 404, others: 403 } },
    { at: '/manuscripts/no-such/state', GET: nobody },
  ],
  'routes/comments.$id': [
    { at: async (scene) => `/comments/${(await scene.commentOn('publishedCaseStudy')).id}`, GET: everyone },
    { at: async (scene) => `/comments/${(await scene.commentOn('draftCaseStudy')).id}`, GET: draft },
    { at: async (scene) => `/comments/${(await scene.commentOn('draftProposal')).id}`, GET: draft },
    { at: async (scene) => `/comments/${(await scene.commentOn('withdrawnFinding')).id}`, GET: withdrawn },
    { at: '/comments/no-such', GET: nobody },
  ],
  'routes/comments.$id_.edit': [
    {
      at: async (s) => `/comments/${(await s.commentOn('finding')).id}/edit`,
      GET: onlyAuthor,
      POST: onlyAuthor,
      body: { body: 'Better said' },
    },
    {
      at: async (s) => `/comments/${(await s.commentOn('draftCaseStudy')).id}/edit`,
      GET: draftIn,
      POST: draftIn,
      body: { body: 'Better said' },
    },
    {
      at: async (s) => `/comments/${(await s.commentOn('withdrawnFinding')).id}/edit`,
      GET: withdrawnNever,
      POST: withdrawnNever,
      body: { body: 'Better said' },
    },
  ],
  'routes/comments.$id_.removal': [
    {
      at: async (s) => `/comments/${(await s.commentOn('finding')).id}/removal`,
      GET: authorAndModerators,
      POST: authorAndModerators,
    },
    { at: async (s) => `/comments/${(await s.commentOn('draftCaseStudy')).id}/removal`, GET: draftIn, POST: draftIn },
    { at: async (s) => `/comments/${(await s.commentOn('draftProposal')).id}/removal`, GET: draftIn, POST: draftIn },
  ],
  'routes/discussions.$id.comments': [
    {
      at: async (s) => `/discussions/${(await s.finding()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
      body: { body: 'I agree' },
    },
    {
      at: async (s) => `/discussions/${(await s.publishedCaseStudy()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
      body: { body: 'I agree' },
    },
    {
      at: async (s) => `/discussions/${(await s.draftCaseStudy()).discussionId}/comments`,
      GET: draftIn,
      POST: draftIn,
      body: { body: 'I agree' },
    },
    {
      at: async (s) => `/discussions/${(await s.draftProposal()).discussionId}/comments`,
      GET: draftIn,
      POST: draftIn,
      body: { body: 'I agree' },
    },
    {
      at: async (s) => `/discussions/${(await s.consultation()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
      body: { body: 'I agree' },
    },
    {
      at: async (s) => `/discussions/${(await s.withdrawnFinding()).discussionId}/comments`,
      GET: withdrawnIn,
      POST: withdrawnNever,
      body: { body: 'I agree' },
    },
    {
      at: '/discussions/no-such/comments',
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
      body: { body: 'I agree' },
    },
  ],
  'routes/proposals._index': [{ at: '/proposals', GET: everyone }],
  'routes/proposals.new': [{ at: '/proposals/new', GET: signedIn, POST: signedIn, body: proposalForm }],
  'routes/proposals.$slug': [
    { at: proposal('draftProposal', ''), GET: draft },
    { at: proposal('consultation', ''), GET: { visitor: 404, others: 'in' } },
    { at: proposal('submittedProposal', ''), GET: everyone },
    { at: '/proposals/no-such', GET: nobody },
  ],
  'routes/proposals.$slug_.edit': ofProposal('/edit', proposalForm),
  'routes/proposals.$slug_.text': ofProposal('/text', { text: 'Words.', seq: '0' }),
  'routes/proposals.$slug_.consultation': [
    { at: proposal('draftProposal', '/consultation'), POST: draftIn, body: { intent: 'open' } },
    { at: proposal('consultation', '/consultation'), POST: onlyAuthor, body: { intent: 'close' } },
    {
      at: proposal('submittedProposal', '/consultation'),
      POST: { visitor: 'sign-in', others: 403 },
      body: { intent: 'open' },
    },
  ],
  'routes/proposals.$slug_.invitation': [
    { at: proposal('draftProposal', '/invitation'), POST: { ...draftIn }, body: { intent: 'accept' } },
    { at: proposal('consultation', '/invitation'), POST: onlyAuthor, body: { intent: 'accept' } },
  ],
  'routes/proposals.$slug_.invitations': [
    {
      at: proposal('draftProposal', '/invitations'),
      GET: draftIn,
      POST: draftIn,
      body: async ({ cast }) => ({ practitioner: cast.people.practitioner.slug }),
    },
    {
      at: proposal('consultation', '/invitations'),
      GET: onlyAuthor,
      POST: onlyAuthor,
      body: async ({ cast }) => ({ practitioner: cast.people.practitioner.slug }),
    },
  ],
  'routes/proposals.$slug_.request': [
    {
      at: proposal('draftProposal', '/request'),
      GET: { ...draftIn, 'co-author': 403 },
      POST: draftIn,
      body: { intent: 'ask' },
    },
    {
      at: proposal('consultation', '/request'),
      GET: { ...signedIn, 'co-author': 403 },
      // Whoever is on the team already has what was asked for.
      POST: signedIn,
      body: { intent: 'ask' },
    },
  ],
  'routes/proposals.$slug_.requests.$practitioner': [
    {
      at: proposal('draftProposal', '/requests/no-such'),
      POST: { visitor: 'sign-in', others: 404 },
      body: { intent: 'accept' },
    },
    {
      at: proposal('consultation', '/requests/no-such'),
      POST: { visitor: 'sign-in', 'co-author': 404, others: 403 },
      body: { intent: 'accept' },
    },
  ],
  'routes/proposals.$slug_.team.$practitioner': [
    {
      at: async (s) => `/proposals/${(await s.draftProposal()).slug}/team/${s.cast.people.colleague.slug}`,
      POST: draftIn,
      body: { intent: 'remove' },
    },
    {
      at: async (s) => `/proposals/${(await s.consultation()).slug}/team/${s.cast.people.colleague.slug}`,
      POST: onlyAuthor,
      body: { intent: 'remove' },
    },
  ],
}
