import type { DemoCaseStudy } from '../shape.ts'

export const gullsandBayEmptyInWinter: DemoCaseStudy = {
  slug: 'gullsand-bay-empty-in-winter',
  title: 'Gullsand Bay: empty in winter',
  summary:
    'Fictional. An invented resort paid for bed and breakfast in the next town while 1,400 of its own rooms stood empty. Eleven hoteliers and a telephone that is answered at night changed that.',
  place: 'gullsand-bay',
  authors: ['dermot'],
  themes: ['homelessness', 'housing', 'regeneration'],
  clientGroups: ['people-without-a-home', 'working-age-adults'],
  problem:
    'From October to April the council sent homeless people to hotels twenty miles away, at £61 a night, past a seafront with its lights off.',
  whoFor: 'Single people without a home, and couples. Not families with children: see below.',
  whatWasDone:
    'Winter lets: a room from October to April in one of eleven hotels, with a key, a kettle, a support worker, and a council telephone that the hotelier can ring at three in the morning.',
  whatItCost: '£284,000 for a winter: rent for 62 rooms, two workers, the telephone, £9,000 of damage.',
  costPence: 28_400_000n,
  whatCameOfIt:
    '131 people in a winter. 84 went on to a home of their own in spring, 19 to family, 28 we lost sight of. Bed and breakfast elsewhere fell from £617,000 to £198,000.',
  evidence: 'The council’s ledger and the key register. The ones we lost sight of are counted as failures. Invented.',
  differently: 'Talk about May in November. The end of the season is the beginning of the other one.',
  source: null,
  published: 195,
  sections: [
    {
      by: 'dermot',
      markdown: `**Gullsand Bay is a fictional place.** The figures are invented; the seafront with its lights off is not hard to find.

## Why nobody had done it

Everybody had thought of it. Hoteliers said no for three reasons, and I had them on a list for years as *excuses*. Then I asked one of them to go through it with me over a pint, and found that each was a question with a price.

| “No, because…” | What it meant | What it cost us |
|---|---|---|
| “They’ll wreck it” | Who pays, and how fast? | £9,000 in the winter. Paid within a week |
| “I’m on my own here at night” | Who comes? | A telephone, answered by a person |
| “I need it back at Easter” | Is that in writing? | One clause |

The telephone rang 41 times in the first winter. Nineteen of the calls were from hoteliers who wanted to know whether it worked.

## What we did

- 62 rooms, eleven hotels, none with more than eight of ours. It must not become *the hostel*.
- A key, and not a night porter.
- A worker who comes on Tuesdays, at breakfast, when everybody is in.
- Rent paid on the first, without fail. I walked the first cheques round myself.

## No families

We tried two. A hotel room in winter is not a place for a child: there is nowhere to do homework and nowhere to shout. We ended it in December, and should have in November.

## In spring

The hard part. Easter was on the wall from the first day, and still thirty people had nowhere in the last week. Nine hoteliers kept somebody on: two as night porters, one as a chef.

> Eleven people in this town learnt the names of a hundred and thirty others. It is not an outcome. I think it is the reason for the others.
`,
    },
  ],
  comments: [
    {
      by: 'agnieszka',
      ago: 192.6,
      body: 'Three of my people from the packing hall were in room 14 of the Marine. They still send the landlady a card. She told me that she leaves the heating on now, “in case”.',
      reactions: [['dermot', 'thanks']],
    },
    {
      by: 'mohsin',
      ago: 188.2,
      body: 'Excuse → question with a price. I am going to do this with every “no” in my inbox. How did you get the council to pay within a week?',
      replies: [
        {
          by: 'dermot',
          ago: 187.9,
          body: 'A purchase card with my name on it and a limit of £400. It took longer to get than the eleven hotels.',
        },
      ],
    },
    {
      by: 'connie',
      ago: 128.8,
      body: 'For those who like me will look for the catch: the £419,000 less is real and in cash, and it is a year’s. Prices inland went up 12% in the second winter, so part of it would have been spent otherwise. I make it £380,000 for sure. I sign that.',
      replies: [{ by: 'dermot', ago: 128.6, body: 'She does not sign many things.' }],
    },
  ],
}
