import { OF_COLLECTIONS } from './addresses-of-collections.ts'
import { OF_FILES } from './addresses-of-files.ts'
import { OF_FINDINGS } from './addresses-of-findings.ts'
import { OF_GUIDES } from './addresses-of-guides.ts'
import { OF_KEEPING } from './addresses-of-keeping.ts'
import { OF_PEOPLE } from './addresses-of-people.ts'
import { OF_PLACES } from './addresses-of-places.ts'
import { OF_PROPOSALS } from './addresses-of-proposals.ts'
import { OF_SEARCH } from './addresses-of-search.ts'
import { OF_THE_DESK } from './addresses-of-the-desk.ts'
import { OF_THINGS } from './addresses-of-things.ts'
import { OF_THREADS } from './addresses-of-threads.ts'
import { type Me, PASSWORD, type Scene } from './cast.ts'
import { administrator, type Case, everyone, moderators, nobody, signedIn, visitorsOnly } from './permissions.ts'

const NEW_PASSWORD = 'nobody would guess that either'
const newcomer = async ({ word }: Scene) => ({ email: `${word}@newcomers.example` })
const joining = { name: 'Newly Joined', password: NEW_PASSWORD }
const ownJob = (deed: string) => async (s: Scene, me: Me | null) =>
  `/account/jobs/${me ? (await s.jobOf(me)).id : 'no-such'}/${deed}`

