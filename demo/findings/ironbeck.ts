import type { DemoFinding } from '../shape.ts'

/** Findings of an invented city: every figure in them is invented, and each says so. */
export const ironbeckFindings: DemoFinding[] = [
  {
    slug: 'seventeen-plans-one-kitchen',
    claim: 'One Ironbeck family had seventeen plans from nine organisations, and one kitchen drawer to keep them in',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Fictional. Of forty families asked to show what they had been given, the median had eleven plans. In twenty-two drawers at least two of the plans asked for opposite things.',
    place: 'ironbeck',
    by: 'mohsin',
    ago: 228.3,
    from: 'ironbeck-forty-families',
    themes: ['families-with-several-needs'],
    evidence: [
      { text: 'Invented: the papers of forty families, sorted on their own kitchen tables.', source: null },
      { text: 'Invented: the 22 contradictions, read by a worker of each of the bodies concerned.', source: null },
    ],
    corroborations: [
      {
        by: 'agnieszka',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 221.4,
        note: 'Invented for the demonstration: nine plans, in a biscuit tin, in a language that the family does not read.',
      },
      {
        by: 'tess',
        place: 'curlewdale',
        stance: 'not_here',
        ago: 158.8,
        note: 'Invented for the demonstration: two plans at most. There are not enough of us to write more.',
      },
    ],
    comments: [
      {
        by: 'edith',
        ago: 226.9,
        body: 'Which of the seventeen had her name spelt correctly?',
        replies: [
          {
            by: 'mohsin',
            ago: 226.5,
            body: 'Five. I went back and counted, because I could not sleep after you asked.',
          },
        ],
        reactions: [['callum', 'same_here']],
      },
    ],
  },
  {
    slug: 'evictions-cost-more-than-arrears',
    claim: 'Evicting an Ironbeck family over £1,900 of arrears cost the city’s public bodies £23,400 in the year after',
    kind: 'cost',
    strength: 'measured',
    detail:
      'Fictional. The mean of 36 evictions of families with children. The landlord recovered £310 on average. The largest part, £14,800, was temporary housing; the smallest that anybody had thought of was a taxi to the old school.',
    place: 'ironbeck',
    by: 'mohsin',
    ago: 203.1,
    themes: ['housing', 'homelessness', 'families-with-several-needs'],
    evidence: [
      { text: 'Invented: ledgers of five bodies for twelve months after each of 36 evictions.', source: null },
    ],
    corroborations: [
      {
        by: 'dermot',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 199.6,
        note: 'Invented for the demonstration: £19,200 here, on 14 evictions. Hotels are dearer by the sea in August, and that is when the courts catch up.',
      },
      {
        by: 'practitioner',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 190.2,
        note: 'Invented for the demonstration: we have only four, so a story and not a mean. The dearest was £41,000 and included a kennel.',
      },
    ],
    comments: [
      {
        by: 'connie',
        ago: 127.9,
        body: 'Is the £23,400 more than what the family would have cost anyway? A family that falls behind with the rent is often dear to the rest of us already.',
        replies: [
          {
            by: 'mohsin',
            ago: 127.5,
            body: 'Good question, and I am embarrassed that it took 75 days for somebody to ask. It is the whole cost. The same families cost £8,100 in the year before. So “£15,300 more” is the figure to quote, and I will change the detail.',
          },
          { by: 'connie', ago: 127.2, body: 'Still the best business case for £1,900 that I have seen.' },
        ],
      },
    ],
  },
  {
    slug: 'call-within-ninety-minutes',
    claim: 'In Ironbeck a call within ninety minutes doubled the share of survivors of domestic abuse who took up help',
    kind: 'practice',
    strength: 'evaluated',
    detail:
      'Fictional. 46 in 100 against 22 in 100, evenings with an adviser against evenings without. With Saturdays left out it is 44 against 24. Not decided by lot.',
    place: 'ironbeck',
    by: 'edith',
    ago: 168.5,
    from: 'ironbeck-ninety-minutes',
    themes: ['domestic-abuse', 'community-safety'],
    evidence: [
      { text: 'Invented: 4,350 incidents in eighteen months, by whether an adviser was on duty.', source: null },
      { text: 'Invented: the sum was redone without Saturdays after a reader asked.', source: null },
    ],
    corroborations: [
      {
        by: 'gwil',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 85.3,
        note: 'Invented for the demonstration: we tried it for one month with a borrowed telephone. 39 to 25, on 120 incidents. Small, and in the same direction.',
      },
    ],
    comments: [
      {
        by: 'moderator',
        ago: 165.2,
        body: 'A reader found the weak spot, the authors redid the sum, and the smaller figure stands in the text. If anybody asks me what this community is for, I send them here.',
        reactions: [
          ['edith', 'thanks'],
          ['callum', 'thanks'],
          ['coauthor', 'thanks'],
          ['harriet', 'helpful'],
        ],
      },
    ],
  },
  {
    slug: 'friday-releases',
    claim:
      'Two in five people released to Ironbeck from a short sentence came out on a Friday, after the housing office had shut',
    kind: 'barrier',
    strength: 'measured',
    detail:
      'Fictional. A date that falls on a weekend is moved forward to the Friday, so Fridays hold three days’ releases. The bus from the prison arrives at twenty past two; the housing office shuts at two on Fridays, for training.',
    place: 'ironbeck',
    by: 'josephine',
    ago: 152.4,
    themes: ['offender-management', 'homelessness', 'leaving-care-prison-or-hospital'],
    evidence: [
      { text: 'Invented: release dates of 402 people in two years, by weekday.', source: null },
      { text: 'Invented: the timetable, and the notice on the door.', source: null },
    ],
    corroborations: [
      {
        by: 'dermot',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 149.9,
        note: 'Invented for the demonstration: 44 in 100 on a Friday. We moved our training to Wednesdays when I read this. It took one email.',
      },
      {
        by: 'gwil',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 79.2,
        note: 'Invented for the demonstration: 47 of 118, and of those the most are in custody again by Monday.',
      },
    ],
    comments: [
      {
        by: 'callum',
        ago: 150.7,
        body: 'Friday night shift: you can tell who came out that day by the clear plastic bag. They keep everything in it, and everybody can see everything.',
        replies: [
          {
            by: 'josephine',
            ago: 150.1,
            body: 'We have bought rucksacks. £9 each, from the petty cash. It may be the best thing that I have done this year.',
          },
        ],
      },
      {
        by: 'responder',
        ago: 140.6,
        body: 'The rule about weekends is older than anybody here. That does not make it a good one. Put it to us as an ask and I shall find out who owns it.',
      },
    ],
  },
  {
    slug: 'nobodys-budget-for-an-identity',
    claim:
      'Thirty-one people in Ironbeck had a job offer and could not start, because proof of who they were was in nobody’s budget',
    kind: 'barrier',
    strength: 'measured',
    detail:
      'Fictional. The fees came to £38 a person. Four bodies each believed that another one paid. Two had a form for asking a third.',
    place: 'ironbeck',
    by: 'priti',
    ago: 100.2,
    from: 'ironbeck-inside-the-gate',
    themes: ['worklessness', 'offender-management', 'access-to-services'],
    evidence: [{ text: 'Invented: offers in writing, start dates missed, and why, for 98 people.', source: null }],
    corroborations: [
      {
        by: 'agnieszka',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 97.5,
        note: 'Invented for the demonstration: twelve in the packing hall, and one who had been born in the next street.',
      },
      {
        by: 'bryony',
        place: 'curlewdale',
        stance: 'seen_here',
        ago: 93.8,
        note: 'Invented for the demonstration: nine. The nearest office where one can show a document in person is sixty-one minutes away, on Tuesdays.',
      },
    ],
    comments: [
      {
        by: 'desmond',
        ago: 98.7,
        body: 'Thirty-one times £38 is £1,178. What did the four forms cost?',
        replies: [
          {
            by: 'priti',
            ago: 98.4,
            body: 'I asked. Each of the four said that it was not in their budget to find out.',
          },
        ],
        reactions: [
          ['priti', 'same_here'],
          ['connie', 'same_here'],
          ['rufus', 'same_here'],
        ],
      },
    ],
  },
  {
    slug: 'half-gone-by-week-thirteen',
    claim: 'Half of the job starts that Ironbeck paid for had ended by week thirteen, a third of those in week five',
    kind: 'insight',
    strength: 'measured',
    detail:
      'Fictional. 1,140 starts, 566 still at work after thirteen weeks. In week five the first full pay has come and the help with rent has stopped: it is the month with the least money in the house.',
    place: 'ironbeck',
    by: 'priti',
    ago: 56.1,
    from: 'ironbeck-thirteen-weeks',
    themes: ['worklessness', 'access-to-benefits'],
    evidence: [
      { text: 'Invented: 1,140 people rung by one student, and payroll checks for those who agreed.', source: null },
    ],
    corroborations: [
      {
        by: 'agnieszka',
        place: 'gullsand-bay',
        stance: 'seen_here',
        ago: 51.8,
        note: 'Invented for the demonstration: here it is week three, because the agencies pay in arrears and rent is due weekly.',
      },
    ],
    comments: [
      {
        by: 'nia',
        ago: 49.5,
        body: 'The same cliff as at the end of a year’s free nursery, and we also found it by ringing people. Is there a word for the place where two helps meet and leave a gap?',
        replies: [
          { by: 'leon', ago: 49.3, body: 'Tuesday' },
          { by: 'nia', ago: 49.1, body: 'I laughed, and then I wrote it down.' },
        ],
      },
    ],
  },
  {
    slug: 'police-hear-what-nurses-do-not',
    claim:
      'Of the 210 Ironbeck households that rang the police most, 164 were known to mental health services, who had not been told of the calls',
    kind: 'overlap',
    strength: 'measured',
    detail:
      'Fictional. Matched once, by two people in a room, on paper, and then shredded. The police knew of the calls and not of the care; the nurses of the care and not of the calls.',
    place: 'ironbeck',
    by: 'leon',
    ago: 113.6,
    themes: ['mental-health', 'community-safety', 'sharing-data'],
    evidence: [
      {
        text: 'Invented: 210 addresses against a caseload of 3,900, under a purpose that both bodies had already.',
        source: null,
      },
    ],
    corroborations: [
      {
        by: 'hetty',
        place: 'farrowmere',
        stance: 'seen_here',
        ago: 104.2,
        note: 'Invented for the demonstration: 31 of 40. One of our nurses had been to tea there on the day of the call.',
      },
    ],
    comments: [
      {
        by: 'practitioner',
        ago: 103.7,
        body: 'On paper and then shredded: I should like this method to have a name, so that our information people can look it up and approve it.',
        replies: [
          { by: 'leon', ago: 103.5, body: 'Two people, one room, no copy' },
          { by: 'callum', ago: 103.0, body: 'We called it “the biscuit match”. There were biscuits.' },
        ],
      },
    ],
  },
  {
    slug: 'attendance-slips-first',
    claim:
      'In Ironbeck school attendance slipped about six months before anything else that a service would have noticed',
    kind: 'insight',
    strength: 'observed',
    detail:
      'Fictional. Looking back over 40 families: registers first, then rent, then the door that is not opened, then the police. In seven families it was the other way round.',
    place: 'ironbeck',
    by: 'mohsin',
    ago: 176.2,
    from: 'ironbeck-forty-families',
    themes: ['families-with-several-needs', 'education-and-skills'],
    evidence: [
      {
        text: 'Invented: dates of first trouble in registers, rent books and call logs, for 40 families.',
        source: null,
      },
    ],
    corroborations: [
      {
        by: 'yusuf',
        place: 'gullsand-bay',
        stance: 'not_here',
        ago: 170.9,
        note: 'Invented for the demonstration: here the surgery sees it first. A mother who never came is suddenly there each week, with a child who is well.',
      },
    ],
    comments: [
      {
        by: 'desmond',
        ago: 146.8,
        body: 'Careful with looking back: you started from families that had got into trouble. How many children’s attendance slips in a year in which nothing follows at all?',
        replies: [
          {
            by: 'mohsin',
            ago: 146.1,
            body: 'About one in nine of the whole school. So it is a reason to ring a bell and put the kettle on, and not to open a file. I have put “observed”, and meant it.',
          },
        ],
      },
    ],
  },
]
