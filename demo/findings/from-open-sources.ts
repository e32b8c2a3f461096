import type { DemoFinding } from '../shape.ts'
import { sources } from '../sources.ts'

/** Small findings of real pilots: as much as an open source carries, and what we could not find said as that. */
export const openSourceFindings: DemoFinding[] = [
  {
    slug: 'three-exits-one-subject',
    claim: 'Bradford took people leaving care, prison and hospital as one subject, where most places have three',
    kind: 'practice',
    strength: 'observed',
    detail:
      'That the pilot looked at all three together is in a report of its launch. That most places keep them apart is our reading, from places that we know.',
    place: 'bradford',
    by: 'ottoline',
    ago: 147.6,
    from: 'bradford-three-doors-out',
    themes: ['leaving-care-prison-or-hospital'],
    evidence: [
      {
        text: 'Bradford is to look at the support for people leaving care, prison and hospital.',
        source: sources.launch,
      },
    ],
    corroborations: [
      {
        by: 'josephine',
        place: 'ironbeck',
        stance: 'not_here',
        ago: 145.8,
        note: 'Invented for the demonstration: three teams, three forms, one landlord. We filled in Ottoline’s table and are ashamed of the last row.',
      },
    ],
    comments: [],
  },
  {
    slug: 'drink-and-drugs-in-three-regions',
    claim:
      'Three pilots in three regions were named for a trial on one subject, drug and alcohol misuse; no common report is to be found',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Leicestershire, Birmingham and South of Tyne. That they were named together is a fact. That there is no common report is not: we have not found one, and say where we looked in the case study.',
    place: 'south-tyneside-gateshead-and-sunderland',
    by: 'faisal',
    ago: 114.9,
    from: 'one-question-three-places',
    themes: ['drug-and-alcohol-misuse', 'governance'],
    evidence: [
      {
        text: 'Field trials on drug and alcohol misuse in Leicestershire, Birmingham and South of Tyne.',
        source: sources.fieldTrials,
      },
    ],
    corroborations: [
      {
        by: 'desmond',
        place: 'birmingham',
        stance: 'seen_here',
        ago: 111.9,
        note: 'Birmingham is one of the three, in the same announcement. http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
      },
      {
        by: 'beatrix',
        place: 'leicester-and-leicestershire',
        stance: 'seen_here',
        ago: 55.2,
        note: 'And Leicestershire another. http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
      },
    ],
    comments: [
      {
        by: 'harriet',
        ago: 112.4,
        body: '“Is not to be found” and “we have not found it” are two sentences. Would you move the second into the claim?',
        replies: [
          {
            by: 'faisal',
            ago: 112.1,
            body: 'You are right, and I will. The claim had to fit on one line, which is how most untruths begin.',
          },
        ],
      },
    ],
  },
  {
    slug: 'one-pound-in-seven-by-2014',
    claim:
      'Of the more than £62m that Croydon expected to save, £8.3m was expected by 2013-14: about one pound in seven',
    kind: 'cost',
    strength: 'observed',
    detail:
      'The division is ours, and it holds only if the larger figure includes the smaller one, which the source does not say. If it does, six pounds in seven were to come after the end of every budget that anybody could have agreed on then.',
    place: 'croydon',
    by: 'nia',
    ago: 128.2,
    from: 'croydon-child-family-place',
    themes: ['early-years', 'counting-public-money'],
    evidence: [
      {
        text: '£8.3m of savings expected by 2013-14, and over £62m by the time the four-year-olds turn 18.',
        source: sources.croydonBlueprint,
      },
    ],
    corroborations: [],
    comments: [
      {
        by: 'connie',
        ago: 125.7,
        body: 'This is why I say no with a heavy heart. It is not that I do not believe in six pounds out of seven. There is nobody whom I can send the invoice to.',
        replies: [
          { by: 'nia', ago: 125.1, body: 'May I quote you on that? It is the shared purse in three sentences.' },
          { by: 'connie', ago: 124.9, body: 'Without the heavy heart, please. I have a reputation.' },
        ],
        reactions: [['desmond', 'same_here']],
      },
    ],
  },
  {
    slug: 'nearly-eight-thousand-a-head',
    claim: 'Worcestershire’s more than £4.4bn was more than £7,900 for each person who lived there',
    kind: 'cost',
    strength: 'observed',
    detail:
      'Two sources and a division of ours. The total and the population come from different documents, perhaps of different years, so we mark it “observed”. The total includes welfare and pensions.',
    place: 'worcestershire',
    by: 'rufus',
    ago: 108.3,
    from: 'worcestershire-who-holds-the-money',
    themes: ['counting-public-money'],
    evidence: [
      { text: 'Total public spending of over £4.4bn.', source: sources.worcestershireEssay },
      { text: 'A population of 556,000.', source: sources.worcestershireSlides },
    ],
    corroborations: [
      {
        by: 'mohsin',
        place: 'ironbeck',
        stance: 'seen_here',
        ago: 101.3,
        note: 'Invented for the demonstration: £8,600, and nobody in the room had guessed above £3,000.',
      },
    ],
    comments: [
      {
        by: 'bryony',
        ago: 105.6,
        body: 'I asked a parish meeting what they thought it was. The lowest was “four hundred?” and the highest “are you asking before or after tax?”.',
      },
    ],
  },
  {
    slug: 'two-pilots-for-the-under-fives',
    claim: 'Two pilots, Manchester City Region with Warrington and Croydon, were about small children at the same time',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Manchester about children under five; Croydon from before birth to 19 with a focus up to seven. Whether they compared what they found is not in our sources.',
    place: 'manchester-city-region',
    by: 'harriet',
    ago: 89.8,
    themes: ['early-years'],
    evidence: [
      { text: 'Manchester City Region and Warrington: services for the under-fives.', source: sources.blueprint },
      {
        text: 'Croydon: health and wellbeing from before birth to 19, focus up to seven.',
        source: sources.croydonPilot,
      },
    ],
    corroborations: [
      {
        by: 'nia',
        place: 'croydon',
        stance: 'seen_here',
        ago: 87.1,
        note: 'As Croydon’s own page has it. https://www.leadershipcentre.org.uk/totalplace/totalplaces/pilot/croydon.html',
      },
    ],
    comments: [],
  },
  {
    slug: 'benefits-and-short-sentences-in-one-pilot',
    claim: 'Luton and Central Bedfordshire put access to benefits and offender management into one pilot',
    kind: 'insight',
    strength: 'observed',
    detail:
      'The two themes stand side by side in the source. Why they were chosen together it does not say. From what we see elsewhere, the first payment after prison is where they meet.',
    place: 'luton-and-central-bedfordshire',
    by: 'coauthor',
    ago: 77.7,
    themes: ['access-to-benefits', 'offender-management'],
    evidence: [
      {
        text: 'Luton and Central Bedfordshire: offender management and access to benefits.',
        source: sources.blueprint,
      },
    ],
    corroborations: [
      {
        by: 'josephine',
        place: 'ironbeck',
        stance: 'seen_here',
        ago: 74.2,
        note: 'Invented for the demonstration: 140 of 204 had no payment in their first three weeks out.',
      },
    ],
    comments: [
      {
        by: 'agnieszka',
        ago: 71.9,
        body: 'Read this beside the five weeks of the packing hall. It is one gap, and we have each dug our own half of it.',
        reactions: [
          ['coauthor', 'helpful'],
          ['priti', 'same_here'],
        ],
      },
    ],
  },
  {
    slug: 'three-neighbours-one-subject',
    claim: 'Three neighbouring areas, Dorset, Poole and Bournemouth, looked at older people’s services together',
    kind: 'practice',
    strength: 'observed',
    detail: 'That is what the report of the launch says. What they found we do not know, and would like to.',
    place: 'dorset-poole-and-bournemouth',
    by: 'harriet',
    ago: 68.4,
    themes: ['older-people'],
    evidence: [{ text: 'Dorset, Poole and Bournemouth: older people.', source: sources.launch }],
    corroborations: [],
    comments: [
      {
        by: 'tess',
        ago: 65.1,
        body: 'Three areas with one border fewer between them. My round crosses two, and each has its own walking frame.',
      },
    ],
  },
  {
    slug: 'one-word-is-left-of-durham',
    claim: 'One word of what Durham’s pilot was about is left in the sources we have: regeneration',
    kind: 'barrier',
    strength: 'observed',
    detail:
      'A pilot of a programme that mapped £82bn, and we can source one word. It says nothing about Durham and a good deal about how learning is kept.',
    place: 'durham',
    by: 'harriet',
    ago: 40.3,
    from: 'thirteen-places-thirty-three-themes',
    themes: ['regeneration', 'governance'],
    evidence: [{ text: 'Durham: regeneration.', source: sources.launch }],
    corroborations: [],
    comments: [
      {
        by: 'administrator',
        ago: 38.6,
        body: 'I have put a reminder into my calendar, ten years from now: “Is it still there?” If you are reading this then, it was.',
        replies: [
          { by: 'harriet', ago: 38.1, body: 'That is the nicest thing that anybody has ever put into a calendar.' },
        ],
      },
    ],
  },
]
