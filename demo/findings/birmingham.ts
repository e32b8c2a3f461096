import type { DemoFinding } from '../shape.ts'
import { sources } from '../sources.ts'

export const birminghamFindings: DemoFinding[] = [
  {
    slug: 'health-spending-treats-illness',
    claim: '96% of health spending in Birmingham treated illness; less than 4% kept people well',
    kind: 'cost',
    strength: 'measured',
    detail:
      'From the first figures the pilot released. The rule by which a line of spending was sorted into one or the other was not published with it, so the same count cannot yet be repeated elsewhere and compared.',
    place: 'birmingham',
    by: 'desmond',
    ago: 51.4,
    from: 'birmingham-symptoms-and-causes',
    themes: ['health-and-prevention', 'counting-public-money'],
    evidence: [
      {
        text: 'Of health spending, 96% is on treating illness and less than 4% on keeping people well.',
        source: sources.earlyResults,
      },
    ],
    corroborations: [
      {
        by: 'hetty',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 47.3,
        note: 'Invented for the demonstration: 95 to 5 in Farrowmere, with vaccination counted as keeping people well. Without it, 97 to 3.',
      },
      {
        by: 'nia',
        place: 'croydon',
        stance: 'seen_here',
        ago: 45.1,
        note: 'No ratio was published here, but the direction is the same: the pilot’s own page sets out to make the case for moving resources upstream. https://www.leadershipcentre.org.uk/totalplace/totalplaces/pilot/croydon.html',
      },
    ],
    comments: [
      {
        by: 'hetty',
        ago: 47.2,
        body: 'Where would you put a practice nurse’s diabetes clinic? She is treating an illness, and keeping a foot on a leg.',
        replies: [
          {
            by: 'desmond',
            ago: 46.9,
            body: 'That is one of my ten awkward examples. I would split it by appointment type, and print that I had.',
          },
          {
            by: 'hetty',
            ago: 46.2,
            body: 'Then somebody has to record the appointment type. I am not being difficult. I am the somebody.',
          },
        ],
      },
      {
        by: 'responder',
        ago: 33.5,
        body: 'It is a striking ratio. To act on it I would need to know which part of the 96 anybody could decide differently next year.',
      },
    ],
  },
  {
    slug: 'employment-spending-is-benefits',
    claim: '93% of employment spending in Birmingham was benefits; less than 7% helped people into work',
    kind: 'insight',
    strength: 'measured',
    detail:
      'The two halves are not the same kind of money: the 93% follows from law and from the economy, the 7% is decided. That is why a place alone cannot move a pound from one to the other.',
    place: 'birmingham',
    by: 'desmond',
    ago: 50.8,
    from: 'birmingham-symptoms-and-causes',
    themes: ['counting-public-money'],
    evidence: [
      {
        text: 'Of the city’s total employment spending, benefits account for 93%; less than 7% goes on help into work.',
        source: sources.earlyResults,
      },
    ],
    corroborations: [
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'not_here',
        ago: 39.6,
        note: 'Invented for the demonstration: 88 to 12, because the count was made in the year a closing boatyard had a retraining fund. A year later it would have been 94 to 6.',
      },
    ],
    comments: [
      {
        by: 'practitioner',
        ago: 39.5,
        body: 'I marked “not here”, and then saw how little it meant. One fund, one year. A place should have to give the year with its stance.',
        replies: [
          {
            by: 'moderator',
            ago: 39.1,
            body: 'Noted. For now, please put it in the note, as you did – it was the first thing I looked for.',
          },
        ],
      },
    ],
  },
  {
    slug: 'children-in-care-two-per-cent',
    claim: 'Children in care were 2% of Birmingham’s children, and cost £35m a year',
    kind: 'cost',
    strength: 'measured',
    detail:
      'A small group with large needs, paid for by several bodies. The £35m is a year’s cost as reported; which bodies’ spending is in it is not said in the report.',
    place: 'birmingham',
    by: 'nia',
    ago: 48.9,
    from: 'birmingham-symptoms-and-causes',
    themes: ['children-in-care'],
    evidence: [
      {
        text: 'Children in care make up 2% of the city’s children and cost £35m a year.',
        source: sources.earlyResults,
      },
    ],
    corroborations: [
      {
        by: 'samira',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 42.7,
        note: 'Invented for the demonstration: 1.6% of children. The cost differs by 40% according to whether school transport is in it.',
      },
    ],
    comments: [
      {
        by: 'beatrix',
        ago: 40.4,
        body: 'Please be careful how this one is quoted. I have seen “2% cost £35m” on a slide as if the children were the problem. The finding is about what we buy, and when.',
        replies: [
          {
            by: 'nia',
            ago: 40.2,
            body: 'Agreed. If I wrote the claim again I would begin with the £35m, and with us.',
          },
          {
            by: 'samira',
            ago: 40.0,
            body: 'Some of the people it is about read our noticeboard. That is my test for any sentence now.',
          },
        ],
      },
    ],
  },
  {
    slug: 'early-help-one-pound-saves-four',
    claim: 'Birmingham’s work was quoted as finding that £1 of early help for children saves £4 later',
    kind: 'practice',
    strength: 'observed',
    detail:
      'Quoted in a government paper, and that in a news report. We mark it “observed” and not “measured”, because we have not seen the working: who saves the £4, when, or against what. The same report gives over £9 saved in criminal justice for £1 of drug treatment.',
    place: 'birmingham',
    by: 'nia',
    ago: 35.2,
    themes: ['early-years', 'drug-and-alcohol-misuse'],
    evidence: [
      {
        text: 'Every £1 spent on early intervention for children saves a further £4 later.',
        source: sources.smarterGovernment,
      },
      {
        text: 'Each £1 spent on drug treatment can save over £9 in criminal justice.',
        source: sources.smarterGovernment,
      },
    ],
    corroborations: [
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'not_here',
        ago: 31.8,
        note: 'Invented for the demonstration: we tried to rebuild a ratio for our own early help and could not get above 1 to 1.4 with anything a finance director would sign.',
      },
    ],
    comments: [
      {
        by: 'desmond',
        ago: 34.7,
        body: 'A ratio without a date is a proverb. I should like a rule here that a claim of “£1 saves £n” cannot be marked stronger than “observed” until the years are given.',
        replies: [
          {
            by: 'moderator',
            ago: 34.2,
            body: 'I will put it to the others. It would move four findings down, two of them mine.',
          },
        ],
      },
      {
        by: 'coauthor',
        ago: 28.9,
        body: 'The £9 has been quoted to me by three people this year, each with a different source. They all lead to the same sentence.',
      },
    ],
  },
]
