import type { Scene } from './cast.ts'
import { type Answers, type Case, moderators } from './permissions.ts'

/** For moderators and administrators there is no such thing; for others no such page. */
const missing: Answers = { ...moderators, moderator: 404, administrator: 404 }
const place = (rest: string) => async (scene: Scene) => `/admin/places/${(await scene.unusedPlace()).slug}${rest}`
const organisation = (rest: string) => async (scene: Scene) =>
  `/admin/organisations/${(await scene.unusedOrganisation()).slug}${rest}`
const theme = (rest: string) => async (scene: Scene) => `/admin/themes/${(await scene.unusedTheme()).slug}${rest}`
const group = (rest: string) => async (scene: Scene) =>
  `/admin/client-groups/${(await scene.unusedClientGroup()).slug}${rest}`

const both = (at: Case['at'], body: Case['body'] = {}): Case => ({ at, GET: moderators, POST: moderators, body })
const none = (at: string, body: Case['body'] = {}): Case => ({ at, GET: missing, POST: missing, body })

/** A name that no other case of the table takes. */
const named = (what: string) => async (scene: Scene) => ({ name: `${what} ${scene.word}` })
export const placeForm = async (scene: Scene) => ({
  ...(await named('Somewhere')(scene)),
  kind: 'parallel',
  region: 'Wales',
  themes: scene.cast.theme.slug,
})
const organisationForm = async (scene: Scene) => ({ ...(await named('Somebody')(scene)), kind: 'charity' })

/** What everything hangs on: moderators look after it, with administrators. */
export const OF_KEEPING: Record<string, Case[]> = {
  'routes/admin.places._index': [{ at: '/admin/places?index', GET: moderators }],
  'routes/admin.places.new': [{ ...both('/admin/places/new', placeForm), to: /^\/places\/[^/]+\/edit$/ }],
  'routes/admin.places_.$slug.removal': [both(place('/removal')), none('/admin/places/no-such/removal')],
  'routes/admin.organisations._index': [{ at: '/admin/organisations?index', GET: moderators }],
  'routes/admin.organisations.new': [both('/admin/organisations/new', organisationForm)],
  'routes/admin.organisations.$slug': [
    both(organisation(''), organisationForm),
    none('/admin/organisations/no-such', organisationForm),
  ],
  'routes/admin.organisations_.$slug.removal': [
    both(organisation('/removal')),
    none('/admin/organisations/no-such/removal'),
  ],
  'routes/admin.$list._index': [
    both('/admin/themes?index', named('Theme')),
    both('/admin/client-groups?index', named('Group')),
    none('/admin/no-such-list?index', named('Word')),
  ],
  'routes/admin.$list.$slug': [
    both(theme(''), named('Renamed theme')),
    both(group(''), named('Renamed group')),
    none('/admin/themes/no-such', named('Word')),
  ],
  'routes/admin.$list_.$slug.removal': [
    both(theme('/removal')),
    both(group('/removal')),
    none('/admin/client-groups/no-such/removal'),
  ],
}
