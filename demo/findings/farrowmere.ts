import type { DemoFinding } from '../shape.ts'

/** Findings of the place that does not exist: every figure in them is invented, and each says so. */
export const farrowmereFindings: DemoFinding[] = [
  {
    slug: 'six-bodies-one-drinker',
    claim: 'In Farrowmere six organisations paid for help with drink, largely for the same 340 people',
    kind: 'overlap',
    strength: 'measured',
    detail:
      'Fictional. £2.29m in one year across six budgets. The overlap was only seen once four of the lists had been matched on a scrambled key.',
    place: 'farrowmere',
    by: 'gwil',
    ago: 22.6,
    from: 'farrowmere-one-door-for-drink',
    themes: ['drug-and-alcohol-misuse', 'counting-public-money'],
    evidence: [
      {
        text: 'Invented: matched lists of six organisations, one year; 340 people known to two or more.',
        source: null,
      },
      { text: 'Invented: spending of £2,291,000 from six ledgers, with staff time at cost.', source: null },
    ],
    corroborations: [
      {
        by: 'desmond',
        place: 'birmingham',
        stance: 'seen_here',
        ago: 18.5,
        note: 'Only this much is sourced: Birmingham was named for a field trial on drug and alcohol misuse, with Leicestershire and South of Tyne. http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
      },
      {
        by: 'beatrix',
        place: 'leicester-and-leicestershire',
        stance: 'seen_here',
        ago: 17.7,
        note: 'As for Birmingham: the same field trial names Leicestershire. No count of people has been found. http://www.publicnet.co.uk/news/2010/03/25/field-trials-to-take-total-place-forward/',
      },
    ],
    comments: [
      {
        by: 'samira',
        ago: 22.0,
        body: 'Not everything that is paid for twice is waste. Some of our people need two doors, because they have been thrown out of one. I would keep “necessary” as an answer.',
        replies: [
          {
            by: 'gwil',
            ago: 21.8,
            body: 'Yes. We sorted the overlaps in three: duplication, necessary, and do not know. The third was the largest.',
          },
          {
            by: 'desmond',
            ago: 21.3,
            body: 'Publish the third. It is the most honest number I have heard this month.',
          },
        ],
      },
    ],
  },
  {
    slug: 'four-assessments-in-ten-weeks',
    claim:
      'A Farrowmere family with a new baby was assessed four times in ten weeks, by people who agreed with each other',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Fictional. Drawn from following 23 families, with their agreement. In 19 of them the four assessments came to the same conclusion.',
    place: 'farrowmere',
    by: 'hetty',
    ago: 15.8,
    themes: ['early-years'],
    evidence: [
      {
        text: 'Invented: the paths of 23 families from booking to ten weeks, drawn by the families and checked with each service.',
        source: null,
      },
    ],
    corroborations: [],
    comments: [
      {
        by: 'nia',
        ago: 12.0,
        body: 'What about the four families where they did not agree? If the fourth assessment is the one that catches it, three of them were not waste.',
        replies: [
          {
            by: 'hetty',
            ago: 11.7,
            body: 'In three of the four it was the second visit that caught it, because it was at home. None was caught by the fourth. But it is four families. I would not build on it.',
          },
        ],
      },
    ],
  },
  {
    slug: 'saving-lands-in-another-budget',
    claim: 'In Farrowmere the body that pays for help after hospital is not the body whose beds it frees',
    kind: 'barrier',
    strength: 'observed',
    detail:
      'Fictional. Half of the cost is the council’s; the whole of the gain is the hospital’s, in beds and not in cash. It took a signed agreement to keep it going for a second year.',
    place: 'farrowmere',
    by: 'practitioner',
    ago: 10.6,
    from: 'farrowmere-home-from-hospital',
    themes: ['older-people', 'governance'],
    evidence: [
      {
        text: 'Invented: the agreement between council and health for year two, with who pays and who gains on its first page.',
        source: null,
      },
    ],
    corroborations: [
      {
        by: 'nia',
        place: 'croydon',
        stance: 'seen_here',
        ago: 7.8,
        note: 'In opinion only: savings that arrive when a child turns 18 arrive in many budgets. Who would hold them is not said in the published account. https://www.communitycare.co.uk/2010/07/08/croydons-blueprint-to-make-childrens-preventive-services-pay/',
      },
    ],
    comments: [
      {
        by: 'responder',
        ago: 7.2,
        body: 'This is the ask I see most often, and the hardest to answer, because each case wants its own exception. If several places asked for the same thing in the same words, I could take it to one meeting and not to nine.',
        replies: [
          {
            by: 'practitioner',
            ago: 7.0,
            body: 'That is close to an offer. We are drafting those words now, in the shared purse proposal. Come and argue with them.',
          },
        ],
      },
    ],
  },
  {
    slug: 'one-named-worker',
    claim: 'One named worker from ward to front room cut returns to Farrowmere’s hospital by five in every hundred',
    kind: 'practice',
    strength: 'evaluated',
    detail:
      'Fictional. From 19 to 13 in a hundred, against 18 to 17 on a comparison ward. The wards were not chosen by lot, and it was one winter.',
    place: 'farrowmere',
    by: 'hetty',
    ago: 10.2,
    from: 'farrowmere-home-from-hospital',
    themes: ['older-people', 'leaving-care-prison-or-hospital'],
    evidence: [
      { text: 'Invented: two wards, twelve months before and after, about 900 people a year.', source: null },
      { text: 'Invented: the sum was checked by a person who works for neither body.', source: null },
    ],
    corroborations: [],
    comments: [
      {
        by: 'rufus',
        ago: 8.8,
        body: 'Has anyone tried it in a rural place? Your worker has a car, and eleven villages. Ours would need a horse.',
        replies: [
          {
            by: 'hetty',
            ago: 8.5,
            body: 'Two of the six cover the villages. They see three people a day; the others see five. The results are the same, the cost is not.',
          },
        ],
      },
    ],
  },
  {
    slug: 'tell-it-once',
    claim: 'People at Kettle On would sooner wait longer than tell their story again',
    kind: 'insight',
    strength: 'anecdote',
    detail:
      'Fictional. Said by most of the people who were asked over a cup of tea in one month. Nobody counted, and we would not lean on it.',
    place: 'farrowmere',
    by: 'samira',
    ago: 5.7,
    themes: ['drug-and-alcohol-misuse'],
    evidence: [{ text: 'Invented: conversations at the door in one month, written down the same day.', source: null }],
    corroborations: [],
    comments: [
      {
        by: 'moderator',
        ago: 5.1,
        body: 'Thank you for marking it “anecdote”. It is the most read finding this week, and being honest about its strength has not hurt it.',
        replies: [
          {
            by: 'samira',
            ago: 4.9,
            body: 'I was told to leave it out because it was not evidence. It is evidence. It is just not much of it.',
          },
        ],
      },
      {
        by: 'coauthor',
        ago: 3.8,
        body: 'People leaving prison say the same, in almost the same words. I would help to ask it properly in two places, with the same three questions.',
      },
    ],
  },
  {
    slug: 'eleven-buildings-one-street',
    claim:
      'Seven of Farrowmere’s eleven public buildings on Market Street were less than half full at 11 in the morning',
    kind: 'overlap',
    strength: 'measured',
    detail:
      'Fictional. A clipboard count on twenty working days. One building would not let the counter in. The youth centre was empty at 11 and full at 4, so the hour matters.',
    place: 'farrowmere',
    by: 'practitioner',
    ago: 3.6,
    from: 'farrowmere-market-street',
    themes: ['public-estate'],
    evidence: [
      { text: 'Invented: people in rooms at 11 o’clock, twenty working days, ten buildings of eleven.', source: null },
    ],
    corroborations: [],
    comments: [
      {
        by: 'rufus',
        ago: 2.9,
        body: 'I have done this with a clipboard too. The trick is to count coats.',
      },
    ],
  },
]
