import { STATES_OF_CHAPTERS } from './addresses-of-guides.ts'
import { COMMENTS_ON_PROPOSALS, STATES_OF_PROPOSALS } from './addresses-of-proposals.ts'
import { COMMENTS_ON_THREADS } from './addresses-of-threads.ts'
import { type Scene, textFor } from './cast.ts'
import {
  type Answers,
  type Case,
  everyone,
  nobody,
  onlyAuthor,
  signedIn,
  TO_COMMENT,
  TO_DISCUSSION,
} from './permissions.ts'

const slugOf = (thing: { slug: string }) => thing.slug
const caseStudy = (which: 'draft' | 'published' | 'withdrawn', rest: string) => async (scene: Scene) =>
  `/case-studies/${slugOf(await scene[`${which}CaseStudy`]())}${rest}`

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
const stateOf = (which: 'draft' | 'published' | 'withdrawn') => async (scene: Scene) =>
  `/manuscripts/${(await scene[`${which}CaseStudy`]()).manuscriptId}/state`
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
/** Case studies and what is said about things, in every state. */
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
      to: /^\/case-studies\/[^/]+\/edit$/,
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
  'routes/case-studies.$slug_.form': [
    { at: caseStudy('draft', '/form'), POST: draftIn, body: caseForm, shows: /saved/ },
    { at: caseStudy('published', '/form'), POST: onlyAuthor, body: caseForm, shows: /saved/ },
    { at: caseStudy('withdrawn', '/form'), POST: withdrawnNever, body: caseForm },
  ],
  'routes/case-studies.$slug_.text': ofCaseStudy('/text', {}, {}).map((one, n) => ({
    ...one,
    body: textFor((['draftCaseStudy', 'publishedCaseStudy', 'withdrawnCaseStudy'] as const)[n] ?? 'draftCaseStudy'),
  })),
  'routes/case-studies.$slug_.authors': ofCaseStudy(
    '/authors',
    async ({ cast }) => ({ person: cast.people.colleague.slug }),
    {},
  ),
  'routes/case-studies.$slug_.publication': ofCaseStudy('/publication', { note: '' }, {}).map((one) => ({
    ...one,
    to: /^\/case-studies\/[^/]+$/,
  })),
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
    ...STATES_OF_PROPOSALS,
    ...STATES_OF_CHAPTERS,
    { at: stateOf('draft'), GET: draft },
    { at: stateOf('published'), GET: draft },
    { at: stateOf('withdrawn'), GET: { ...draft, 'co-author': 403 } },
    { at: '/manuscripts/no-such/state', GET: nobody },
  ],
  'routes/comments.$id': [
    ...COMMENTS_ON_PROPOSALS.read,
    ...COMMENTS_ON_THREADS.read,
    { at: async (scene) => `/comments/${(await scene.commentOn('publishedCaseStudy')).id}`, GET: everyone },
    { at: async (scene) => `/comments/${(await scene.commentOn('draftCaseStudy')).id}`, GET: draft },
    { at: async (scene) => `/comments/${(await scene.commentOn('withdrawnFinding')).id}`, GET: withdrawn },
    { at: '/comments/no-such', GET: nobody },
  ],
  'routes/comments.$id_.edit': [
    ...COMMENTS_ON_THREADS.edited,
    {
      at: async (s) => `/comments/${(await s.commentOn('finding')).id}/edit`,
      GET: onlyAuthor,
      POST: onlyAuthor,
      body: { body: 'Better said' },
      to: TO_COMMENT,
    },
    {
      at: async (s) => `/comments/${(await s.commentOn('draftCaseStudy')).id}/edit`,
      GET: draftIn,
      POST: draftIn,
      body: { body: 'Better said' },
      to: TO_COMMENT,
    },
    {
      at: async (s) => `/comments/${(await s.commentOn('withdrawnFinding')).id}/edit`,
      GET: withdrawnNever,
      POST: withdrawnNever,
      body: { body: 'Better said' },
      to: TO_COMMENT,
    },
  ],
  'routes/comments.$id_.removal': [
    ...COMMENTS_ON_PROPOSALS.removed,
    {
      at: async (s) => `/comments/${(await s.commentOn('finding')).id}/removal`,
      GET: authorAndModerators,
      POST: authorAndModerators,
      to: TO_DISCUSSION,
    },
    {
      at: async (s) => `/comments/${(await s.commentOn('draftCaseStudy')).id}/removal`,
      GET: draftIn,
      POST: draftIn,
      to: TO_DISCUSSION,
    },
  ],
  'routes/discussions.$id.comments': [
    ...COMMENTS_ON_PROPOSALS.said,
    ...COMMENTS_ON_THREADS.said,
    {
      at: async (s) => `/discussions/${(await s.finding()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
    {
      at: async (s) => `/discussions/${(await s.publishedCaseStudy()).discussionId}/comments`,
      GET: signedIn,
      POST: signedIn,
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
    {
      at: async (s) => `/discussions/${(await s.draftCaseStudy()).discussionId}/comments`,
      GET: draftIn,
      POST: draftIn,
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
    {
      at: async (s) => `/discussions/${(await s.withdrawnFinding()).discussionId}/comments`,
      GET: withdrawnIn,
      POST: withdrawnNever,
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
    {
      at: '/discussions/no-such/comments',
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
      body: { body: 'I agree' },
      to: TO_COMMENT,
    },
  ],
}
