import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, moderators, nobody } from './permissions.ts'

const draft: Answers = { moderator: 'in', administrator: 'in', others: 404 }
/** For moderators and administrators there is no such thing; for others no such page. */
const missing: Answers = { ...moderators, moderator: 404, administrator: 404 }
type Which = 'draftCollection' | 'publishedCollection'
const at = (which: Which, rest: string) => async (s: Scene) => `/collections/${(await s[which]()).slug}${rest}`
const item = (which: Which, rest: string) => async (s: Scene) => {
  const { slug, itemId } = await s[which]()
  return `/collections/${slug}/items/${itemId}/${rest}`
}
const form = async (s: Scene) => ({ title: `Together ${s.word}`, introduction: 'For everybody' })
const another = async (s: Scene) => ({ kind: 'proposal', id: (await s.submittedProposal()).id, why: '' })
const about = (path: string, kind: 'finding' | 'draft') => async (s: Scene) =>
  kind === 'finding'
    ? `${path}?kind=finding&id=${(await s.finding()).id}`
    : `${path}?kind=proposal&id=${(await s.draftProposal()).id}`

const both = (at: Case['at'], body: Case['body'] = {}, more: Partial<Case> = {}): Case => ({
  at,
  GET: moderators,
  POST: moderators,
  body,
  ...more,
})
const none = (at: Case['at'], body: Case['body'] = {}): Case => ({ at, GET: missing, POST: missing, body })
const deed = (at: Case['at'], body: Case['body'], told: RegExp): Case => ({ at, POST: moderators, body, told })
const noDeed = (at: string, body: Case['body'] = {}): Case => ({ at, POST: missing, body })
const TO_FEATURED = { to: /^\/admin\/featured$/, told: /featured/ }

/** What moderators choose and put in order. */
export const OF_COLLECTIONS: Record<string, Case[]> = {
  'routes/collections[.]atom': [{ at: '/collections.atom', GET: everyone }],
  'routes/collections._index': [{ at: '/collections', GET: everyone }],
  'routes/collections.$slug._index': [
    { at: at('publishedCollection', ''), GET: everyone },
    { at: at('draftCollection', ''), GET: draft },
    { at: '/collections/no-such', GET: nobody },
  ],
  'routes/collections.new': [
    both('/collections/new', form),
    both(about('/collections/new', 'finding'), form),
    // The administrator and the moderators are on no team: for them there is no such draft.
    none(about('/collections/new', 'draft'), form),
  ],
  'routes/collections.$slug_.edit': [
    both(at('publishedCollection', '/edit'), form),
    both(at('draftCollection', '/edit'), form),
    none('/collections/no-such/edit', form),
  ],
  'routes/collections.$slug_.publication': [
    deed(at('draftCollection', '/publication'), { intent: 'publish' }, /is published/),
    deed(at('publishedCollection', '/publication'), { intent: 'end' }, /draft again/),
    noDeed('/collections/no-such/publication', { intent: 'publish' }),
  ],
  'routes/collections.$slug_.items': [
    deed(at('draftCollection', '/items'), another, /It is added/),
    noDeed('/collections/no-such/items', { kind: 'finding', id: 'no-such' }),
  ],
  'routes/collections.$slug_.items_.$id.position': [
    deed(item('publishedCollection', 'position'), { intent: 'down' }, /It is moved down/),
    noDeed('/collections/no-such/items/no-such/position', { intent: 'up' }),
  ],
  'routes/collections.$slug_.items_.$id.reason': [
    deed(item('publishedCollection', 'reason'), { why: 'For this reason' }, /Saved/),
    noDeed('/collections/no-such/items/no-such/reason', { why: '' }),
  ],
  'routes/collections.$slug_.items_.$id.removal': [
    deed(item('publishedCollection', 'removal'), {}, /It is taken out/),
    noDeed('/collections/no-such/items/no-such/removal'),
  ],
  'routes/collected.new': [
    both(about('/collected/new', 'finding'), async (s) => ({ collection: await emptyOne(s), why: 'It fits' }), {
      to: /^\/collections\/[^/]+\/edit#items$/,
    }),
    none(about('/collected/new', 'draft'), { collection: 'no-such' }),
  ],
  'routes/admin.featured._index': [{ at: '/admin/featured', GET: moderators }],
  'routes/admin.featured_.new': [
    both(about('/admin/featured/new', 'finding'), { line: 'Look', from: '', until: '' }, TO_FEATURED),
    none(about('/admin/featured/new', 'draft'), { line: '' }),
  ],
  'routes/admin.featured_.$id.removal': [
    { at: async (s) => `/admin/featured/${(await s.feature()).id}/removal`, POST: moderators, ...TO_FEATURED },
    noDeed('/admin/featured/no-such/removal'),
  ],
}

/** The draft of this scene holds the finding already, and says so: that is done, too. */
const emptyOne = async (s: Scene) => (await s.draftCollection()).slug
