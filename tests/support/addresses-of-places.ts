import { type Case, everyone, nobody } from './permissions.ts'

/** Places and organisations as everybody sees them. */
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
}
