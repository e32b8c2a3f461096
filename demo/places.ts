import type { PlaceEconomy, PlaceGeography } from '#app/generated/prisma/enums.ts'
import { type CitedSource, INVENTED, sources } from './sources.ts'

/** Whom money is spent on, or what: only themes that a source names, and those that the invented places were given. */
export const themes = {
  'access-to-benefits': 'Access to benefits',
  'access-to-services': 'Access to services',
  'children-in-care': 'Children in care',
  'community-safety': 'Crime and community safety',
  'counting-public-money': 'Counting public money',
  'domestic-abuse': 'Domestic abuse',
  'drug-and-alcohol-misuse': 'Drug and alcohol misuse',
  'early-years': 'Early years',
  'education-and-skills': 'Education and skills',
  'families-with-several-needs': 'Families with several needs',
  gangs: 'Gangs',
  governance: 'Governance and funding',
  'health-and-prevention': 'Health and prevention',
  homelessness: 'Homelessness',
  housing: 'Housing',
  'leaving-care-prison-or-hospital': 'Leaving care, prison or hospital',
  'mental-health': 'Mental health',
  'not-in-education-or-work': 'Young people not in education, employment or training',
  'offender-management': 'Offender management',
  'older-people': 'Older people',
  'public-estate': 'Public land and buildings',
  regeneration: 'Regeneration',
  'reporting-burden': 'Targets and reporting',
  'sharing-data': 'Sharing data',
  transport: 'Transport',
  worklessness: 'Worklessness',
} as const
export type ThemeSlug = keyof typeof themes

export const clientGroups = {
  'families-with-young-children': 'Families with young children',
  'children-in-care': 'Children in care and care leavers',
  'young-people': 'Young people aged 16 to 25',
  'working-age-adults': 'Working-age adults out of work',
  'older-people': 'Older people',
  'people-who-drink-or-use-drugs': 'People who drink or use drugs harmfully',
  'people-on-short-sentences': 'People on short prison sentences',
  'people-with-mental-ill-health': 'People with mental ill health',
  'people-without-a-home': 'People without a home',
  'school-age-children': 'School-age children',
  'survivors-of-domestic-abuse': 'Survivors of domestic abuse',
  'whole-population': 'Everyone in the place',
} as const
export type ClientGroupSlug = keyof typeof clientGroups

/** A figure with the year it is of and who says it; an invented one says so. */
type Figure = { value: number; year: number; source: CitedSource }

export type DemoPlace = {
  slug: string
  name: string
  region: string
  population?: Figure
  areaKm2?: Figure
  economyKind?: PlaceEconomy
  economy?: string
  geographyKind?: PlaceGeography
  geography?: string
  /** The town its dot on the map stands for: an invented place is nowhere. */
  position?: { town: string; latitude: number; longitude: number }
  summary: string
  source: CitedSource | null
  fictional?: true
  themes: { slug: ThemeSlug; source: CitedSource | null }[]
}

const cited = (source: CitedSource, ...slugs: ThemeSlug[]) => slugs.map((slug) => ({ slug, source }))
const invented = (...slugs: ThemeSlug[]) => slugs.map((slug) => ({ slug, source: null }))

