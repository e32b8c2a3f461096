import type { DemoFinding } from '../shape.ts'
import { sources } from '../sources.ts'

export const otherPilotFindings: DemoFinding[] = [
  {
    slug: 'one-saving-two-framings',
    claim: 'Croydon’s expected saving was published in two forms that cannot be added, compared or swapped',
    kind: 'insight',
    strength: 'observed',
    detail:
      'The £8.3m is “savings by 2013-14” in one account and “net present value in three years” in the other; the £62m is “by the time the four-year-olds turn 18” in one and “by 2023/24” in the other. Both may be right. A reader who has only one of them cannot know.',
    place: 'croydon',
    by: 'desmond',
    ago: 37.1,
    from: 'croydon-child-family-place',
    themes: ['early-years', 'counting-public-money'],
    evidence: [
      {
        text: '£2.3m over two years in eight projects in four wards; £8.3m of savings expected by 2013-14, and over £62m by the time the four-year-olds turn 18.',
        source: sources.croydonBlueprint,
      },
      {
        text: '£8.3m net present value in three years, £25m by 2016/17, £62m by 2023/24.',
        source: sources.croydonConsultant,
      },
    ],
    corroborations: [
      {
        by: 'hetty',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 36.4,
        note: 'Invented for the demonstration: two of our partners took one saving to two boards in one week, one of them with costs off and one with costs on.',
      },
      {
        by: 'rufus',
        place: 'worcestershire',
        stance: 'seen_here',
        ago: 28.8,
        note: 'The same trouble with a share and not a saving: the published “less than 10 per cent” only makes sense if schools are left out. https://fabians.org.uk/the-opportunity-for-a-place-based-approach/',
      },
    ],
    comments: [
      {
        by: 'practitioner',
        ago: 35.1,
        body: 'Is there a form of words that we could all use? Something short enough that a press office will not take it out.',
        replies: [
          {
            by: 'desmond',
            ago: 34.9,
            body: '“A net saving of £x a year from year three, most of it to the NHS, if it works as it did on one ward.” Twenty-five words. I have not got one past a press office yet.',
          },
        ],
      },
    ],
  },
  {
    slug: 'councils-hold-less-than-a-quarter',
    claim: 'Less than 25% of Worcestershire’s £4.4bn of public spending went through its councils',
    kind: 'barrier',
    strength: 'measured',
    detail:
      'The total includes welfare and pensions. The same source gives less than 10% in a sentence about schools, which reads as if schools were included; that cannot be, so we use the figure only as “without schools”, and say so. The source and the pilot’s slides also differ on the number of districts.',
    place: 'worcestershire',
    by: 'rufus',
    ago: 28.2,
    from: 'worcestershire-who-holds-the-money',
    themes: ['counting-public-money', 'governance'],
    evidence: [
      {
        text: 'Total public spending of over £4.4bn, of which less than 25% was through the local authorities.',
        source: sources.worcestershireEssay,
      },
      {
        text: 'The slides of December 2009 speak of six district councils; the essay of a county and five.',
        source: sources.worcestershireSlides,
      },
    ],
    corroborations: [
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 25.6,
        note: 'Invented for the demonstration: 31% through the council with schools, 22% if housing benefit is counted as the department’s.',
      },
    ],
    comments: [
      {
        by: 'coauthor',
        ago: 24.8,
        body: 'Why is this a barrier and not a cost? I had to think about it, and then I agreed: it is the reason nothing else moves.',
        replies: [
          {
            by: 'rufus',
            ago: 24.5,
            body: 'It was an insight for an hour, until I tried to use it. Then it was a barrier.',
          },
        ],
      },
      {
        by: 'responder',
        ago: 20.2,
        body: 'A gentle reply from the other side of the table. Pensions are a large part of the 75%, and nobody proposes that a county should decide those. What share is both outside the councils and could sensibly be decided in the county? That number I have never been shown.',
        replies: [
          {
            by: 'rufus',
            ago: 19.9,
            body: 'That is a good question, and I do not have the answer. I would like somebody to count it properly.',
          },
          {
            by: 'desmond',
            ago: 19.2,
            body: 'I will try it on Farrowmere, where the figures have the advantage of being invented.',
          },
        ],
      },
    ],
  },
  {
    slug: 'reporting-to-whitehall',
    claim:
      'Reporting to Whitehall was itself a burden: Leicester and Leicestershire’s evidence was cited when 4,700 targets were ended',
    kind: 'barrier',
    strength: 'observed',
    detail:
      'In October 2010 Local Area Agreements and the national indicators were abolished. The Secretary of State cited the pilot’s evidence of what such reporting did to councils. The pilot’s own figures for the cost of an indicator are not in the sources we have, so none is given.',
    place: 'leicester-and-leicestershire',
    by: 'beatrix',
    ago: 26.7,
    themes: ['reporting-burden', 'governance'],
    evidence: [
      {
        text: 'Local Area Agreements and the indicator set ended; “4,700 Whitehall targets” were said to go; evidence from the pilot was cited.',
        source: sources.targetsAbolished,
      },
    ],
    corroborations: [
      {
        by: 'gwil',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 23.3,
        note: 'Invented for the demonstration: my team answers 61 separate returns a year. Nine are ever mentioned again by the body that asked.',
      },
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 22.9,
        note: 'Invented for the demonstration: the same fall is reported to three bodies under three definitions of “fall”.',
      },
    ],
    comments: [
      {
        by: 'moderator',
        ago: 22.4,
        body: 'A caution, so that this finding is not used for more than it says: ending a target does not end the reporting, if somebody else starts to ask.',
        replies: [
          {
            by: 'beatrix',
            ago: 22.1,
            body: 'Yes. I would love to see a place count its returns before and after, each year. It would be a very dull paper, and I would read every page.',
          },
        ],
      },
      {
        by: 'responder',
        ago: 18.6,
        body: 'Could you list the nine returns that somebody does use? It would help me more than the fifty-two that nobody does.',
        replies: [{ by: 'gwil', ago: 18.3, body: 'I can do that. Give me until Friday.' }],
      },
    ],
  },
  {
    slug: 'short-sentences-two-regions',
    claim:
      'Two pilots in two regions were named for a field trial on the same people: those sentenced to less than twelve months',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Lewisham, and Luton and Central Bedfordshire. That two places were chosen for the same problem is a fact; that they worked on it separately, and could have worked together, is our reading.',
    place: 'luton-and-central-bedfordshire',
    by: 'coauthor',
    ago: 19.5,
    themes: ['offender-management'],
    evidence: [
      {
        text: 'Field trials on offender management, in particular for those sentenced to less than 12 months, in Lewisham and in Luton and Central Bedfordshire.',
        source: sources.fieldTrials,
      },
    ],
    corroborations: [
      {
        by: 'beatrix',
        place: 'lewisham',
        stance: 'seen_here',
        ago: 17.4,
        note: 'Lewisham is the second of the two places, in the same announcement. http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
      },
      {
        by: 'gwil',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 16.8,
        note: 'Invented for the demonstration: 118 people in two years came out of prison after less than twelve months, 71 of them without an address for the first night.',
      },
    ],
    comments: [
      {
        by: 'gwil',
        ago: 16.7,
        body: 'Seventy-one without an address. I checked it three times. Five different bodies knew, each about one part of them.',
        replies: [
          { by: 'coauthor', ago: 16.4, body: 'That is the opening of the proposal. Would you write it?' },
          { by: 'gwil', ago: 16.1, body: 'If somebody else does the part about money. I have asked to join.' },
        ],
      },
    ],
  },
  {
    slug: 'assets-between-agencies',
    claim:
      'The pilots pointed to sharing services and buildings between agencies as a way to save, with councils as commissioners',
    kind: 'practice',
    strength: 'observed',
    detail:
      'A general conclusion drawn from the thirteen pilots, placed here because Worcestershire made the public estate a theme of its own. No figure for the county’s estate is in the sources we have.',
    place: 'worcestershire',
    by: 'rufus',
    ago: 13.9,
    from: 'worcestershire-who-holds-the-money',
    themes: ['public-estate', 'governance'],
    evidence: [
      {
        text: 'Savings by eliminating duplication and by rationalising services and assets between agencies; local authorities as commissioners.',
        source: sources.blueprint,
      },
      {
        text: 'Worcestershire’s themes include a strategic approach to the public estate.',
        source: sources.worcestershireSlides,
      },
    ],
    corroborations: [
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 9.7,
        note: 'Invented for the demonstration: yes, and slowly. £118,000 a year of the £610,000 planned, after three years.',
      },
    ],
    comments: [
      {
        by: 'practitioner',
        ago: 9.6,
        body: 'The word “rationalise” did us harm. In the town it means closing things. We say “share” now, and mean it, which is harder.',
      },
    ],
  },
]
