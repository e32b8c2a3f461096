import { db } from '#app/db/database.server.ts'
import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, moderators, signedIn } from './permissions.ts'

const missing = { ...moderators, moderator: 404, administrator: 404 } as const
const terms = 'NEET\nnot in education, employment or training'
const group = (rest: string) => async () => {
  const { id } = await db.synonymGroup.create({ data: { terms: terms.split('\n') }, select: { id: true } })
  return `/admin/synonyms/${id}${rest}`
}

const savedBy = async (practitionerId: string, asked = '/search?q=kettle') => {
  const key = { practitionerId, asked }
  const row = { ...key, name: 'What I look for', words: 'kettle', facets: [] }
  return db.savedSearch.upsert({
    where: { practitionerId_asked: key },
    create: row,
    update: {},
    select: { id: true },
  })
}
/** Of the author alone: to everybody else it does not exist. */
const saved =
  (rest: string, asked?: string) =>
  async ({ author }: Scene) =>
    `/account/searches/${(await savedBy(author.id, asked)).id}${rest}`
const ownOnly: Answers = { visitor: 'sign-in', 'co-author': 'in', others: 404 }
const TO_SEARCHES = /^\/account\/searches$/

/** Looking for things, and the words they are found by. */
export const OF_SEARCH: Record<string, Case[]> = {
  'routes/search': [
    { at: '/search', GET: everyone },
    { at: '/search?q=kzq&kind=finding&place=none&theme=none&for=none&year=2010', GET: everyone },
  ],
  'routes/search[.]atom': [
    { at: '/search.atom?q=kzq', GET: everyone },
    { at: '/search.atom', GET: everyone },
  ],
  'routes/account.searches._index': [{ at: '/account/searches?index', GET: signedIn }],
  'routes/account.searches.new': [
    {
      at: '/account/searches/new?q=kettle&kind=finding',
      GET: signedIn,
      POST: signedIn,
      body: { name: 'Kettles', alerts: 'yes' },
      to: TO_SEARCHES,
      told: /“Kettles” is saved/,
    },
  ],
  'routes/account.searches.$id': [
    {
      at: saved(''),
      GET: ownOnly,
      POST: ownOnly,
      body: { name: 'Renamed' },
      to: TO_SEARCHES,
      told: /“Renamed” is saved/,
    },
    { at: '/account/searches/no-such', GET: { visitor: 'sign-in', others: 404 } },
  ],
  'routes/account.searches.$id_.removal': [
    { at: saved('/removal', '/search?q=gone'), GET: everyone, POST: ownOnly, to: TO_SEARCHES, told: /is removed/ },
  ],
  'routes/account.searches.recent': [
    {
      at: '/account/searches/recent',
      GET: everyone,
      POST: signedIn,
      body: { keep: 'no' },
      to: TO_SEARCHES,
      told: /gone/,
    },
    { at: '/account/searches/recent?nonsense', POST: { visitor: 'sign-in', others: 400 }, body: { keep: 'x' } },
  ],
  'routes/account.searches.recent_.removal': [
    { at: '/account/searches/recent/removal', GET: everyone, POST: signedIn, to: TO_SEARCHES, told: /is empty/ },
  ],
  'routes/suggestions.similar': [{ at: '/suggestions/similar?title=person', GET: signedIn }],
  'routes/suggestions.things': [{ at: '/suggestions/things?q=person', GET: everyone }],
  'routes/admin.synonyms._index': [
    { at: '/admin/synonyms?index', GET: moderators, POST: moderators, body: { terms }, to: /^\/admin\/synonyms$/ },
  ],
  'routes/admin.synonyms.$id': [
    { at: group(''), GET: moderators, POST: moderators, body: { terms }, to: /^\/admin\/synonyms$/, told: /are saved/ },
    { at: '/admin/synonyms/no-such', GET: missing, POST: missing, body: { terms } },
  ],
  'routes/admin.synonyms_.$id.removal': [
    { at: group('/removal'), GET: everyone, POST: moderators, told: /is removed/ },
    { at: '/admin/synonyms/no-such/removal', POST: missing },
  ],
}
