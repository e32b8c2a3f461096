import type { Role } from '#app/generated/prisma/enums.ts'
import type { OrganisationSlug } from './organisations.ts'
import type { PlaceSlug } from './places.ts'

export type DemoPerson = {
  /** Also the first half of the address, at example.org, where no mail ever arrives. */
  key: string
  name: string
  role: Role
  /** May sign in: the others have no password and cannot. */
  account?: string
  places: PlaceSlug[]
  post: { title: string; organisation: OrganisationSlug }
  department?: OrganisationSlug
  headline: string
  about: string
  /** Days before the start. */
  joined: number
}

/** Nobody here exists. Every headline says so, because a headline stands wherever a person is shown at length. */
const fictional = (what: string) => `Fictional practitioner (demonstration): ${what}`

export const people = [
  {
    key: 'practitioner',
    name: 'Wren Farthing',
    role: 'practitioner',
    account: 'Practitioner: learns from other places, shares a case study, comments',
    places: ['farrowmere'],
    post: { title: 'Head of Place and Partnerships', organisation: 'farrowmere-council' },
    headline: fictional('partnerships and early help in Farrowmere'),
    about:
      'Invented. Twelve years in a council that does not exist, most of them spent in other people’s meetings. Ask about getting a health body and a housing association to count the same people the same way.',
    joined: 204,
  },
  {
    key: 'coauthor',
    name: 'Tobias Ketteridge',
    role: 'practitioner',
    account: 'Co-author: writes proposals with people from other places',
    places: ['luton-and-central-bedfordshire'],
    post: { title: 'Adviser on offender management', organisation: 'demonstration-network' },
    headline: fictional('follows the offender management pilots'),
    about:
      'Invented. Follows the work that Luton, Central Bedfordshire and Lewisham were named for, and writes about what it would take to carry it on. Holds no post in any of them.',
    joined: 190,
  },
  {
    key: 'moderator',
    name: 'Marguerite Oakapple',
    role: 'moderator',
    account: 'Moderator: looks after shared learning',
    places: [],
    post: { title: 'Community steward', organisation: 'demonstration-network' },
    headline: fictional('looks after the community'),
    about: 'Invented. Reads everything, asks where the number came from, and welcomes newcomers within the day.',
    joined: 231,
  },
  {
    key: 'responder',
    name: 'Alban Whitlock',
    role: 'responder',
    account: 'Responder: an official of a fictional department',
    places: [],
    post: { title: 'Head of Local Freedoms', organisation: 'department-for-joined-up-places' },
    department: 'department-for-joined-up-places',
    headline: fictional('an official of a department that does not exist'),
    about: 'Invented. Would rather say “no, because” in a week than “we are considering it” for a year.',
    joined: 160,
  },
  {
    key: 'administrator',
    name: 'Juno Sparrowhawk',
    role: 'administrator',
    account: 'Administrator: runs the platform',
    places: [],
    post: { title: 'Platform administrator', organisation: 'demonstration-network' },
    headline: fictional('keeps the platform running'),
    about: 'Invented. Backups on Tuesdays, restores on Wednesdays, because a backup nobody has restored is a rumour.',
    joined: 240,
  },
  {
    key: 'hetty',
    name: 'Hetty Larkspur',
    role: 'practitioner',
    places: ['farrowmere'],
    post: { title: 'Discharge and community nursing lead', organisation: 'farrowmere-health' },
    headline: fictional('community nursing in Farrowmere'),
    about: 'Invented. A nurse for longer than she has been a manager, and says so in meetings.',
    joined: 181,
  },
  {
    key: 'desmond',
    name: 'Desmond Quarrie',
    role: 'practitioner',
    places: ['birmingham'],
    post: { title: 'Adviser on public finance', organisation: 'demonstration-network' },
    headline: fictional('reads the Birmingham pilot’s figures'),
    about: 'Invented. An accountant who thinks the footnote is the interesting part. Works for nobody in Birmingham.',
    joined: 150,
  },
  {
    key: 'nia',
    name: 'Nia Brackenbury',
    role: 'practitioner',
    places: ['croydon', 'manchester-city-region'],
    post: { title: 'Adviser on early years', organisation: 'demonstration-network' },
    headline: fictional('follows the early years pilots'),
    about:
      'Invented. Wants to know who pays, who gains and when, in that order. Works for nobody in Croydon or Manchester.',
    joined: 143,
  },
  {
    key: 'rufus',
    name: 'Rufus Applegarth',
    role: 'practitioner',
    places: ['worcestershire'],
    post: { title: 'Adviser on land and buildings', organisation: 'demonstration-network' },
    headline: fictional('follows the Worcestershire pilot’s work on public buildings'),
    about: 'Invented. Has opened a great many locked doors marked “Staff only”. Works for nobody in Worcestershire.',
    joined: 122,
  },
  {
    key: 'samira',
    name: 'Samira Thistlewood',
    role: 'practitioner',
    places: ['farrowmere'],
    post: { title: 'Director', organisation: 'kettle-on' },
    headline: fictional('runs a charity in Farrowmere'),
    about: 'Invented. Runs Kettle On, where the waiting room is the service. Usually the only charity in the room.',
    joined: 97,
  },
  {
    key: 'gwil',
    name: 'Gwil Penhallow',
    role: 'practitioner',
    places: ['farrowmere'],
    post: { title: 'Analyst, repeat demand', organisation: 'farrow-vale-police' },
    headline: fictional('police analyst in Farrowmere'),
    about: 'Invented. Matches lists that were never meant to be matched, and knows which agreement allows it.',
    joined: 88,
  },
  {
    key: 'beatrix',
    name: 'Beatrix Underhill',
    role: 'practitioner',
    places: ['leicester-and-leicestershire', 'lewisham'],
    post: { title: 'Adviser on performance and reporting', organisation: 'demonstration-network' },
    headline: fictional('counts what reporting costs'),
    about:
      'Invented. Spent years filling in returns and now asks who reads them. Works for nobody in Leicestershire or Lewisham.',
    joined: 61,
  },
] as const satisfies DemoPerson[]
export type PersonKey = (typeof people)[number]['key']

export const demonstrationPassword = 'better-for-less'
export const emailOf = (key: PersonKey) => `${key}@example.org`
