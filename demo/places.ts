import { type CitedSource, sources } from './sources.ts'

/** Whom money is spent on, or what: only themes that a source names, and those that Farrowmere was given. */
export const themes = {
  'access-to-benefits': 'Access to benefits',
  'children-in-care': 'Children in care',
  'counting-public-money': 'Counting public money',
  'drug-and-alcohol-misuse': 'Drug and alcohol misuse',
  'early-years': 'Early years',
  gangs: 'Gangs',
  governance: 'Governance and funding',
  'health-and-prevention': 'Health and prevention',
  housing: 'Housing',
  'leaving-care-prison-or-hospital': 'Leaving care, prison or hospital',
  'mental-health': 'Mental health',
  'not-in-education-or-work': 'Young people not in education, employment or training',
  'offender-management': 'Offender management',
  'older-people': 'Older people',
  'public-estate': 'Public land and buildings',
  regeneration: 'Regeneration',
  'reporting-burden': 'Targets and reporting',
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
  'whole-population': 'Everyone in the place',
} as const
export type ClientGroupSlug = keyof typeof clientGroups

export type DemoPlace = {
  slug: string
  name: string
  region: string
  population?: number
  economy?: string
  geography?: string
  summary: string
  source: CitedSource | null
  fictional?: true
  themes: { slug: ThemeSlug; source: CitedSource | null }[]
}

const cited = (source: CitedSource, ...slugs: ThemeSlug[]) => slugs.map((slug) => ({ slug, source }))
const invented = (...slugs: ThemeSlug[]) => slugs.map((slug) => ({ slug, source: null }))

/** The thirteen pilots as the Leadership Centre listed them, and one place that does not exist. */
export const places = [
  {
    slug: 'birmingham',
    name: 'Birmingham',
    region: 'West Midlands',
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
    summary: 'Took a close look at what is spent on supporting people who leave care, prison or hospital.',
    source: sources.launch,
    themes: cited(sources.launch, 'leaving-care-prison-or-hospital'),
  },
  {
    slug: 'coventry-solihull-and-warwickshire',
    name: 'Coventry, Solihull and Warwickshire',
    region: 'West Midlands',
    summary:
      'Reported at the launch as a pilot about improving education services. We found no second source for how the theme was finally worded, so no theme is set here.',
    source: sources.launch,
    themes: [],
  },
  {
    slug: 'croydon',
    name: 'Croydon',
    region: 'London',
    summary:
      'Children’s health and wellbeing, from before birth to 19, with a focus on early help up to the age of seven. Led jointly by Croydon Council and NHS Croydon; reported as Child: Family: Place.',
    source: sources.croydonPilot,
    themes: cited(sources.croydonPilot, 'early-years', 'health-and-prevention'),
  },
  {
    slug: 'dorset-poole-and-bournemouth',
    name: 'Dorset, Poole and Bournemouth',
    region: 'South West',
    summary: 'Three neighbouring areas that looked together at services for older people.',
    source: sources.launch,
    themes: cited(sources.launch, 'older-people'),
  },
  {
    slug: 'durham',
    name: 'Durham',
    region: 'North East',
    summary: 'A pilot about regeneration.',
    source: sources.launch,
    themes: cited(sources.launch, 'regeneration'),
  },
  {
    slug: 'kent',
    name: 'Kent',
    region: 'South East',
    summary:
      'The pilot in the South East. We have no source at hand for its themes, so none is set: a practitioner who has one can add it.',
    source: sources.pilotList,
    themes: [],
  },
  {
    slug: 'leicester-and-leicestershire',
    name: 'Leicester and Leicestershire',
    region: 'East Midlands',
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
    summary:
      'Named in March 2010 for a field trial on managing offenders sentenced to less than twelve months. Its other themes are not confirmed here.',
    source: sources.fieldTrials,
    themes: cited(sources.fieldTrials, 'offender-management'),
  },
  {
    slug: 'luton-and-central-bedfordshire',
    name: 'Luton and Central Bedfordshire',
    region: 'East of England',
    summary: 'Offender management, and access to benefits.',
    source: sources.blueprint,
    themes: cited(sources.blueprint, 'offender-management', 'access-to-benefits'),
  },
  {
    slug: 'manchester-city-region',
    name: 'Manchester City Region and Warrington',
    region: 'North West',
    summary: 'Services for children under five.',
    source: sources.blueprint,
    themes: cited(sources.blueprint, 'early-years'),
  },
  {
    slug: 'south-tyneside-gateshead-and-sunderland',
    name: 'South Tyneside, Gateshead and Sunderland',
    region: 'North East',
    summary:
      'Three areas south of the Tyne. “South of Tyne” was named in March 2010 for a field trial on drug and alcohol misuse.',
    source: sources.fieldTrials,
    themes: cited(sources.fieldTrials, 'drug-and-alcohol-misuse'),
  },
  {
    slug: 'worcestershire',
    name: 'Worcestershire',
    region: 'West Midlands',
    population: 556_000,
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
    population: 214_000,
    economy: 'A closed boatyard, a teaching hospital, distribution sheds and a Saturday market',
    geography: 'An invented town on an invented lake, with eleven invented villages',
    summary:
      'Farrowmere does not exist. It was invented for this demonstration, so that the platform can show spending, savings and arguments about them without putting a false figure on a real place.',
    source: null,
    fictional: true,
    themes: invented('drug-and-alcohol-misuse', 'older-people', 'early-years', 'public-estate', 'offender-management'),
  },
] as const satisfies DemoPlace[]
export type PlaceSlug = (typeof places)[number]['slug']
