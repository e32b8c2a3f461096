import type { DemoFinding } from '../shape.ts'

/** Of the dales. All of it is invented. */
export const curlewdaleFindings: DemoFinding[] = [
  {
    slug: 'missed-appointments-follow-the-bus',
    claim: 'Missed appointments in Curlewdale follow the bus timetable, not the illness',
    kind: 'insight',
    strength: 'measured',
    detail:
      'Fictional. 17 in 100 missed on days without a bus, 6 in 100 on days with one, for the same clinics and the same people. Reminders by text made no difference on either.',
    place: 'curlewdale',
    by: 'tess',
    ago: 155.9,
    from: 'curlewdale-the-bus-that-waits',
    themes: ['transport', 'health-and-prevention'],
    evidence: [
      { text: 'Invented: 9,200 appointments in two years, by weekday and valley.', source: null },
      { text: 'Invented: a month with reminders and a month without.', source: null },
    ],
    corroborations: [
      {
        by: 'hetty',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 149.1,
        note: 'Invented for the demonstration: in the eleven villages, yes: 14 against 7. In the town it makes no difference.',
      },
      {
        by: 'leon',
        place: 'ironbeck',
        stance: 'not_here',
        ago: 143.2,
        note: 'Invented for the demonstration: in a city it follows the time of day. Nobody comes at nine.',
      },
    ],
    comments: [
      {
        by: 'meg',
        ago: 154.8,
        body: 'We had a letter that said patients who miss two appointments will be taken off the list. It was dated the week in which the top road was shut. I have it framed.',
        reactions: [
          ['tess', 'same_here'],
          ['alasdair', 'same_here'],
        ],
      },
    ],
  },
  {
    slug: 'five-minibuses-one-road',
    claim: 'Five publicly paid minibuses drove the same Curlewdale road before ten, with 31 of their 70 seats filled',
    kind: 'overlap',
    strength: 'measured',
    detail:
      'Fictional. Counted from a wall, on five mornings in November. Five budgets paid £219,000 a year for it. Not all of it was waste: one of the five could not have carried anybody else, and should not.',
    place: 'curlewdale',
    by: 'bryony',
    ago: 156.7,
    from: 'curlewdale-the-bus-that-waits',
    themes: ['transport', 'counting-public-money'],
    evidence: [
      { text: 'Invented: a tally by vehicle and seat, five mornings.', source: null },
      { text: 'Invented: five ledgers, with the cost of a driver counted in each.', source: null },
    ],
    corroborations: [
      {
        by: 'dermot',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 147.3,
        note: 'Invented for the demonstration: four, and two of them are ours. I was in one when I saw the other.',
      },
    ],
    comments: [
      {
        by: 'desmond',
        ago: 141.4,
        body: 'I like a count with a wall in it. Did anybody count in May?',
        replies: [
          {
            by: 'bryony',
            ago: 141.0,
            body: 'Yes, in the end: 29 of 70. I had expected more walkers. They are not allowed in either.',
          },
        ],
      },
    ],
  },
  {
    slug: 'school-money-may-not-carry-a-pensioner',
    claim:
      'A Curlewdale minibus paid for by the school budget drove eleven miles a day empty, because it may carry nobody else',
    kind: 'barrier',
    strength: 'measured',
    detail:
      'Fictional. So is the rule. It may carry others only when no pupil is in it, so it drops the pupils and comes back along the same road for the others.',
    place: 'curlewdale',
    by: 'meg',
    ago: 136.5,
    from: 'curlewdale-the-bus-that-waits',
    themes: ['transport', 'governance'],
    evidence: [{ text: 'Invented: the odometer, and a letter in which the rule is explained.', source: null }],
    corroborations: [
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 124.4,
        note: 'Invented for the demonstration: the same, with a boat.',
      },
    ],
    comments: [
      {
        by: 'responder',
        ago: 119.3,
        body: 'I have read the letter. The rule is about insurance and not about money, and it was written for a different kind of vehicle. This is one of the few barriers on this site that I might be able to move before lunch.',
        replies: [
          { by: 'meg', ago: 118.9, body: 'Which lunch?' },
          { by: 'responder', ago: 118.2, body: 'You have me there. By the end of the month. See the proposal.' },
        ],
        reactions: [
          ['meg', 'thanks'],
          ['bryony', 'thanks'],
        ],
      },
    ],
  },
  {
    slug: 'signal-is-not-skill',
    claim:
      'Of a hundred people who came for help with something online in Curlewdale, fourteen lacked a signal and thirty-three were afraid',
    kind: 'insight',
    strength: 'observed',
    detail:
      'Fictional. A nurse’s list of one month. The categories are hers, and some people belonged to two. Masts would have helped the fourteen.',
    place: 'curlewdale',
    by: 'tess',
    ago: 29.2,
    from: 'curlewdale-wet-thursday',
    themes: ['access-to-services', 'older-people'],
    evidence: [{ text: 'Invented: 100 visits in a row, written down the same day.', source: null }],
    corroborations: [
      {
        by: 'agnieszka',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 25.5,
        note: 'Invented for the demonstration: afraid, yes, and here it is of the language and not of the money.',
      },
    ],
    comments: [
      {
        by: 'sunita',
        ago: 24.8,
        body: 'I build the sort of page that frightens them. Which sentence does it?',
        replies: [
          { by: 'tess', ago: 24.4, body: '“Your session will expire.” Mr Garth thought that it was about him.' },
        ],
        reactions: [['bryony', 'helpful']],
      },
    ],
  },
  {
    slug: 'fire-visits-find-unmet-care',
    claim: 'In Curlewdale a fire service safety visit found people who needed care and had none in one house of eight',
    kind: 'practice',
    strength: 'observed',
    detail:
      'Fictional. 96 of 768 visits. The care assessment that is meant to find them had seen 21 of the 96 in the two years before. The crews were not trained to look. They were let in.',
    place: 'curlewdale',
    by: 'alasdair',
    ago: 63.4,
    themes: ['older-people', 'health-and-prevention'],
    evidence: [{ text: 'Invented: visit cards of one year, held against the care register by a nurse.', source: null }],
    corroborations: [
      {
        by: 'hetty',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 55.6,
        note: 'Invented for the demonstration: one house of eleven. Our crews leave a card on the fridge, and we look for the card.',
      },
    ],
    comments: [
      {
        by: 'rufus',
        ago: 59.9,
        body: 'May I ask what a cold kettle looks like, to somebody who is not a nurse?',
        replies: [
          {
            by: 'alasdair',
            ago: 59.4,
            body: 'You put your hand on it when you come in, as if you were leaning. At eleven in the morning it should be warm. I learnt it from my grandmother, who was not in the fire service either.',
          },
        ],
        reactions: [
          ['hetty', 'same_here'],
          ['tess', 'same_here'],
        ],
      },
    ],
  },
  {
    slug: 'the-cost-of-distance',
    claim:
      'An hour of home care in Curlewdale costs £14 more to give than in a town, and no formula that pays for it knows',
    kind: 'cost',
    strength: 'measured',
    detail:
      'Fictional. £11 of it is time in a car and £3 is the car. On days when the top road is shut it is £31. The grant is by head and by age, and a valley is neither.',
    place: 'curlewdale',
    by: 'tess',
    ago: 110.7,
    themes: ['older-people', 'transport', 'counting-public-money'],
    evidence: [
      {
        text: 'Invented: rounds of eleven carers for four weeks in March and in July, minute by minute.',
        source: null,
      },
    ],
    corroborations: [
      {
        by: 'rufus',
        place: 'worcestershire',
        stance: 'seen_here',
        ago: 102.6,
        note: 'In kind only: the county is described as rural and urban, and no cost of distance is given. https://www.slideserve.com/nichole-malone/worcestershire-powerpoint-ppt-presentation',
      },
    ],
    comments: [
      {
        by: 'desmond',
        ago: 106.9,
        body: 'Minute by minute! Would you share the sheet? I have been given a mileage rate in place of an answer for twenty years.',
        replies: [
          {
            by: 'tess',
            ago: 106.4,
            body: 'With pleasure, and with a warning: in July one of the minutes says “sheep”. So do eleven others.',
          },
        ],
      },
    ],
  },
]
