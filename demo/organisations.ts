import type { OrganisationKind } from '#app/generated/prisma/enums.ts'
import type { PlaceSlug } from './places.ts'

export type DemoOrganisation = {
  slug: string
  name: string
  kind: OrganisationKind
  places: PlaceSlug[]
  /** Only of invented ones: what a real one is, it says itself. */
  summary?: string
}

const council = (slug: string, name: string, place: PlaceSlug): DemoOrganisation => ({
  slug,
  name,
  kind: 'council',
  places: [place],
})

/**
 * Of a real place: the councils it is named after, and NHS Croydon, which its pilot page names. Partners
 * that no cited source names are left out. Whatever a demonstration person works for is invented and says so.
 */
export const organisations = [
  council('birmingham-city-council', 'Birmingham City Council', 'birmingham'),
  council('bradford-council', 'City of Bradford Metropolitan District Council', 'bradford'),
  council('coventry-city-council', 'Coventry City Council', 'coventry-solihull-and-warwickshire'),
  council('solihull-council', 'Solihull Metropolitan Borough Council', 'coventry-solihull-and-warwickshire'),
  council('warwickshire-county-council', 'Warwickshire County Council', 'coventry-solihull-and-warwickshire'),
  council('croydon-council', 'Croydon Council', 'croydon'),
  { slug: 'nhs-croydon', name: 'NHS Croydon', kind: 'health', places: ['croydon'] },
  council('dorset-county-council', 'Dorset County Council', 'dorset-poole-and-bournemouth'),
  council('borough-of-poole', 'Borough of Poole', 'dorset-poole-and-bournemouth'),
  council('bournemouth-borough-council', 'Bournemouth Borough Council', 'dorset-poole-and-bournemouth'),
  council('durham-county-council', 'Durham County Council', 'durham'),
  council('kent-county-council', 'Kent County Council', 'kent'),
  council('leicester-city-council', 'Leicester City Council', 'leicester-and-leicestershire'),
  council('leicestershire-county-council', 'Leicestershire County Council', 'leicester-and-leicestershire'),
  council('lewisham-council', 'Lewisham Council', 'lewisham'),
  council('luton-borough-council', 'Luton Borough Council', 'luton-and-central-bedfordshire'),
  council('central-bedfordshire-council', 'Central Bedfordshire Council', 'luton-and-central-bedfordshire'),
  council('manchester-city-council', 'Manchester City Council', 'manchester-city-region'),
  council('warrington-borough-council', 'Warrington Borough Council', 'manchester-city-region'),
  council('south-tyneside-council', 'South Tyneside Council', 'south-tyneside-gateshead-and-sunderland'),
  council('gateshead-council', 'Gateshead Council', 'south-tyneside-gateshead-and-sunderland'),
  council('sunderland-city-council', 'Sunderland City Council', 'south-tyneside-gateshead-and-sunderland'),
  council('worcestershire-county-council', 'Worcestershire County Council', 'worcestershire'),
  {
    ...council('farrowmere-council', 'Farrowmere Borough Council (fictional)', 'farrowmere'),
    slug: 'farrowmere-council',
    summary:
      'Invented. Runs the services of an invented borough from eleven buildings in one street, and would like to run them from three.',
  },
  {
    slug: 'farrowmere-health',
    name: 'Farrowmere Health Partnership (fictional)',
    kind: 'health',
    summary:
      'Invented. Commissions and provides health care for the invented borough; counts people the way the others do, since last year.',
    places: ['farrowmere'],
  },
  {
    slug: 'farrow-vale-police',
    name: 'Farrow Vale Police (fictional)',
    kind: 'police',
    summary: 'Invented. Polices the vale that Farrowmere does not lie in.',
    places: ['farrowmere'],
  },
  { slug: 'farrow-vale-fire', name: 'Farrow Vale Fire and Rescue (fictional)', kind: 'fire', places: ['farrowmere'] },
  { slug: 'farrowmere-homes', name: 'Farrowmere Homes (fictional)', kind: 'other', places: ['farrowmere'] },
  {
    slug: 'kettle-on',
    name: 'Kettle On, a charity (fictional)',
    kind: 'charity',
    summary:
      'Invented. Puts the kettle on for people who come out of hospital, prison or care, and asks what they need.',
    places: ['farrowmere'],
  },
  {
    slug: 'ironbeck-council',
    name: 'Ironbeck City Council (fictional)',
    kind: 'council',
    summary: 'Invented. Runs an invented city, and has begun to ask who else was in the kitchen.',
    places: ['ironbeck'],
  },
  {
    slug: 'ironbeck-health',
    name: 'Ironbeck Health and Care (fictional)',
    kind: 'health',
    summary: 'Invented. A hospital, three clinics and a mental health team that would like to be rung sooner.',
    places: ['ironbeck'],
  },
  {
    slug: 'beckside-police',
    name: 'Beckside Police (fictional)',
    kind: 'police',
    summary: 'Invented. Answers the call that everybody else’s answering machine leads to.',
    places: ['ironbeck'],
  },
  {
    slug: 'beckside-probation',
    name: 'Beckside Probation (fictional)',
    kind: 'other',
    summary: 'Invented. Supervises people who do not exist, on licences that nobody signed.',
    places: ['ironbeck', 'gullsand-bay'],
  },
  { slug: 'northgate-homes', name: 'Northgate Homes (fictional)', kind: 'other', places: ['ironbeck'] },
  {
    slug: 'the-anvil',
    name: 'The Anvil, a charity (fictional)',
    kind: 'charity',
    summary: 'Invented. A women’s centre in what was a foundry office. The door has two locks and a bell that works.',
    places: ['ironbeck'],
  },
  {
    slug: 'gullsand-bay-council',
    name: 'Gullsand Bay Council (fictional)',
    kind: 'council',
    summary: 'Invented. Has more deckchairs than housing officers.',
    places: ['gullsand-bay'],
  },
  {
    slug: 'gullsand-health',
    name: 'Gullsand and Coast Health (fictional)',
    kind: 'health',
    summary: 'Invented. Five surgeries, of which one is above a bakery and the best attended.',
    places: ['gullsand-bay'],
  },
  { slug: 'coast-police', name: 'Coast Police (fictional)', kind: 'police', places: ['gullsand-bay'] },
  {
    slug: 'harbour-lights',
    name: 'Harbour Lights, a charity (fictional)',
    kind: 'charity',
    summary: 'Invented. Began as a soup run for fishermen. Speaks nine languages between eleven people.',
    places: ['gullsand-bay'],
  },
  {
    slug: 'curlewdale-council',
    name: 'Curlewdale Council (fictional)',
    kind: 'council',
    summary: 'Invented. Grits four hundred miles of road and closes its own offices when it snows.',
    places: ['curlewdale'],
  },
  {
    slug: 'dale-health',
    name: 'Four Dales Health (fictional)',
    kind: 'health',
    summary: 'Invented. Community nurses, one small hospital and the longest rounds in a country that is not there.',
    places: ['curlewdale'],
  },
  {
    slug: 'dale-fire',
    name: 'Four Dales Fire and Rescue (fictional)',
    kind: 'fire',
    summary: 'Invented. Mostly on call, mostly farmers, and in more front rooms than anybody else.',
    places: ['curlewdale'],
  },
  {
    slug: 'long-lane-bus',
    name: 'The Long Lane Bus, a charity (fictional)',
    kind: 'charity',
    summary: 'Invented. Two buses, nineteen drivers who are not paid, and a waiting list for the front seat.',
    places: ['curlewdale'],
  },
  {
    slug: 'demonstration-network',
    name: 'The Demonstration Network (fictional)',
    kind: 'other',
    summary: 'Invented. Where the demonstration’s people work who belong to no council.',
    places: [],
  },
  {
    slug: 'department-for-joined-up-places',
    name: 'Department for Joined-up Places (fictional)',
    kind: 'department',
    summary:
      'Invented. The department that the demonstration’s asks are put to; it answers, which is how one knows it is invented.',
    places: [],
  },
] as const satisfies DemoOrganisation[]
export type OrganisationSlug = (typeof organisations)[number]['slug']
