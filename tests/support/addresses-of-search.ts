import { db } from '#app/db/database.server.ts'
import { type Case, everyone, moderators, signedIn } from './permissions.ts'

const missing = { ...moderators, moderator: 404, administrator: 404 } as const
const terms = 'NEET\nnot in education, employment or training'
const group = (rest: string) => async () => {
  const { id } = await db.synonymGroup.create({ data: { terms: terms.split('\n') }, select: { id: true } })
  return `/admin/synonyms/${id}${rest}`
}

/** Looking for things, and the words they are found by. */
export const OF_SEARCH: Record<string, Case[]> = {
  'routes/search': [
    { at: '/search', GET: everyone },
    { at: '/search?q=kzq&kind=finding&place=none&theme=none&for=none&year=2010', GET: everyone },
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
