import type { DemoCaseStudy } from '../shape.ts'

export const farrowmereHomeFromHospital: DemoCaseStudy = {
  slug: 'farrowmere-home-from-hospital',
  title: 'Farrowmere: one named worker, from the ward to the front room',
  summary:
    'Fictional. In an invented town, 19 in every 100 older people were back in hospital within 30 days. One person who stays with them from the ward to the front room brought it to 13 – against a comparison ward.',
  place: 'farrowmere',
  authors: ['hetty', 'practitioner'],
  themes: ['older-people', 'leaving-care-prison-or-hospital'],
  clientGroups: ['older-people'],
  problem:
    'Leaving hospital passed through seven pairs of hands in Farrowmere. Each did its part correctly, and nobody went into the house.',
  whoFor: 'People over 75 who live alone and leave hospital after more than three nights: about 900 a year.',
  whatWasDone:
    'Six named workers, paid for jointly, who meet the person on the ward, go home with them, and may order anything that costs up to £150 without asking.',
  whatItCost: '£264,000 a year: six workers, a car, and £31,000 of small things.',
  costPence: 26_400_000n,
  whatCameOfIt:
    'Returns within 30 days fell from 19 to 13 in every hundred. On a comparison ward they went from 18 to 17. About 45 returns a year were avoided that would otherwise have happened.',
  evidence:
    'Two wards, twelve months before and after, looked at by somebody who did not work for either. All of it invented.',
  differently: 'Put the £150 in place first. It was the last thing to be agreed, and the part that mattered most.',
  source: null,
  published: 11,
  sections: [
    {
      by: 'hetty',
      markdown: `**Farrowmere is a fictional place.** Every figure on this page is invented.

## Seven pairs of hands

Before, leaving hospital went like this: ward nurse, discharge coordinator, pharmacist, transport, equipment store, care agency, community nurse. Seven people, four employers, five systems. Each could show that their part was done.

What went wrong was never any of the seven parts. It was the milk. It was a bed upstairs and a bathroom down. It was a key that the neighbour had, and the neighbour in Spain.

## What we did

- **One name.** You meet your worker on the ward, and it is the same person who unlocks your front door with you.
- **Seven days.** A visit on day one, a call on day two, a visit on day four, an ending on day seven.
- **£150.** A worker may buy a microwave, a key safe, a taxi or a stair rail, today, and explain afterwards. The average spent was £34.
`,
    },
    {
      by: 'practitioner',
      markdown: `## What came of it

| | Our ward | Comparison ward |
|---|---|---|
| Back within 30 days, before | 19 in 100 | 18 in 100 |
| Back within 30 days, after | 13 in 100 | 17 in 100 |
| Change | −6 | −1 |

So we claim **five in a hundred**, and not six: about 45 people a year out of 900. The person who did the sum works for neither of us, and added two warnings that we print here.

1. The wards were not chosen by lot. Ours volunteered.
2. Twelve months is one winter.

### The money, with its owner beside it

| | Who pays | Who gains |
|---|---|---|
| Six workers and a car, £233,000 | Council 50%, health 50% | |
| Small things, £31,000 | Council | |
| About 45 fewer stays | | Hospital, in beds and not in cash |

No bed was closed, so **nothing was saved in cash**. The beds were used by other people. We think that is the right result, and we will not call it a cashable saving, though we were asked to.
`,
    },
    {
      by: 'hetty',
      markdown: `## What I would tell you over a cup of tea

Do not hire for the qualification. Two of the six came from a supermarket and one drove a taxi, and they are the best we have at noticing that somebody has not eaten.

And expect to be told, kindly, that this was all done in 1974. It was. We stopped.
`,
    },
  ],
  comments: [
    {
      by: 'rufus',
      ago: 10.3,
      body: 'The £150 is the whole case study. How did you get it past audit?',
      replies: [
        {
          by: 'practitioner',
          ago: 10.1,
          body: 'We invited audit to go out with a worker for a day. Afterwards they wrote the rule themselves: receipt, reason, no second signature under £150.',
        },
        { by: 'hetty', ago: 9.8, body: 'He bought a kettle. He still mentions it.' },
      ],
    },
    {
      by: 'desmond',
      ago: 8.4,
      body: 'Thank you for “nothing was saved in cash”. That sentence will lose you an award and win you every later argument.',
    },
    {
      by: 'nia',
      ago: 6.9,
      body: 'Is a week long enough? In early years the seventh day is about when the real question gets asked.',
      replies: [
        {
          by: 'hetty',
          ago: 6.6,
          body: 'For two in three it is. For the rest we now allow fourteen days. We have not measured whether that pays, and I have stopped pretending we will find the time this winter.',
        },
      ],
    },
  ],
}
