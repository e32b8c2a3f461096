import type { Me, Scene } from './cast.ts'
import { aListOf } from './lists.ts'
import { type Answers, administrator, type Case, moderators } from './permissions.ts'

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

/** One's own alone: for every other administrator there is no such thing. */
const ownList = async (scene: Scene, me: Me | null) => `/admin/import/${me ? (await aListOf(scene, me)).id : 'no-such'}`
const noList: Answers = { ...administrator, administrator: 404 }

/** What everything hangs on: moderators look after it, with administrators. */
export const OF_KEEPING: Record<string, Case[]> = {
  'routes/admin.places._index': [{ at: '/admin/places?index', GET: moderators }],
  'routes/admin.places.new': [{ ...both('/admin/places/new', placeForm), to: /^\/places\/[^/]+\/edit$/ }],
  'routes/admin.places_.$slug.removal': [both(place('/removal')), none('/admin/places/no-such/removal')],
  'routes/admin.import._index': [
    {
      at: '/admin/import?index',
      GET: administrator,
      POST: administrator,
      body: { kind: 'organisations', file: 'name,kind\nA charity,charity' },
      to: /^\/admin\/import\/[\w-]+$/,
    },
  ],
  'routes/admin.import.$id': [
    {
      at: async (scene) => `/admin/import/${(await aListOf(scene, scene.cast.people.administrator)).id}`,
      GET: administrator,
    },
    {
      at: ownList,
      POST: administrator,
      body: async (scene, me) => ({ version: me ? (await aListOf(scene, me)).version : '' }),
      to: /^\/admin\/import\/[\w-]+$/,
      told: /brought in/,
    },
    {
      at: async (scene) => `/admin/import/${(await aListOf(scene, await scene.someone())).id}`,
      GET: noList,
      POST: noList,
    },
    { at: '/admin/import/no-such', GET: noList, POST: noList },
  ],
  'routes/admin.import.lists.$kind': [
    ...['places', 'organisations', 'people'].map((kind) => ({ at: `/admin/import/lists/${kind}`, GET: administrator })),
    { at: '/admin/import/lists/no-such', GET: noList },
  ],
  'routes/admin.import.templates.$kind': [
    { at: '/admin/import/templates/people', GET: administrator },
    { at: '/admin/import/templates/no-such', GET: noList },
  ],
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
