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
