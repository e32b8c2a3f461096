import { db } from '#app/db/database.server.ts'
import { startPractice } from '#app/domain/proposal/practising.server.ts'
import type { Me, Scene } from './cast.ts'
import { type Case, everyone, signedIn } from './permissions.ts'

/** Something this person says they did before. */
export const experienceOf = (scene: Scene, of: { id: string }) =>
  scene.once(`experience${of.id}`, (word) =>
    db.experience.create({ data: { practitionerId: of.id, what: `Done ${word}` }, select: { id: true } }),
  )
const removal = async (s: Scene, me: Me | null) =>
  `/account/experience/${me ? (await experienceOf(s, me)).id : 'no-such'}/removal`

const practised = async (_: Scene, me: Me | null) => {
  if (me) await startPractice(me)
  return '/practice/removal'
}

/** What people say of themselves, and how they are found. */
export const OF_PEOPLE: Record<string, Case[]> = {
  'routes/welcome._index': [{ at: '/welcome?index', GET: signedIn, POST: signedIn, to: /^\/$/, told: /put away/ }],
  'routes/welcome.you': [
    { at: '/welcome/you', GET: signedIn, POST: signedIn, body: { headline: 'Counts beds' }, to: /^\/welcome\/place$/ },
  ],
  'routes/welcome.place': [
    {
      at: '/welcome/place',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ places: cast.place.id, themes: cast.theme.id }),
      to: /^\/welcome\/follow$/,
      ends: true,
    },
  ],
  'routes/welcome.follow': [
    {
      at: '/welcome/follow',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ follow: `place:${cast.place.id}` }),
      to: /^\/welcome\/act$/,
    },
  ],
  'routes/welcome.act': [{ at: '/welcome/act', GET: signedIn }],
  'routes/practice': [{ at: '/practice', GET: signedIn, POST: signedIn, to: /^\/proposals\/practice-/ }],
  'routes/practice_.removal': [{ at: practised, GET: everyone, POST: signedIn, told: /is thrown away/, ends: true }],
  'routes/people.who': [
    { at: '/people/who', GET: signedIn },
    // Of everything there is, in every state: whoever asks, the words of what they may not see are nowhere.
    { at: '/people/who?q=kzq', GET: signedIn },
    { at: async ({ cast }) => `/people/who?place=${cast.place.slug}`, GET: signedIn },
    { at: '/people/who?q=proposal+or+case+or+claim+or+thread', GET: signedIn },
  ],
  'routes/account.experience': [
    {
      at: '/account/experience',
      GET: signedIn,
      POST: signedIn,
      body: { what: 'Put three forms into one', location: '', fromYear: '2009', untilYear: '', theme: '' },
      to: /^\/account\/experience$/,
    },
  ],
  'routes/account.experience_.$id.removal': [{ at: removal, GET: everyone, POST: signedIn, told: /is removed/ }],
}
