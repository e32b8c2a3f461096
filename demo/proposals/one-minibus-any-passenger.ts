import type { DemoProposal } from '../shape.ts'

/** Under way: agreed, being done, and talked about while it is. All of it invented. */
export const oneMinibusAnyPassenger: DemoProposal = {
  slug: 'one-minibus-any-passenger',
  state: 'under_way',
  title: 'One minibus, any passenger: let a vehicle that public money pays for carry whoever stands at the stop',
  summary:
    'In two invented places half of the seats in publicly paid minibuses are empty, because each is tied to one kind of passenger. We asked for one rule in place of five, and are trying it for a year.',
  startedBy: 'meg',
  started: 133,
  updated: 16,
  consultation: { opened: 112, closed: 90 },
  places: ['curlewdale', 'gullsand-bay'],
  themes: ['transport', 'governance', 'access-to-services'],
  members: [
    { who: 'meg', state: 'member', lead: true, ago: 133 },
    { who: 'bryony', state: 'member', invitedBy: 'meg', ago: 132 },
    { who: 'tess', state: 'member', invitedBy: 'bryony', ago: 127 },
    { who: 'connie', state: 'member', invitedBy: 'bryony', ago: 104 },
  ],
  sections: [
    {
      by: 'meg',
      markdown: `Curlewdale and Gullsand Bay are fictional. The figures are invented, and so are the rules; the empty seats you may have seen yourself.

## Mrs Alder

Four vehicles passed Mrs Alder on a Thursday in November. Each of them was paid for by people like Mrs Alder. She was going to the vet.

We should like the fifth to stop.
`,
    },
    {
      by: 'bryony',
      markdown: `## What is in the way

| Rule | What it is there for | What it does |
|---|---|---|
| Pupils only | insurance | eleven empty miles a day |
| Assessed clients only | that money goes to those in need | eight empty seats to the day centre |
| With a letter only | that nobody rides for fun | two people in an eight-seater |
| Booked the day before | a full bus | empty, where there is no signal |
| No dogs | one dog, in 1997 | Mrs Alder |

None of them is foolish. Together they drive an empty bus past a full stop.

## What we asked

**One rule:** whoever runs a vehicle for a public body may carry anybody, if those it was paid for have a seat, and everybody who works with children on board has been checked.

Parents decided for themselves, school by school. Two of the five said no, and those two buses stay as they are.
`,
    },
    {
      by: 'connie',
      markdown: `## The money, in the order in which I was asked

1. *What does it cost?* £4,100 of insurance, and stickers.
2. *What does it save?* In Curlewdale £23,000 a year in cash, for two years running. In Gullsand Bay nothing yet.
3. *Whose is it?* Three fifths the council’s, two fifths health’s. Health’s part goes back into the drivers’ fuel, by agreement, and is on the first page of it.
4. *What if it fails?* We take the stickers off.
`,
    },
    {
      by: 'tess',
      markdown: `## What we shall know after a year

- missed appointments, on the same list as before
- seats filled, counted from the same wall
- how many people were left at a stop because the bus was full. It has never happened. It will be the best bad news we have had.
`,
    },
  ],
  comments: [
    {
      by: 'rufus',
      ago: 108.8,
      body: 'The column “what it is there for” is generous and wise. Most papers of this kind skip it, and then the person who wrote the rule is in the room.',
      reactions: [['bryony', 'thanks']],
    },
    {
      by: 'responder',
      ago: 88.1,
      body: 'For the record, so that it can be found: the pupils-only rule was guidance, and has been reworded for both places. It took nine days. The other four were yours already, as it turned out.',
      replies: [
        { by: 'meg', ago: 87.7, body: 'All four? Since when?' },
        { by: 'responder', ago: 87.2, body: 'Since about 1997, I am told. There was a dog.' },
      ],
    },
    {
      by: 'bryony',
      ago: 44.4,
      body: 'Month two. 38 of 70 seats, from 31. One complaint about a smell (sheep). One wedding party.',
    },
    {
      by: 'bryony',
      ago: 16.2,
      body: 'Month three. 43 of 70. Missed appointments 8 in 100. The two schools that said no have asked whether they may look at how it goes. Mrs Alder’s dog has his own seat, and his own review on the village page.',
      replies: [
        {
          by: 'dermot',
          ago: 15.8,
          body: 'Gullsand Bay, month one: 22 of 48, from 20. We have the wrong stops. Moving two of them next week.',
        },
        { by: 'connie', ago: 15.3, body: 'I asked for nothing from month one, and got it. Carry on.' },
      ],
    },
  ],
}
