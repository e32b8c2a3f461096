import type { Judged } from './judged.ts'

export const otherwiseSaid: Judged[] = [
  // Short for something, or another word for it.
  { asked: 'NEET', good: { 'pl:worcestershire': 3, 'cs:worcestershire-who-holds-the-money': 3 } },
  { asked: 'A&E', good: { 'cs:farrowmere-one-door-for-drink': 3 } },
  {
    asked: 'looked-after children',
    good: { 'f:children-in-care-two-per-cent': 3, 'cs:birmingham-symptoms-and-causes': 2, 'pl:birmingham': 1 },
  },
  {
    asked: 'elderly',
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
    asked: 'jail',
    good: {
      'p:one-worker-for-short-sentences': 3,
      'f:short-sentences-two-regions': 2,
      'pl:bradford': 2,
      'pl:lewisham': 1,
      'pl:luton-and-central-bedfordshire': 1,
    },
  },
  {
    asked: 'unemployed',
    good: { 'cs:birmingham-symptoms-and-causes': 3, 'f:employment-spending-is-benefits': 3, 'pl:worcestershire': 1 },
  },
  { asked: 'pooled budget', good: { 'p:a-shared-purse-for-early-help': 3, 'f:saving-lands-in-another-budget': 1 } },
  {
    asked: 'duplication',
    good: {
      'f:six-bodies-one-drinker': 3,
      'f:four-assessments-in-ten-weeks': 3,
      'f:eleven-buildings-one-street': 2,
      'f:short-sentences-two-regions': 2,
      'cs:doing-the-high-level-count': 2,
      'cs:farrowmere-one-door-for-drink': 2,
    },
  },
  {
    asked: 'under fives',
    good: {
      'pl:manchester-city-region': 3,
      'cs:croydon-child-family-place': 3,
      'pl:croydon': 2,
      'f:four-assessments-in-ten-weeks': 2,
      'f:one-saving-two-framings': 2,
      'f:early-help-one-pound-saves-four': 2,
      'p:a-shared-purse-for-early-help': 1,
      'g:who-pays-and-who-gains': 1,
    },
  },
  {
    asked: 'voluntary sector',
    good: {
      'cs:doing-the-high-level-count': 3,
      'w:samira-thistlewood': 2,
      'cs:farrowmere-one-door-for-drink': 2,
      'f:tell-it-once': 1,
    },
  },
  { asked: 'one-stop shop', good: { 'cs:farrowmere-one-door-for-drink': 3 } },
  { asked: 'readmission', good: { 'cs:farrowmere-home-from-hospital': 3, 'f:one-named-worker': 3 } },
  {
    asked: 'central government reporting',
    good: {
      'p:report-once': 3,
      'f:reporting-to-whitehall': 3,
      'pl:leicester-and-leicestershire': 3,
      'w:beatrix-underhill': 2,
    },
  },
  {
    asked: 'hospital discharge',
    good: {
      'cs:farrowmere-home-from-hospital': 3,
      'f:one-named-worker': 3,
      'f:saving-lands-in-another-budget': 2,
      'w:hetty-larkspur': 2,
      'pl:bradford': 2,
      'p:a-shared-purse-for-early-help': 1,
    },
  },
  // Typed wrongly, or half.
  {
    asked: 'alchohol',
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
    asked: 'worcestershre',
    good: {
      'pl:worcestershire': 3,
      'cs:worcestershire-who-holds-the-money': 3,
      'f:councils-hold-less-than-a-quarter': 3,
      'w:rufus-applegarth': 2,
      'p:report-once': 1,
    },
  },
  {
    asked: 'offender managment',
    good: {
      'p:one-worker-for-short-sentences': 3,
      'f:short-sentences-two-regions': 3,
      'pl:lewisham': 3,
      'pl:luton-and-central-bedfordshire': 3,
      'w:tobias-ketteridge': 2,
      'pl:farrowmere': 1,
    },
  },
  { asked: 'comunity budgets', good: { 'cs:whole-place-community-budgets': 3 } },
  { asked: 'regenaration', good: { 'pl:durham': 3, 'cs:farrowmere-market-street': 2 } },
  {
    asked: 'publc estate',
    good: {
      'cs:farrowmere-market-street': 3,
      'f:eleven-buildings-one-street': 3,
      'pl:worcestershire': 3,
      'f:assets-between-agencies': 2,
      'cs:worcestershire-who-holds-the-money': 2,
      'pl:farrowmere': 1,
    },
  },
  {
    asked: 'assesments',
    good: {
      'f:four-assessments-in-ten-weeks': 3,
      'cs:farrowmere-one-door-for-drink': 3,
      'f:six-bodies-one-drinker': 1,
    },
  },
  // A whole question.
  {
    asked: 'who gains from the saving and who pays',
    good: {
      'p:a-shared-purse-for-early-help': 3,
      'f:saving-lands-in-another-budget': 3,
      'cs:croydon-child-family-place': 2,
      'w:nia-brackenbury': 1,
      'cs:farrowmere-home-from-hospital': 1,
      'g:who-pays-and-who-gains': 3,
      'co:who-pays-and-who-gains': 3,
    },
  },
  {
    asked: 'how do we stop people going back into hospital',
    good: { 'cs:farrowmere-home-from-hospital': 3, 'f:one-named-worker': 3, 'f:saving-lands-in-another-budget': 1 },
  },
  {
    asked: 'how much public money goes through the council',
    good: {
      'cs:worcestershire-who-holds-the-money': 3,
      'f:councils-hold-less-than-a-quarter': 3,
      'cs:doing-the-high-level-count': 2,
      'g:who-pays-and-who-gains': 2,
    },
  },
  {
    asked: 'how to count all public spending in an area',
    good: {
      'cs:doing-the-high-level-count': 3,
      'cs:worcestershire-who-holds-the-money': 2,
      'cs:birmingham-symptoms-and-causes': 2,
    },
  },
  {
    asked: 'families assessed again and again',
    good: { 'f:four-assessments-in-ten-weeks': 3, 'cs:farrowmere-one-door-for-drink': 2, 'f:tell-it-once': 2 },
  },
  { asked: 'what happened after Total Place ended', good: { 'cs:whole-place-community-budgets': 3 } },
  {
    asked: 'proportion of health spending on prevention',
    good: { 'f:health-spending-treats-illness': 3, 'cs:birmingham-symptoms-and-causes': 3 },
  },
  {
    asked: 'people leaving prison with nowhere to live',
    good: { 'p:one-worker-for-short-sentences': 3, 'pl:bradford': 2, 'f:short-sentences-two-regions': 1 },
  },
  {
    asked: 'sharing buildings between agencies',
    good: { 'f:assets-between-agencies': 3, 'cs:farrowmere-market-street': 3, 'f:eleven-buildings-one-street': 2 },
  },
  {
    asked: 'money invested in young children pays off later',
    good: {
      'f:early-help-one-pound-saves-four': 3,
      'cs:croydon-child-family-place': 3,
      'p:a-shared-purse-for-early-help': 2,
      'g:who-pays-and-who-gains': 2,
    },
  },
  {
    asked: 'customers have to tell their story many times',
    good: { 'f:tell-it-once': 3, 'f:four-assessments-in-ten-weeks': 2, 'cs:farrowmere-one-door-for-drink': 1 },
  },
  {
    asked: 'matching records of several organisations',
    good: { 'cs:farrowmere-one-door-for-drink': 3, 'f:six-bodies-one-drinker': 3, 'w:gwil-penhallow': 2 },
  },
]
