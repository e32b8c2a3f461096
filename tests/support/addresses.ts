import { OF_FINDINGS } from './addresses-of-findings.ts'
import { OF_THINGS } from './addresses-of-things.ts'
import { administrator, type Case, everyone, moderators, nobody, signedIn, visitorsOnly } from './permissions.ts'

/** Every address, in every state of the thing it shows. An address that is missing here fails the test. */
export const ADDRESSES: Record<string, Case[]> = {
  ...OF_FINDINGS,
  ...OF_THINGS,
  'routes/$': [{ at: '/no-such-page', GET: nobody, POST: nobody }],
  'routes/_index': [{ at: '/', GET: everyone }],
  'routes/sign-in': [
    { at: '/sign-in', GET: visitorsOnly, POST: everyone, body: { email: 'a@example.org', password: 'x' } },
  ],
  'routes/people._index': [{ at: '/people', GET: signedIn }],
  'routes/people.$slug': [
    { at: async ({ cast }) => `/people/${cast.people.colleague.slug}`, GET: signedIn },
    { at: '/people/no-such', GET: { visitor: 'sign-in', others: 404 } },
  ],
  'routes/join': [{ at: '/join', GET: visitorsOnly, POST: everyone, body: { email: 'new@nowhere.example' } }],
  'routes/join_.$token': [{ at: '/join/no-such', GET: everyone, POST: everyone }],
  'routes/password': [{ at: '/password', GET: everyone, POST: everyone, body: { email: 'no@nowhere.example' } }],
  'routes/password_.$token': [{ at: '/password/no-such', GET: everyone, POST: everyone }],
  'routes/confirm.$token': [{ at: '/confirm/no-such', GET: everyone, POST: everyone }],
  'routes/first-administrator': [
    {
      at: '/first-administrator',
      GET: nobody,
      POST: { others: 'sign-in' },
      body: { code: 'x', name: 'Me', email: 'me@example.org', password: 'a long enough password' },
    },
  ],
  'routes/account.profile': [
    {
      at: '/account/profile',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ name: 'Same Person', headline: '', about: '', places: cast.place.id }),
    },
  ],
  'routes/account.address': [{ at: '/account/address', GET: signedIn, POST: signedIn }],
  'routes/account.password': [{ at: '/account/password', GET: signedIn, POST: signedIn }],
  'routes/account.jobs': [{ at: '/account/jobs', GET: signedIn, POST: signedIn }],
  'routes/account.jobs_.$id.ending': [
    { at: async (s) => `/account/jobs/${(await s.jobOfColleague()).id}/ending`, GET: everyone, POST: signedIn },
  ],
  'routes/account.jobs_.$id.removal': [
    { at: async (s) => `/account/jobs/${(await s.jobOfColleague()).id}/removal`, GET: everyone, POST: signedIn },
  ],
  'routes/admin': [{ at: '/admin', GET: administrator }],
  'routes/admin._index': [{ at: '/admin?index', GET: administrator }],
  'routes/admin.demonstration.removal': [{ at: '/admin/demonstration/removal', GET: everyone, POST: administrator }],
  'routes/admin.email-domains': [
    { at: '/admin/email-domains', GET: administrator, POST: administrator, body: { domain: 'example.gov.uk' } },
  ],
  'routes/admin.invitations': [{ at: '/admin/invitations', GET: moderators, POST: moderators }],
  'routes/admin.invitations_.withdrawal': [
    { at: '/admin/invitations/withdrawal', GET: everyone, POST: moderators, body: { email: 'nobody@example.org' } },
  ],
  'routes/admin.outbox': [{ at: '/admin/outbox', GET: administrator }],
  'routes/admin.people._index': [{ at: '/admin/people', GET: administrator }],
  'routes/admin.people.$slug': [
    {
      at: async (s) => `/admin/people/${(await s.someone()).slug}`,
      GET: administrator,
      POST: administrator,
      body: { role: 'moderator' },
    },
    { at: '/admin/people/no-such', GET: { ...administrator, administrator: 404 } },
  ],
  'routes/admin.people_.$slug.suspension': [
    {
      at: async (s) => `/admin/people/${(await s.someone()).slug}/suspension`,
      GET: administrator,
      POST: administrator,
      body: { reason: 'A reason' },
    },
  ],
  'routes/sign-out': [{ at: '/sign-out', GET: everyone, POST: everyone, ends: true }],
  'routes/account': [{ at: '/account', GET: signedIn }],
  'routes/account._index': [{ at: '/account?index', GET: signedIn }],
  'routes/account.devices': [{ at: '/account/devices', GET: signedIn, POST: signedIn, ends: true }],
  'routes/places._index': [{ at: '/places', GET: everyone }],
  'routes/places.$slug': [{ at: async ({ cast }) => `/places/${cast.place.slug}`, GET: everyone }],
  'routes/search': [{ at: '/search', GET: everyone }],
}