/** Every address, in every state of the thing it shows. An address that is missing here fails the test. */
export const ADDRESSES: Record<string, Case[]> = {
  ...OF_FILES,
  ...OF_FINDINGS,
  ...OF_COLLECTIONS,
  ...OF_GUIDES,
  ...OF_PROPOSALS,
  ...OF_KEEPING,
  ...OF_PEOPLE,
  ...OF_PLACES,
  ...OF_THE_DESK,
  ...OF_THINGS,
  ...OF_THREADS,
  ...OF_SEARCH,
  'routes/$': [{ at: '/no-such-page', GET: nobody, POST: nobody }],
  'routes/_index': [{ at: '/', GET: everyone }],
  'routes/sign-in': [
    {
      at: '/sign-in',
      GET: visitorsOnly,
      POST: everyone,
      body: async (s) => ({ email: (await s.someone()).email, password: PASSWORD }),
      to: /^\/$/,
      ends: true,
    },
    { at: '/sign-in', POST: { visitor: 400, others: 'away' }, body: { email: 'a@example.org', password: 'x' } },
  ],
  'routes/people._index': [{ at: '/people', GET: signedIn }],
  'routes/people.$slug': [
    { at: async ({ cast }) => `/people/${cast.people.colleague.slug}`, GET: signedIn },
    { at: '/people/no-such', GET: { visitor: 'sign-in', others: 404 } },
  ],
  'routes/join': [{ at: '/join', GET: visitorsOnly, POST: everyone, body: newcomer, to: /^\/join\?asked=yes$/ }],
  'routes/join_.$token': [
    {
      at: async (s) => `/join/${await s.link('join')}`,
      GET: everyone,
      POST: everyone,
      body: joining,
      to: /^\/welcome$/,
      ends: true,
    },
    { at: '/join/no-such', GET: everyone, POST: { others: 400 }, body: joining },
  ],
  'routes/password': [
    {
      at: '/password',
      GET: everyone,
      POST: everyone,
      body: async (s) => ({ email: (await s.someone()).email }),
      to: /^\/password\?asked=yes$/,
    },
  ],
  'routes/password_.$token': [
    {
      at: async (s) => `/password/${await s.link('reset_password')}`,
      GET: everyone,
      POST: everyone,
      body: { password: NEW_PASSWORD },
      to: /^\/$/,
      ends: true,
    },
    { at: '/password/no-such', GET: everyone, POST: { others: 400 }, body: { password: NEW_PASSWORD } },
  ],
  'routes/confirm.$token': [
    {
      at: async (s) => `/confirm/${await s.link('confirm_address')}`,
      GET: everyone,
      POST: everyone,
      to: /^\/(account|sign-in)$/,
      told: /is confirmed/,
    },
    { at: '/confirm/no-such', GET: everyone, POST: { others: 'away' } },
  ],
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
      body: async ({ cast }, me) => ({ name: me?.name ?? '', headline: 'H', about: 'A', places: cast.place.id }),
      to: /^\/people\//,
      ends: true,
    },
  ],
  'routes/account.address': [
    {
      at: '/account/address',
      GET: signedIn,
      POST: signedIn,
      body: async (s) => ({ email: `${s.word}@moved.example`, present: PASSWORD }),
      to: /^\/account$/,
    },
  ],
  'routes/account.password': [
    {
      at: '/account/password',
      GET: signedIn,
      POST: signedIn,
      body: { present: PASSWORD, password: NEW_PASSWORD },
      to: /^\/account$/,
      ends: true,
    },
  ],
  'routes/account.jobs': [
    {
      at: '/account/jobs',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ title: 'Head of examples', organisation: cast.organisation.id }),
      to: /^\/account\/jobs$/,
    },
  ],
  'routes/account.jobs_.$id.ending': [
    { at: ownJob('ending'), GET: everyone, POST: signedIn, told: /now shown as held before/ },
  ],
  'routes/account.jobs_.$id.removal': [{ at: ownJob('removal'), GET: everyone, POST: signedIn, told: /is removed/ }],
  'routes/admin': [{ at: '/admin', GET: moderators }],
  'routes/admin._index': [{ at: '/admin?index', GET: moderators }],
  'routes/admin.demonstration.removal': [
    { at: '/admin/demonstration/removal', GET: administrator, POST: administrator, to: /^\/$/ },
  ],
  'routes/admin.email-domains': [
    { at: '/admin/email-domains', GET: administrator, POST: administrator, body: { domain: 'example.gov.uk' } },
  ],
  'routes/admin.invitations': [{ at: '/admin/invitations', GET: moderators, POST: moderators, body: newcomer }],
  'routes/admin.invitations_.withdrawal': [
    {
      at: '/admin/invitations/withdrawal',
      GET: everyone,
      POST: moderators,
      body: async (s, me) => ({ email: me ? await s.invitationBy(me) : 'nobody@example.org' }),
      told: /is withdrawn/,
    },
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
      GET: moderators,
      POST: moderators,
      body: { reason: 'A reason', lastDay: '2999-12-31' },
      to: /^\/people\/[^/]+\/standing$/,
    },
  ],
  'routes/sign-out': [{ at: '/sign-out', GET: everyone, POST: everyone, to: /^\/sign-out$/, ends: true }],
  'routes/account': [{ at: '/account', GET: signedIn }],
  'routes/account._index': [{ at: '/account?index', GET: signedIn }],
  'routes/account.following': [
    {
      at: '/account/following',
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ kind: 'place', id: cast.place.id, level: 'everything', to: '' }),
      to: /^\/account\/following$/,
    },
    // A thing that one may not see cannot be followed, and the answer does not tell whether it is there.
    {
      at: '/account/following?draft',
      POST: { visitor: 'sign-in', 'co-author': 'in', member: 'in', others: 404 },
      body: async (s) => ({ kind: 'proposal', id: (await s.draftProposal()).id, level: 'everything', to: '' }),
      to: /^\/account\/following$/,
    },
    {
      at: '/account/following?nonsense',
      POST: { visitor: 'sign-in', others: 400 },
      body: { kind: 'elsewhere', id: 'x', level: 'everything' },
    },
  ],
  'routes/account.mail': [
    {
      at: '/account/mail',
      GET: signedIn,
      POST: signedIn,
      body: { rhythm: 'daily' },
      told: /Your mail now comes as you chose/,
    },
    { at: '/account/mail?nonsense', POST: { visitor: 'sign-in', others: 400 }, body: { rhythm: 'hourly' } },
  ],
  'routes/unsubscribe.$key': [
    // Whoever holds the key: it is in nobody's mail but theirs.
    {
      at: async (s) => `/unsubscribe/${await s.unsubscribeKey()}`,
      GET: everyone,
      POST: everyone,
      shows: /You get no more of these mails/,
    },
    { at: '/unsubscribe/no-such-key', GET: nobody, POST: nobody },
  ],
  'routes/account.devices': [{ at: '/account/devices', GET: signedIn, POST: signedIn, ends: true }],
  'routes/places._index': [{ at: '/places', GET: everyone }],
  'routes/places.$slug': [{ at: async ({ cast }) => `/places/${cast.place.slug}`, GET: everyone }],
  'routes/places.$slug_.feed': [
    { at: async ({ cast }) => `/places/${cast.place.slug}/feed`, GET: everyone },
    { at: '/places/no-such/feed', GET: nobody },
  ],
  'routes/case-studies[.]atom': [{ at: '/case-studies.atom', GET: everyone }],
  'routes/findings[.]atom': [{ at: '/findings.atom', GET: everyone }],
  'routes/proposals[.]atom': [{ at: '/proposals.atom', GET: everyone }],
  'routes/suggestions.people': [{ at: '/suggestions/people?q=person', GET: signedIn }],
  'routes/flags._index': [{ at: '/flags', GET: signedIn }],
  'routes/flags.new': [
    {
      // The co-author wrote it: nobody reports their own.
      at: async (s) => `/flags/new?kind=finding&id=${(await s.finding()).id}`,
      GET: { visitor: 'sign-in', 'co-author': 404, others: 'in' },
      POST: { visitor: 'sign-in', 'co-author': 404, others: 'in' },
      body: { reason: 'wrong', note: 'It is otherwise' },
      to: /^\/flags$/,
      told: /Thank you/,
    },
    {
      at: async (s) => `/flags/new?kind=comment&id=${(await s.commentOn('draftProposal')).id}`,
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
      body: { reason: 'wrong', note: '' },
    },
    {
      at: '/flags/new?kind=place&id=x',
      GET: { visitor: 'sign-in', others: 404 },
      POST: { visitor: 'sign-in', others: 404 },
    },
  ],
  'routes/admin.flags._index': [{ at: '/admin/flags', GET: moderators }],
  'routes/admin.trail': [{ at: '/admin/trail?q=x&from=2026-01-01', GET: moderators }],
  'routes/admin.trail[.]csv': [{ at: '/admin/trail.csv', GET: moderators }],
  'routes/admin.decisions': [{ at: '/admin/decisions', GET: moderators }],
  'routes/admin.flags.$kind.$id': [
    {
      at: async (s) => `/admin/flags/finding/${(await s.flaggedFinding()).id}`,
      GET: moderators,
      POST: moderators,
      body: { outcome: 'kept', reason: 'It is right' },
      to: /^\/admin\/desk\?queue=flags$/,
      told: /Decided/,
    },
  ],
  'routes/admin.flags.$kind.$id_.claim': [
    {
      at: async (s) => `/admin/flags/finding/${(await s.flaggedFinding()).id}/claim`,
      POST: moderators,
      body: { intent: 'claim' },
      told: /You look at it/,
    },
  ],
  'routes/notifications._index': [
    { at: '/notifications', GET: signedIn, POST: signedIn, body: { upTo: '1' }, to: /^\/notifications$/ },
    { at: '/notifications?nonsense', POST: { visitor: 'sign-in', others: 400 }, body: { upTo: 'all' } },
  ],
  'routes/notifications.unread': [{ at: '/notifications/unread', GET: everyone }],
  'routes/notifications.$activity': [
    // Their own alone: everybody else is told that there is no such thing.
    {
      at: async (s, me) => `/notifications/${me ? (await s.toldTo(me)).id : 1}`,
      GET: { visitor: 'sign-in', practitioner: 'in', others: 404 },
    },
    { at: '/notifications/no-such', GET: { visitor: 'sign-in', others: 404 } },
  ],
}
