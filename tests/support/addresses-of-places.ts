import { placeForm } from './addresses-of-keeping.ts'
import type { Scene } from './cast.ts'
import { type Answers, administrator, type Case, everyone, nobody, signedIn } from './permissions.ts'
import { memberOfIt, moderatedPlace, placeApplication } from './scene-of-places.ts'

/** The co-author looks after this place. */
const at = (rest: string) => async (scene: Scene) => `/places/${(await moderatedPlace(scene)).slug}${rest}`
/** Those who look after it: its own moderator, and those who look after all of them. */
const keepers: Answers = { visitor: 'sign-in', 'co-author': 'in', moderator: 'in', administrator: 'in', others: 403 }
/** Those who say who belongs to it. */
const leaders: Answers = { visitor: 'sign-in', 'co-author': 'in', administrator: 'in', others: 403 }
const none: Answers = { visitor: 'sign-in', others: 404 }
const asking = async (scene: Scene) => at(`/requests/${(await scene.someone()).slug}`)(scene)

const application = { region: 'Wales', why: 'We count all of it', who: 'Somebody New' }

/** Places and organisations: what everybody sees of them, and what their own people do with them. */
export const OF_PLACES: Record<string, Case[]> = {
  'routes/places.map': [{ at: '/places/map', GET: everyone }],
  'routes/places.compare': [
    { at: async ({ cast }) => `/places/compare?a=${cast.place.slug}&b=${cast.elsewhere.slug}`, GET: everyone },
    { at: '/places/compare?a=no-such&b=nor-this', GET: everyone },
  ],
  'routes/organisations._index': [{ at: '/organisations?index', GET: everyone }],
  'routes/organisations.$slug': [
    { at: async (s) => `/organisations/${(await s.unusedOrganisation()).slug}`, GET: everyone },
    { at: '/organisations/no-such', GET: nobody },
  ],
  'routes/places.$slug_.edit': [
    { at: at('/edit'), GET: keepers, POST: keepers, body: placeForm },
    { at: '/places/no-such/edit', GET: none, POST: none, body: placeForm },
  ],
  'routes/places.$slug_.partners': [
    {
      at: at('/partners'),
      GET: keepers,
      POST: keepers,
      body: async (scene) => ({ add: (await scene.unusedOrganisation()).slug }),
    },
    { at: '/places/no-such/partners', GET: none, POST: none, body: { add: 'no-such' } },
  ],
  'routes/places.$slug_.people': [
    {
      at: at('/people'),
      GET: leaders,
      // To put somebody into a place who did not ask is the administrators' alone.
      POST: administrator,
      body: async (scene) => ({ person: (await scene.someone()).slug }),
    },
    { at: '/places/no-such/people', GET: none, POST: none, body: { person: 'no-such' } },
  ],
  'routes/places.$slug_.moderators.$practitioner': [
    {
      at: async (scene) => at(`/moderators/${(await memberOfIt(scene)).slug}`)(scene),
      POST: leaders,
      body: { intent: 'make' },
      told: /They are a moderator of this place now/,
    },
    {
      at: async (scene) => at(`/moderators/${scene.author.slug}`)(scene),
      POST: leaders,
      body: { intent: 'end' },
      told: /No longer a moderator/,
    },
  ],
  'routes/places.$slug_.requests.$practitioner': [
    { at: asking, GET: leaders, POST: leaders, body: { answer: 'accept' }, told: /belongs to .* now/ },
    { at: asking, POST: leaders, body: { answer: 'decline', reason: 'Not from here' }, told: /is told why not/ },
    { at: at('/requests/no-such'), GET: { ...leaders, 'co-author': 404, administrator: 404 } },
  ],
  'routes/places.$slug_.membership': [
    { at: at('/membership'), GET: signedIn, POST: signedIn, body: { intent: 'ask', note: 'I work there' } },
    {
      at: async (scene) => `/places/${(await scene.unusedPlace()).slug}/membership`,
      GET: signedIn,
      POST: signedIn,
      body: { intent: 'ask', note: '' },
      told: /You belong to this place now/,
    },
    { at: '/places/no-such/membership', GET: none, POST: none, body: { intent: 'ask', note: '' } },
  ],
  'routes/places.ask': [
    {
      at: '/places/ask',
      GET: everyone,
      POST: everyone,
      body: async ({ word }) => ({ ...application, placeName: `Asking ${word}`, email: `${word}@places.example` }),
      to: /^\/places\/ask\?asked=yes$/,
    },
  ],
  'routes/admin.place-applications._index': [{ at: '/admin/place-applications?index', GET: administrator }],
  'routes/admin.place-applications.$id': [
    {
      at: async (s) => `/admin/place-applications/${(await placeApplication(s)).id}`,
      GET: administrator,
      POST: administrator,
      body: { answer: 'accept' },
      to: /^\/places\/[^/]+\/edit$/,
    },
    {
      at: async (s) => `/admin/place-applications/${(await placeApplication(s)).id}?declined`,
      POST: administrator,
      body: { answer: 'decline', reason: 'Too early' },
      told: /is told why not/,
    },
    { at: '/admin/place-applications/no-such', GET: { ...administrator, administrator: 404 } },
  ],
  'routes/admin.place-applications.$id_.claim': [
    {
      at: async (s) => `/admin/place-applications/${(await placeApplication(s)).id}/claim`,
      POST: administrator,
      body: { intent: 'claim' },
      told: /You look at it/,
    },
  ],
  'routes/accessibility': [{ at: '/accessibility', GET: everyone }],
  'routes/privacy': [{ at: '/privacy', GET: everyone }],
  'routes/terms': [{ at: '/terms', GET: everyone }],
  'routes/contact': [{ at: '/contact', GET: everyone }],
  'routes/admin.public-face': [
    {
      at: '/admin/public-face',
      GET: administrator,
      POST: administrator,
      body: { organisation: 'The County of Examples', email: 'hello@example.org' },
    },
  ],
}
