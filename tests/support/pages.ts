import type { Page } from '@playwright/test'
import { UNSUBSCRIBE_KEYS } from './server.ts'
import type { Reach } from './states.ts'
import * as to from './states.ts'

/** Every page of the demonstration worth looking at, and as whom: for pictures, and for what must hold on all of them. */
export type PageToSee = {
  path: string
  as: string | null
  name: string
  /** Leads from there to the state to be looked at. */
  reach?: Reach
  /** The address of that, as the routes have it, where it is another. */
  shows?: string
}

type Said = string | { path: string; reach: Reach; shows?: string }
const seenBy = (as: string | null, paths: Record<string, Said>): PageToSee[] =>
  Object.entries(paths).map(([name, said]) => ({
    name,
    as: as && `${as}@example.org`,
    ...(typeof said === 'string' ? { path: said } : said),
  }))

const FEATURED = '/findings/health-spending-treats-illness'

export const PAGES: PageToSee[] = [
  ...seenBy(null, {
    home: '/',
    'sign-in': '/sign-in',
    unsubscribe: `/unsubscribe/${UNSUBSCRIBE_KEYS.open}`,
    unsubscribed: `/unsubscribe/${UNSUBSCRIBE_KEYS.ended}`,
    join: '/join',
    'join-asked': '/join?asked=yes',
    'join-dead-link': '/join/no-such-link',
    'forgotten-password': '/password',
    'password-dead-link': '/password/no-such-link',
    'confirm-dead-link': '/confirm/no-such-link',
    places: '/places',
    place: '/places/farrowmere',
    'place-pilot': '/places/croydon',
    'places-map': '/places/map',
    'places-compare': '/places/compare',
    'places-compared': '/places/compare?a=farrowmere&b=worcestershire',
    organisations: '/organisations',
    organisation: '/organisations/farrowmere-council',
    'organisations-none': '/organisations?q=zyxwvut',
    'case-studies': '/case-studies',
    'case-studies-empty': '/case-studies?place=kent&theme=early-years',
    'case-study': '/case-studies/farrowmere-home-from-hospital',
    'case-study-revisions': '/case-studies/farrowmere-home-from-hospital/revisions',
    findings: '/findings',
    'findings-empty': '/findings?kind=practice&strength=evaluated&place=kent',
    finding: '/findings/six-bodies-one-drinker',
    proposals: '/proposals',
    proposal: '/proposals/report-once',
    threads: '/threads',
    thread: '/threads/who-may-see-the-list',
    'search-asking': '/search',
    'search-found': '/search?q=early+help',
    'search-narrowed': '/search?q=spending&theme=counting-public-money&kind=finding',
    'search-put-right': '/search?q=alchohol',
    'search-some-words': '/search?q=how+do+we+stop+people+going+back+into+hospital',
    'search-nothing': '/search?q=zyxwvut',
    'not-found': '/no-such-page',
    'join-live-link': { path: '/join', reach: to.toInvitationLink, shows: '/join/:token' },
    'password-live-link': { path: '/password', reach: to.toNewPasswordLink, shows: '/password/:token' },
    'error-page': { path: '/findings', reach: to.toErrorPage },
    collections: '/collections',
    collection: '/collections/who-pays-and-who-gains',
  }),
  ...seenBy('practitioner', {
    'home-signed-in': '/',
    'sign-out': '/sign-out',
    people: '/people',
    'people-nobody': '/people?q=zyxwvut',
    person: '/people/tobias-ketteridge',
    account: '/account',
    'account-profile': '/account/profile',
    'account-photo': '/account/photo',
    'file-new': { path: '/findings/saving-lands-in-another-budget', reach: to.toNewFile, shows: '/files/new' },
    'file-edit': {
      path: '/findings/saving-lands-in-another-budget',
      reach: to.toDescribingFile,
      shows: '/files/:id/edit',
    },
    'file-removal': {
      path: '/findings/saving-lands-in-another-budget',
      reach: to.toRemovingFile,
      shows: '/files/:id/removal',
    },
    'editor-image': { path: '/proposals/a-shared-purse-for-early-help', reach: to.toImageQuestion },
    'account-jobs': '/account/jobs',
    'account-jobs-found': '/account/jobs?q=zyxwvut',
    'account-password': '/account/password',
    'account-address': '/account/address',
    'account-devices': '/account/devices',
    notifications: '/notifications',
    'account-following': '/account/following',
    'account-mail': '/account/mail',
    flags: '/flags',
    'flag-new': { path: '/findings/six-bodies-one-drinker', reach: to.toReporting, shows: '/flags/new' },
    'place-signed-in': '/places/farrowmere',
    'organisation-signed-in': '/organisations/farrowmere-council',
    'case-study-signed-in': '/case-studies/farrowmere-home-from-hospital',
    'case-study-new': '/case-studies/new',
    'case-study-bring': '/case-studies/bring',
    'case-study-edit': '/case-studies/farrowmere-market-street/edit',
    'case-study-text': '/case-studies/farrowmere-market-street/text',
    'case-study-authors': '/case-studies/farrowmere-market-street/authors',
    'case-study-withdrawal': '/case-studies/farrowmere-market-street/withdrawal',
    'case-study-publication': '/case-studies/farrowmere-market-street/publication',
    'threads-signed-in': '/threads',
    'threads-none': '/threads?kind=conversation&place=kent',
    'thread-signed-in': '/threads/who-may-see-the-list',
    'thread-conversation': '/threads/a-day-together-in-farrowmere',
    'thread-closed': '/threads/counting-volunteers',
    'thread-quoting': { path: '/threads/who-may-see-the-list', reach: to.toQuoting },
    'comment-history': {
      path: '/threads/who-may-see-the-list',
      reach: to.toHistory,
      shows: '/comments/:id/history',
    },
    'comment-reactions': {
      path: '/threads/who-may-see-the-list',
      reach: to.toReactions,
      shows: '/comments/:id/reactions',
    },
    'thread-new': '/threads/new',
    'thread-edit': '/threads/who-may-see-the-list/edit',
    'thread-closure': '/threads/who-may-see-the-list/closure',
    'finding-signed-in': '/findings/six-bodies-one-drinker',
    'finding-new': '/findings/new',
    'finding-corroboration': '/findings/health-spending-treats-illness/corroboration',
    'proposal-consultation': '/proposals/a-shared-purse-for-early-help',
    'proposal-draft': '/proposals/one-worker-for-short-sentences',
    'proposal-new': '/proposals/new',
    'proposal-edit': '/proposals/a-shared-purse-for-early-help/edit',
    'proposal-text': '/proposals/a-shared-purse-for-early-help/text',
    'proposal-invitations': '/proposals/a-shared-purse-for-early-help/invitations',
    'refused-page': '/admin',
    'not-found-signed-in': '/proposals/no-such-proposal',
    'finding-edit': '/findings/saving-lands-in-another-budget/edit',
    'finding-withdrawal': '/findings/saving-lands-in-another-budget/withdrawal',
    'finding-withdrawn': { path: '/findings', reach: to.toWithdrawnFinding, shows: '/findings/:slug' },
    reply: { path: '/findings/six-bodies-one-drinker', reach: to.toReply },
    'comment-edit': {
      path: '/findings/saving-lands-in-another-budget',
      reach: to.toEditingComment,
      shows: '/comments/:id/edit',
    },
    'comment-removal': {
      path: '/findings/saving-lands-in-another-budget',
      reach: to.toRemovingComment,
      shows: '/comments/:id/removal',
    },
    'comment-refused': {
      path: '/findings/six-bodies-one-drinker',
      reach: to.toRefusedComment,
      shows: '/discussions/:id/comments',
    },
    'too-much': { path: '/findings/six-bodies-one-drinker', reach: to.toTooMuch },
    'confirm-live-link': { path: '/account', reach: to.toNewAddressLink, shows: '/confirm/:token' },
    'case-study-not-whole': { path: '/case-studies', reach: to.toNotWhole, shows: '/case-studies/:slug/edit' },
    'case-study-earlier': { path: '/case-studies', reach: to.toEarlierRevision, shows: '/case-studies/:slug' },
    'case-study-comparison': { path: '/case-studies', reach: to.toComparison, shows: '/case-studies/:slug/revisions' },
    'case-study-changed': { path: '/case-studies', reach: to.toUnpublishedChanges, shows: '/case-studies/:slug' },
    'case-study-withdrawn': { path: '/case-studies', reach: to.toWithdrawnCaseStudy, shows: '/case-studies/:slug' },
    'case-study-conflict': { path: '/case-studies', reach: to.toConflictOfForms, shows: '/case-studies/:slug/edit' },
    'case-study-text-conflict': { path: '/case-studies/farrowmere-market-street/text', reach: to.toConflictOfTexts },
    'proposal-text-conflict': { path: '/proposals/a-shared-purse-for-early-help/text', reach: to.toConflictOfTexts },
    'editor-link': { path: '/proposals/a-shared-purse-for-early-help', reach: to.toLinkQuestion },
    'editor-table': { path: '/proposals/a-shared-purse-for-early-help', reach: to.toTableQuestion },
    'not-connected': { path: '/proposals/a-shared-purse-for-early-help', reach: to.toNotConnected },
  }),
  ...seenBy('responder', { 'proposal-request': '/proposals/a-shared-purse-for-early-help/request' }),
  ...seenBy('moderator', {
    'proposal-invited': { path: '/proposals', reach: to.toInvitation, shows: '/proposals/:slug' },
    'thread-withdrawal': '/threads/a-day-together-in-farrowmere/withdrawal',
    'admin-moderator': '/admin',
    'admin-invitations': '/admin/invitations',
    'admin-flags': '/admin/flags',
    'admin-flag': { path: '/admin/flags', reach: to.toDeciding, shows: '/admin/flags/:kind/:id' },
    'admin-decisions': '/admin/decisions',
    'admin-featured': '/admin/featured',
    'admin-featured-new': { path: FEATURED, reach: to.toFeaturing, shows: '/admin/featured/new' },
    'collection-moderator': '/collections/who-pays-and-who-gains',
    'collection-edit': '/collections/who-pays-and-who-gains/edit',
    'collection-edit-found': '/collections/who-pays-and-who-gains/edit?q=spending',
    'collection-new': '/collections/new',
    'collected-new': { path: FEATURED, reach: to.toCollecting, shows: '/collected/new' },
    'admin-places': '/admin/places',
    'admin-places-none': '/admin/places?q=zyxwvut',
    'admin-place-new': '/admin/places/new',
    'admin-place': '/admin/places/manchester-city-region',
    'admin-place-partners': '/admin/places/manchester-city-region/partners',
    'admin-place-partners-found': '/admin/places/manchester-city-region/partners?q=council',
    'admin-place-partners-none': '/admin/places/kent/partners?q=zyxwvut',
    'admin-place-removal': '/admin/places/manchester-city-region/removal',
    'admin-organisations': '/admin/organisations',
    'admin-organisations-none': '/admin/organisations?q=zyxwvut&kind=fire',
    'admin-organisation-new': '/admin/organisations/new?place=kent&name=Kent+Fire',
    'admin-organisation': '/admin/organisations/ministry-of-housing-communities-and-local-government',
    'admin-organisation-removal': '/admin/organisations/home-office/removal',
    'admin-themes': '/admin/themes',
    'admin-theme': '/admin/themes/not-in-education-or-work',
    'admin-client-groups': '/admin/client-groups',
    'admin-client-group': '/admin/client-groups/unpaid-carers',
    'admin-client-group-removal': '/admin/client-groups/unpaid-carers/removal',
  }),
  ...seenBy('administrator', {
    admin: '/admin',
    'admin-demonstration-removal': '/admin/demonstration/removal',
    'admin-people': '/admin/people',
    'admin-person': '/admin/people/tobias-ketteridge',
    'admin-suspension': '/admin/people/tobias-ketteridge/suspension',
    'admin-synonyms': '/admin/synonyms',
    'admin-synonym': { path: '/admin/synonyms', reach: to.toSynonym, shows: '/admin/synonyms/:id' },
    'admin-email-domains': '/admin/email-domains',
    'admin-outbox': '/admin/outbox',
  }),
]

