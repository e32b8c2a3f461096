import type { DemoFinding } from '../shape.ts'

/** Of the coast. All of it is invented. */
export const gullsandBayFindings: DemoFinding[] = [
  {
    slug: 'winter-rooms-cheaper-than-elsewhere',
    claim: 'A winter room on Gullsand Bay’s own front cost £26 a night; a room twenty miles away cost £61',
    kind: 'cost',
    strength: 'measured',
    detail:
      'Fictional. With two workers, a telephone and the damage it is £26; the bare rent is £17. The finance director signs a saving of £380,000 in the first winter, and not the £419,000 of the ledger.',
    place: 'gullsand-bay',
    by: 'dermot',
    ago: 191.2,
    from: 'gullsand-bay-empty-in-winter',
    themes: ['homelessness', 'housing'],
    evidence: [
      { text: 'Invented: the ledger for two winters, by night and by room.', source: null },
      { text: 'Invented: a note of the finance director on what she will sign.', source: null },
    ],
    corroborations: [
      {
        by: 'bryony',
        place: 'curlewdale',
        stance: 'not_here',
        ago: 186.4,
        note: 'Invented for the demonstration: our holiday cottages are full in winter too, at £140. We have the walkers.',
      },
    ],
    comments: [
      {
        by: 'josephine',
        ago: 184.9,
        body: 'Would any of the eleven hotels take somebody straight from prison, for the first two weeks? I ask for a friend, who is a whole caseload.',
        replies: [
          { by: 'dermot', ago: 184.3, body: 'Two would, if it is you who answers the telephone.' },
          { by: 'josephine', ago: 184.1, body: 'Give them my number.' },
        ],
      },
    ],
  },
  {
    slug: 'three-interpreters-one-waiting-room',
    claim:
      'Three bodies in Gullsand Bay booked three interpreters for one family on one morning, and the child did the interpreting',
    kind: 'overlap',
    strength: 'observed',
    detail:
      'Fictional. It happened. It also happened, in a milder form, on 61 of the 240 mornings in the first year’s diary: two interpreters of one language in one building.',
    place: 'gullsand-bay',
    by: 'agnieszka',
    ago: 123.3,
    from: 'gullsand-bay-forty-one-languages',
    themes: ['access-to-services', 'education-and-skills'],
    evidence: [{ text: 'Invented: five booking books, laid side by side for 240 mornings.', source: null }],
    corroborations: [
      {
        by: 'mohsin',
        place: 'ironbeck',
        stance: 'seen_here',
        ago: 119.7,
        note: 'Invented for the demonstration: 190 of 240 mornings. It is a bigger hospital.',
      },
    ],
    comments: [],
  },
  {
    slug: 'five-weeks-without-money',
    claim: 'Taking a seasonal job cost a Gullsand Bay family about five weeks without any money at all',
    kind: 'barrier',
    strength: 'observed',
    detail:
      'Fictional. Twenty-six families kept a diary. The old help stops on the day of the first shift; the first wage comes after three weeks or four; and at the end of the season it happens again, the other way round.',
    place: 'gullsand-bay',
    by: 'agnieszka',
    ago: 92.1,
    themes: ['access-to-benefits', 'worklessness'],
    evidence: [{ text: 'Invented: money diaries of 26 families from March to June.', source: null }],
    corroborations: [
      {
        by: 'priti',
        place: 'ironbeck',
        stance: 'seen_here',
        ago: 89.4,
        note: 'Invented for the demonstration: in the city it is the fifth week after the start, and then it is over. Here it comes twice a year.',
      },
      {
        by: 'coauthor',
        place: 'luton-and-central-bedfordshire',
        stance: 'seen_here',
        ago: 70.5,
        note: 'In subject only: access to benefits was one of the two themes of this pilot. No figure for a gap is in the source. http://www.mondaq.com/uk/x/102686/government+policy+public+finance/Total+Place+A+Blueprint+for+the+Future',
      },
    ],
    comments: [
      {
        by: 'connie',
        ago: 90.6,
        body: 'We lend deposits for rent. I had never thought of lending a week. What would they need, and would it come back?',
        replies: [
          {
            by: 'agnieszka',
            ago: 90.2,
            body: 'About £180, in week two. Of the eleven to whom our charity lent it, ten gave it back by August and one sent it from Portugal.',
          },
        ],
      },
    ],
  },
  {
    slug: 'arcade-beats-clinic',
    claim:
      'Twice as many parents came to a baby clinic in an amusement arcade as to the same clinic on the second floor',
    kind: 'practice',
    strength: 'measured',
    detail:
      'Fictional. 44 families a week against 19, and eleven fathers against one. Breastfeeding at six weeks did not change. The hours changed as well as the place, so nobody can say which of the two it was.',
    place: 'gullsand-bay',
    by: 'yusuf',
    ago: 69.7,
    from: 'gullsand-bay-arcade-clinic',
    themes: ['early-years', 'health-and-prevention'],
    evidence: [
      { text: 'Invented: the clinic’s book, one year upstairs and one year beside the falls machine.', source: null },
    ],
    corroborations: [],
    comments: [
      {
        by: 'nia',
        ago: 66.5,
        body: 'Thank you for the last sentence. Could you open the second floor on a Saturday for a month, and find out?',
        replies: [{ by: 'yusuf', ago: 66.1, body: 'I could. The lift could not.' }],
      },
    ],
  },
  {
    slug: 'landlords-want-a-number',
    claim: 'Landlords in Gullsand Bay wanted a telephone number more than they wanted a guarantee',
    kind: 'insight',
    strength: 'anecdote',
    detail:
      'Fictional. Said by nine of eleven hoteliers over breakfast. They were asked by the man who answers the telephone, so they may have been polite.',
    place: 'gullsand-bay',
    by: 'dermot',
    ago: 180.4,
    themes: ['housing', 'homelessness'],
    evidence: [{ text: 'Invented: eleven breakfasts.', source: null }],
    corroborations: [],
    comments: [
      { by: 'mohsin', ago: 178.8, body: 'In my experience parents, too.', reactions: [['dermot', 'same_here']] },
    ],
  },
]
