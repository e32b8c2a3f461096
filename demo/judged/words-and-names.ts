import type { Judged } from './judged.ts'

export const wordsAndNames: Judged[] = [
  // A word or two, as most people type.
  {
    asked: 'alcohol',
    good: {
      'cs:farrowmere-one-door-for-drink': 3,
      'f:six-bodies-one-drinker': 3,
      'pl:leicester-and-leicestershire': 2,
      'pl:south-tyneside-gateshead-and-sunderland': 2,
      'f:tell-it-once': 2,
      'f:early-help-one-pound-saves-four': 1,
      'pl:farrowmere': 1,
    },
  },
  {
    asked: 'drugs',
    good: {
      'pl:leicester-and-leicestershire': 3,
      'pl:south-tyneside-gateshead-and-sunderland': 3,
      'cs:farrowmere-one-door-for-drink': 2,
      'f:six-bodies-one-drinker': 2,
      'cs:birmingham-symptoms-and-causes': 2,
      'f:tell-it-once': 1,
      'f:early-help-one-pound-saves-four': 1,
    },
  },
  {
    asked: 'early years',
    good: {
      'cs:croydon-child-family-place': 3,
      'pl:manchester-city-region': 3,
      'pl:croydon': 3,
      'f:four-assessments-in-ten-weeks': 2,
      'f:one-saving-two-framings': 2,
      'f:early-help-one-pound-saves-four': 2,
      'p:a-shared-purse-for-early-help': 2,
      'w:nia-brackenbury': 2,
      'pl:farrowmere': 1,
      'g:who-pays-and-who-gains': 2,
    },
  },
  {
    asked: 'older people',
    good: {
      'cs:farrowmere-home-from-hospital': 3,
      'f:one-named-worker': 3,
      'pl:dorset-poole-and-bournemouth': 3,
      'f:saving-lands-in-another-budget': 2,
      'p:a-shared-purse-for-early-help': 1,
      'pl:farrowmere': 1,
    },
  },
  {
    asked: 'offender management',
    good: {
      'p:one-worker-for-short-sentences': 3,
      'f:short-sentences-two-regions': 3,
      'pl:lewisham': 3,
      'pl:luton-and-central-bedfordshire': 3,
      'w:tobias-ketteridge': 2,
      'pl:farrowmere': 1,
    },
  },
  {
    asked: 'benefits',
    good: {
      'f:employment-spending-is-benefits': 3,
      'pl:luton-and-central-bedfordshire': 3,
      'cs:birmingham-symptoms-and-causes': 2,
      'cs:worcestershire-who-holds-the-money': 1,
    },
  },
  { asked: 'gangs', good: { 'pl:birmingham': 3 } },
  { asked: 'regeneration', good: { 'pl:durham': 3, 'cs:farrowmere-market-street': 2 } },
  { asked: 'mental health', good: { 'pl:birmingham': 3 } },
  {
    asked: 'hospital',
    good: {
      'cs:farrowmere-home-from-hospital': 3,
      'f:one-named-worker': 3,
      'f:saving-lands-in-another-budget': 3,
      'pl:bradford': 2,
      'p:a-shared-purse-for-early-help': 1,
      'pl:farrowmere': 1,
      'g:who-pays-and-who-gains': 1,
    },
  },
  {
    asked: 'targets',
    good: {
      'f:reporting-to-whitehall': 3,
      'p:report-once': 3,
      'pl:leicester-and-leicestershire': 3,
      'cs:whole-place-community-budgets': 2,
    },
  },
  {
    asked: 'public buildings',
    good: {
      'cs:farrowmere-market-street': 3,
      'f:eleven-buildings-one-street': 3,
      'f:assets-between-agencies': 2,
      'w:rufus-applegarth': 2,
      'pl:worcestershire': 2,
      'cs:worcestershire-who-holds-the-money': 1,
    },
  },
  {
    asked: 'key worker',
    good: {
      'f:one-named-worker': 3,
      'cs:farrowmere-home-from-hospital': 3,
      'p:one-worker-for-short-sentences': 2,
      'cs:farrowmere-one-door-for-drink': 2,
    },
  },
  {
    asked: 'children in care',
    good: { 'f:children-in-care-two-per-cent': 3, 'cs:birmingham-symptoms-and-causes': 2, 'pl:birmingham': 2 },
  },
  {
    asked: 'savings',
    good: {
      'cs:croydon-child-family-place': 3,
      'f:one-saving-two-framings': 3,
      'f:saving-lands-in-another-budget': 3,
      'p:a-shared-purse-for-early-help': 3,
      'cs:whole-place-community-budgets': 2,
      'f:early-help-one-pound-saves-four': 2,
      'cs:farrowmere-market-street': 1,
      'g:who-pays-and-who-gains': 3,
    },
  },
  {
    asked: 'housing',
    good: {
      'p:one-worker-for-short-sentences': 2,
      'pl:birmingham': 2,
      'cs:birmingham-symptoms-and-causes': 1,
      'cs:farrowmere-market-street': 1,
      'cs:farrowmere-one-door-for-drink': 1,
    },
  },
  // A place, a person, a body.
  {
    asked: 'Croydon',
    good: {
      'pl:croydon': 3,
      'cs:croydon-child-family-place': 3,
      'f:one-saving-two-framings': 2,
      'p:a-shared-purse-for-early-help': 1,
      'w:nia-brackenbury': 1,
      'g:who-pays-and-who-gains': 2,
    },
  },
  {
    asked: 'Worcestershire',
    good: {
      'pl:worcestershire': 3,
      'cs:worcestershire-who-holds-the-money': 3,
      'f:councils-hold-less-than-a-quarter': 3,
      'w:rufus-applegarth': 2,
      'p:report-once': 1,
      'g:who-pays-and-who-gains': 1,
    },
  },
  {
    asked: 'Leicestershire',
    good: {
      'pl:leicester-and-leicestershire': 3,
      'f:reporting-to-whitehall': 3,
      'p:report-once': 2,
      'w:beatrix-underhill': 2,
      'cs:whole-place-community-budgets': 1,
    },
  },
  {
    asked: 'Kettle On',
    good: {
      'f:tell-it-once': 3,
      'w:samira-thistlewood': 3,
      'cs:farrowmere-one-door-for-drink': 3,
      'p:one-worker-for-short-sentences': 1,
    },
  },
  { asked: 'Hetty Larkspur', good: { 'w:hetty-larkspur': 3 } },
  {
    asked: 'nurse',
    good: { 'w:hetty-larkspur': 3, 'cs:farrowmere-home-from-hospital': 2, 'cs:farrowmere-market-street': 1 },
  },
  { asked: 'police analyst', good: { 'w:gwil-penhallow': 3 } },
  { asked: 'adviser on early years', good: { 'w:nia-brackenbury': 3 } },
  { asked: 'Cheshire West and Chester', good: { 'cs:whole-place-community-budgets': 3 } },
  {
    asked: 'Whitehall',
    good: {
      'f:reporting-to-whitehall': 3,
      'pl:leicester-and-leicestershire': 2,
      'p:report-once': 2,
      'cs:whole-place-community-budgets': 1,
    },
  },
  {
    asked: 'West Midlands',
    good: { 'pl:birmingham': 3, 'pl:coventry-solihull-and-warwickshire': 3, 'pl:worcestershire': 3 },
  },
]
