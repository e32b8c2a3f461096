import type { DemoThread } from '../shape.ts'

/** What the people of Farrowmere ask, and are asked. None of it happened. */
export const threadsOfFarrowmere: DemoThread[] = [
  {
    slug: 'who-may-see-the-list',
    kind: 'question',
    title: 'Who may see the list of families when four bodies share one?',
    body: 'Invented. We want one list of the families that several of us visit, so that nobody is assessed four times. Each of our lawyers says yes to it on its own and no to it together.\n\nHas anybody got this signed? What did you put in the agreement?',
    by: 'practitioner',
    ago: 9.4,
    place: null,
    theme: 'early-years',
    openToAll: true,
    comments: [
      {
        by: 'rufus',
        ago: 8.9,
        body: 'We tried to get one agreement for everything and gave up after a year. My advice would be to begin with one question that two of you already answer for each other on the telephone.',
      },
      {
        by: 'nia',
        ago: 8.2,
        body: 'Invented, but as it would go: do not share the list. Each body keeps its own, and a person who sits with all four matches them in a room, once a month, and tells each only which families it should ring first. What crosses the table is a name and a day, under a purpose that all four have already.\n\nThe agreement became two pages. The lawyers had been asked about a database; nobody had asked them about a meeting.',
        accepted: 7.7,
        reactions: [
          ['practitioner', 'thanks'],
          ['samira', 'thanks'],
          ['moderator', 'helpful'],
          ['desmond', 'same_here'],
        ],
        replies: [
          {
            by: 'practitioner',
            ago: 7.8,
            body: 'That is the first answer I have had that makes the thing smaller. @nia-brackenbury who is the person in the room, and who pays for them?',
          },
          {
            by: 'nia',
            ago: 7.5,
            body: 'The housing association lends her, half a day a month. It costs less than one of the assessments.',
            edited: {
              ago: 7.4,
              before: 'The housing association lends her, a day a month. It costs less than the assessments.',
            },
            reactions: [['practitioner', 'helpful']],
          },
        ],
      },
      {
        by: 'samira',
        ago: 5.1,
        body: 'Ask the families, too. Of those we asked, most thought that we shared all of it already, and were cross that we did not.',
      },
    ],
  },
  {
    slug: 'a-day-together-in-farrowmere',
    kind: 'conversation',
    title: 'A day together in Farrowmere: which week is best?',
    body: 'Invented, like the place. Come and walk down Market Street with us: eleven buildings, one street, and lunch. We would show what we counted and where we counted wrongly.\n\nBring one figure of your own that you do not believe.',
    by: 'hetty',
    ago: 3.2,
    place: 'farrowmere',
    theme: null,
    openToAll: false,
    comments: [
      {
        by: 'desmond',
        ago: 2.6,
        body: 'I would come from Birmingham for the wrong figures alone. Not a Monday, please.',
        reactions: [['hetty', 'thanks']],
      },
      {
        by: 'gwil',
        ago: 2.2,
        body: 'The second week is market week. You would see the street as it is when somebody uses it.',
      },
    ],
  },
  {
    slug: 'what-do-you-tell-the-finance-director',
    kind: 'question',
    title: 'What do you tell a finance director whose money the saving is not?',
    body: 'Invented. We can show what the work saves. It saves it for somebody else, next year, in beds that are filled again by Friday. I have twenty minutes with ours.\n\nWhat has worked on yours?',
    by: 'beatrix',
    ago: 1.3,
    place: null,
    theme: null,
    openToAll: false,
    comments: [],
  },
  {
    slug: 'counting-volunteers',
    kind: 'question',
    title: 'Do you count what volunteers give when you count a place’s money?',
    body: 'Invented. In our count the charities look as if they cost nothing, because half of what they do is given. Leave it out and they are invisible; put it in and it looks like money.',
    by: 'samira',
    ago: 34,
    place: null,
    theme: null,
    openToAll: true,
    comments: [
      {
        by: 'moderator',
        ago: 33.2,
        body: 'There is a proposal that asks for one way of reporting. Could this go in there?',
      },
      { by: 'samira', ago: 32.5, body: 'It could, and it has. Thank you.' },
    ],
    closed: { by: 'samira', ago: 32.4, reason: 'It went on in the proposal to report once.' },
  },
]