const named = (prefix: string, paths: string[]) =>
  paths.map((path) => ({ path, name: `${prefix}${path === '/' ? '-home' : path.replace(/\W+/g, '-')}` }))
/** The same without a demonstration: a community that begins. For a visitor; and for its first administrator. */
export const EMPTY_PAGES = {
  visitor: named('empty', [
    '/',
    '/first-administrator',
    '/places',
    '/case-studies',
    '/findings',
    '/proposals',
    '/threads',
    '/collections',
    '/search?q=anything',
    '/sign-in',
  ]),
  first: named('empty-first', [
    '/',
    '/people',
    '/places',
    '/case-studies',
    '/case-studies/new',
    '/findings',
    '/findings/new',
    '/proposals',
    '/proposals/new',
    '/threads',
    '/search?q=anything',
    '/account/profile',
    '/account/jobs',
    '/admin',
    '/admin/people',
    '/admin/invitations',
    '/admin/outbox',
    '/admin/email-domains',
  ]),
}

/** Makes of whoever looks at this page the first administrator. `said` is what the server printed at its start. */
export async function becomeFirst(page: Page, said: string): Promise<void> {
  const code = /\b([A-Z0-9]{5}(?:-[A-Z0-9]{1,5})+)\b/i.exec(said)?.[1]
  if (!code) throw new Error(`The server printed no code:\n${said}`)
  await page.getByLabel('Code from the console').fill(code)
  await page.getByLabel('Your name').fill('Ada Founder')
  await page.getByLabel('Your email address').fill('ada@example.org')
  await page.getByLabel('Choose a password').fill('nobody would guess this')
  await page.getByRole('button', { name: 'Become administrator' }).click()
  await page.getByText('You are the administrator').waitFor()
}
