import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, nobody, onlyAuthor, signedIn } from './permissions.ts'

type On = Parameters<Scene['fileOn']>[0]
const file =
  (on: On, rest = '') =>
  async (scene: Scene) =>
    `/files/${(await scene.fileOn(on)).id}${rest}`

const draft: Answers = { 'co-author': 'in', others: 404 }
const draftIn: Answers = { visitor: 'sign-in', ...draft }
const team: Answers = { ...draft, member: 'in' }
const teamIn: Answers = { visitor: 'sign-in', ...team }
const writers: Answers = { visitor: 'sign-in', 'co-author': 'in', member: 'in', others: 403 }
const nobodyAnyMore: Answers = { visitor: 'sign-in', others: 403 }
const withdrawn: Answers = { 'co-author': 'in', moderator: 'in', administrator: 'in', others: 404 }
const withdrawnNever: Answers = {
  visitor: 'sign-in',
  'co-author': 403,
  moderator: 403,
  administrator: 403,
  others: 404,
}

/** Who changes the files of each. */
const CHANGES: [On, Answers][] = [
  ['finding', onlyAuthor],
  ['withdrawnFinding', withdrawnNever],
  ['draftCaseStudy', draftIn],
  ['publishedCaseStudy', draftIn],
  ['draftProposal', teamIn],
  ['consultation', writers],
  ['submittedProposal', nobodyAnyMore],
  ['thread', onlyAuthor],
  ['withdrawnThread', withdrawnNever],
  ['comment', onlyAuthor],
]
const TO_THING = /^\/(findings|case-studies|proposals|threads|comments)\//

const addTo = (on: On) => async (scene: Scene) => {
  const { kind, id } = await scene.holderOf(on)
  return `/files/new?kind=${kind}&id=${id}`
}

/** Files, and files on their way, of things in every state. */
export const OF_FILES: Record<string, Case[]> = {
  'routes/files.$id': [
    { at: file('finding'), GET: everyone },
    { at: file('withdrawnFinding'), GET: withdrawn },
    { at: file('draftCaseStudy'), GET: draft },
    // Not shown yet: its authors publish it with their next revision.
    { at: file('publishedCaseStudy'), GET: draft },
    { at: file('draftProposal'), GET: team },
    { at: file('consultation'), GET: { visitor: 404, others: 'in' } },
    { at: file('submittedProposal'), GET: everyone },
    { at: file('thread'), GET: { visitor: 404, others: 'in' } },
    { at: file('withdrawnThread'), GET: withdrawn },
    { at: file('comment'), GET: everyone },
    { at: file('nothing'), GET: draft },
    { at: file('photo'), GET: { visitor: 404, others: 'in' } },
    { at: '/files/no-such', GET: nobody },
  ],
  'routes/files.new': [
    ...CHANGES.filter(([on]) => on !== 'publishedCaseStudy').map(([on, answers]) => ({
      at: addTo(on),
      GET: answers,
      POST: answers,
      body: { file: 'Some words', description: 'What it is' },
    })),
    { at: addTo('publishedCaseStudy'), GET: onlyAuthor, POST: onlyAuthor, body: { file: 'Some words' } },
    { at: '/files/new', GET: { visitor: 'sign-in', others: 404 }, POST: { visitor: 'sign-in', others: 404 } },
  ],
  'routes/files.$id_.edit': CHANGES.map(([on, answers]) => ({
    at: file(on, '/edit'),
    GET: answers,
    POST: answers,
    body: { description: 'Better said' },
    to: TO_THING,
  })),
  'routes/files.$id_.removal': CHANGES.map(([on, answers]) => ({
    at: file(on, '/removal'),
    GET: answers,
    POST: answers,
    to: TO_THING,
  })),
  'routes/case-studies.bring': [
    {
      at: '/case-studies/bring',
      GET: signedIn,
      POST: signedIn,
      body: { files: '# A title\n\nSome words', place: '' },
      to: /^\/case-studies\/[^/]+\/edit$/,
    },
  ],
  // What is sent in parts is sent as its protocol wants it (tests/uploads.test.ts), or refused at once.
  'routes/uploads.$': [
    { at: '/uploads', GET: { visitor: 'sign-in', others: 404 }, POST: { visitor: 'sign-in', others: 412 } },
    {
      at: async (scene) => `/uploads/${(await scene.fileOn('finding')).id}`,
      GET: draftIn,
      POST: { visitor: 'sign-in', others: 412 },
    },
  ],
  'routes/account.photo': [{ at: '/account/photo', GET: signedIn, POST: signedIn, body: { intent: 'remove' } }],
}