/** The thirteen pilots as the Leadership Centre listed them, and four places that do not exist. */
export const places = [
  {
    slug: 'birmingham',
    name: 'Birmingham',
    region: 'West Midlands',
    position: { town: 'Birmingham', latitude: 52.4814, longitude: -1.8998 },
    summary:
      'One of the biggest pilots. Looked at health, housing and crime spending, with mental health, children’s care and gangs among its subjects.',
    source: sources.launch,
    themes: cited(
      sources.launch,
      'health-and-prevention',
      'housing',
      'mental-health',
      'children-in-care',
      'gangs',
    ).concat(cited(sources.fieldTrials, 'drug-and-alcohol-misuse')),
  },
  {
    slug: 'bradford',
    name: 'Bradford',
    region: 'Yorkshire and the Humber',
    position: { town: 'Bradford', latitude: 53.7939, longitude: -1.7521 },
    summary: 'Took a close look at what is spent on supporting people who leave care, prison or hospital.',
    source: sources.launch,
    themes: cited(sources.launch, 'leaving-care-prison-or-hospital'),
  },
  {
    slug: 'coventry-solihull-and-warwickshire',
    name: 'Coventry, Solihull and Warwickshire',
    region: 'West Midlands',
    position: { town: 'Coventry', latitude: 52.4066, longitude: -1.5122 },
    summary:
      'Reported at the launch as a pilot about improving education services. We found no second source for how the theme was finally worded, so no theme is set here.',
    source: sources.launch,
    themes: [],
  },
  {
    slug: 'croydon',
    name: 'Croydon',
    region: 'London',
    position: { town: 'Croydon', latitude: 51.3833, longitude: -0.1 },
    summary:
      'Children’s health and wellbeing, from before birth to 19, with a focus on early help up to the age of seven. Led jointly by Croydon Council and NHS Croydon; reported as Child: Family: Place.',
    source: sources.croydonPilot,
    themes: cited(sources.croydonPilot, 'early-years', 'health-and-prevention'),
  },
  {
    slug: 'dorset-poole-and-bournemouth',
    name: 'Dorset, Poole and Bournemouth',
    region: 'South West',
    position: { town: 'Bournemouth', latitude: 50.7205, longitude: -1.8795 },
    summary: 'Three neighbouring areas that looked together at services for older people.',
    source: sources.launch,
    themes: cited(sources.launch, 'older-people'),
  },
  {
    slug: 'durham',
    name: 'Durham',
    region: 'North East',
    position: { town: 'Durham', latitude: 54.7768, longitude: -1.5757 },
    summary: 'A pilot about regeneration.',
    source: sources.launch,
    themes: cited(sources.launch, 'regeneration'),
  },
  {
    slug: 'kent',
    name: 'Kent',
    region: 'South East',
    position: { town: 'Maidstone', latitude: 51.2667, longitude: 0.5167 },
    summary:
      'The pilot in the South East. We have no source at hand for its themes, so none is set: a practitioner who has one can add it.',
    source: sources.pilotList,
    themes: [],
  },
  {
    slug: 'leicester-and-leicestershire',
    name: 'Leicester and Leicestershire',
    region: 'East Midlands',
    position: { town: 'Leicester', latitude: 52.6386, longitude: -1.1317 },
    summary:
      'Its evidence about what reporting to Whitehall does to councils was cited when targets were abolished in October 2010. Leicestershire was named for a field trial on drug and alcohol misuse.',
    source: sources.targetsAbolished,
    themes: cited(sources.targetsAbolished, 'reporting-burden').concat(
      cited(sources.fieldTrials, 'drug-and-alcohol-misuse'),
    ),
  },
  {
    slug: 'lewisham',
    name: 'Lewisham',
    region: 'London',
    position: { town: 'Catford', latitude: 51.4449, longitude: -0.0204 },
    summary:
      'Named in March 2010 for a field trial on managing offenders sentenced to less than twelve months. Its other themes are not confirmed here.',
    source: sources.fieldTrials,
    themes: cited(sources.fieldTrials, 'offender-management'),
  },
  {
    slug: 'luton-and-central-bedfordshire',
    name: 'Luton and Central Bedfordshire',
    region: 'East of England',
    position: { town: 'Luton', latitude: 51.8797, longitude: -0.4175 },
    summary: 'Offender management, and access to benefits.',
    source: sources.blueprint,
    themes: cited(sources.blueprint, 'offender-management', 'access-to-benefits'),
  },
  {
    slug: 'manchester-city-region',
    name: 'Manchester City Region and Warrington',
    region: 'North West',
    position: { town: 'Manchester', latitude: 53.481, longitude: -2.2374 },
    summary: 'Services for children under five.',
    source: sources.blueprint,
    themes: cited(sources.blueprint, 'early-years'),
  },
  {
    slug: 'south-tyneside-gateshead-and-sunderland',
    name: 'South Tyneside, Gateshead and Sunderland',
    region: 'North East',
    position: { town: 'Sunderland', latitude: 54.9047, longitude: -1.3822 },
    summary:
      'Three areas south of the Tyne. “South of Tyne” was named in March 2010 for a field trial on drug and alcohol misuse.',
    source: sources.fieldTrials,
    themes: cited(sources.fieldTrials, 'drug-and-alcohol-misuse'),
  },
  {
    slug: 'worcestershire',
    name: 'Worcestershire',
    region: 'West Midlands',
    position: { town: 'Worcester', latitude: 52.1894, longitude: -2.22 },
    population: { value: 556_000, year: 2009, source: sources.worcestershireSlides },
    geographyKind: 'town_and_country',
    geography: 'A two-tier shire county, rural and urban',
    summary:
      'Took a strategic view of the public estate, of the areas of highest need, and of young people aged 18 to 25 who are not in education, employment or training.',
    source: sources.worcestershireSlides,
    themes: cited(sources.worcestershireSlides, 'public-estate', 'not-in-education-or-work').concat(
      cited(sources.worcestershireEssay, 'counting-public-money'),
    ),
  },
  {
    slug: 'farrowmere',
    name: 'Farrowmere (fictional)',
    region: 'Nowhere',
    population: { value: 214_000, year: 2026, source: INVENTED },
    areaKm2: { value: 307, year: 2026, source: INVENTED },
    economyKind: 'former_industry',
    economy: 'A closed boatyard, a teaching hospital, distribution sheds and a Saturday market',
    geographyKind: 'town_and_country',
    geography: 'An invented town on an invented lake, with eleven invented villages',
    summary:
      'Farrowmere does not exist. It was invented for this demonstration, so that the platform can show spending, savings and arguments about them without putting a false figure on a real place.',
    source: null,
    fictional: true,
    themes: invented('drug-and-alcohol-misuse', 'older-people', 'early-years', 'public-estate', 'offender-management'),
  },
  {
    slug: 'ironbeck',
    name: 'Ironbeck (fictional)',
    region: 'Nowhere',
    population: { value: 386_000, year: 2026, source: INVENTED },
    areaKm2: { value: 142, year: 2026, source: INVENTED },
    economyKind: 'mixed',
    economy: 'Two universities, call centres, a hospital trust, and what is left of the steel',
    geographyKind: 'city',
    geography: 'An invented city on seven invented hills, with one real-looking ring road',
    summary:
      'Ironbeck does not exist. A city was needed for what only happens in cities: nine bodies in one kitchen, and a ring road between people and the work they could do.',
    source: null,
    fictional: true,
    themes: invented(
      'families-with-several-needs',
      'domestic-abuse',
      'worklessness',
      'offender-management',
      'mental-health',
      'community-safety',
    ),
  },
  {
    slug: 'gullsand-bay',
    name: 'Gullsand Bay (fictional)',
    region: 'Nowhere',
    population: { value: 91_000, year: 2026, source: INVENTED },
    areaKm2: { value: 64, year: 2026, source: INVENTED },
    economyKind: 'visitors',
    economy: 'Hotels, amusement arcades, a fish dock and two packing halls that never close',
    geographyKind: 'coast',
    geography: 'An invented resort on an invented estuary: busy for twenty weeks, and very quiet for thirty-two',
    summary:
      'Gullsand Bay does not exist. It has what the end of many railway lines has: rooms that are empty in winter, people without one, and newcomers who keep the packing halls going.',
    source: null,
    fictional: true,
    themes: invented('homelessness', 'housing', 'access-to-services', 'early-years', 'health-and-prevention'),
  },
  {
    slug: 'curlewdale',
    name: 'Curlewdale (fictional)',
    region: 'Nowhere',
    population: { value: 63_000, year: 2026, source: INVENTED },
    areaKm2: { value: 1_870, year: 2026, source: INVENTED },
    economyKind: 'land_and_sea',
    economy: 'Sheep, stone, holiday cottages, and a great many people who do three jobs',
    geographyKind: 'rural',
    geography: 'Four invented valleys that meet nowhere, and one road over the top that shuts when it snows',
    summary:
      'Curlewdale does not exist. It is where the demonstration asks what a service costs when the next person is eleven miles away.',
    source: null,
    fictional: true,
    themes: invented('transport', 'access-to-services', 'older-people', 'health-and-prevention'),
  },
] as const satisfies DemoPlace[]
export type PlaceSlug = (typeof places)[number]['slug']
