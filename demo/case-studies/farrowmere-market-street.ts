import type { DemoCaseStudy } from '../shape.ts'

export const farrowmereMarketStreet: DemoCaseStudy = {
  slug: 'farrowmere-market-street',
  title: 'Farrowmere: eleven public buildings on one street, and why only two have closed',
  summary:
    'Fictional. An invented town found eleven public buildings within 400 metres, seven of them less than half full at 11 in the morning. Three years on, two have closed. An account of what went slowly.',
  place: 'farrowmere',
  authors: ['practitioner'],
  themes: ['public-estate', 'regeneration'],
  clientGroups: ['whole-population'],
  problem:
    'Eleven public buildings within 400 metres of Market Street belonged to seven organisations, and nobody had ever put them on one map.',
  whoFor: 'Everybody who uses a public building in the town, and everybody who pays to heat it.',
  whatWasDone:
    'A map, then a count of who was in each building at 11 o’clock on every day for four weeks, then a plan to go from eleven to six. Two have closed so far.',
  whatItCost: '£74,000 for the survey and the moves, and more of senior people’s time than anybody wrote down.',
  costPence: 7_400_000n,
  whatCameOfIt:
    '£118,000 a year less in running costs. The plan said £610,000. One building, the police front office, was sold: £420,000, once.',
  evidence: 'A count of people in rooms over four weeks; running costs from seven ledgers. All of it invented.',
  differently:
    'Begin with the leases. Three of the eleven could not have been left before year six, and we learned it in year two.',
  source: null,
  published: 4,
  sections: [
    {
      by: 'practitioner',
      markdown: `**Farrowmere is a fictional place.** Every figure on this page is invented. It is written as a case that went only partly well, because those are harder to find.

## The count

At 11 o’clock, on twenty working days, somebody walked Market Street with a clipboard and counted people in rooms.

| Building | Owner | Rooms in use at 11 |
|---|---|---|
| Town hall annexe | Council | 38% |
| Old clinic | Health | 44% |
| New clinic | Health | 91% |
| Police front office | Police | 22% |
| Fire station, community room | Fire and rescue | 9% |
| Housing office | Housing association | 47% |
| Library | Council | 83% |
| Jobs office | A department | not allowed in |
| Registry office | Council | 35% |
| Youth centre | Council | 0% at 11, 76% at 4 |
| Advice centre | Charity | 88% |

Two things to notice. “Not allowed in” is a result. And a count at 11 o’clock says that a youth centre is empty, which only tells you about the question.

## What went well

- The police front office moved into the library. Reports made in person **went up**.
- The old clinic closed and its two nurses moved to the advice centre, where the people already were.

## What did not

1. **Leases.** Three buildings had no break before year six.
2. **Whose saving?** The housing association had the emptiest office and nothing to gain from leaving it, since the room it would move to belongs to the council.
3. **Capital receipts.** The health body’s share of a sale would have gone to its national owner. So it did not sell.
4. **We announced the plan as a saving.** The town heard closures. It cost us a year.

> If I could have one thing back, it would be the sentence in the press release with £610,000 in it.

## What we would ask of government

Let a public body that sells a building in a place keep its share *in that place*, for a purpose the others agree to. We are writing this up as part of a proposal.
`,
    },
  ],
  comments: [
    {
      by: 'rufus',
      ago: 3.4,
      body: 'Number 3 is the one I would put to a department tomorrow. Do you know what the sum was?',
      replies: [
        {
          by: 'practitioner',
          ago: 3.2,
          body: 'Never valued, and that is the point: nobody pays for a valuation of something they would not be allowed to keep.',
        },
      ],
    },
    {
      by: 'samira',
      ago: 2.7,
      body: 'For balance, from the advice centre: we did not ask for two nurses, nobody brought a desk for them, and it is the best thing that has happened to us in years.',
    },
  ],
}
