import type { DemoCaseStudy } from '../shape.ts'

export const ironbeckThirteenWeeks: DemoCaseStudy = {
  slug: 'ironbeck-thirteen-weeks',
  title: 'Ironbeck: we stopped counting job starts',
  summary:
    'Fictional. An invented city paid for 1,140 job starts in a year. By week thirteen half of the jobs had ended. We changed what we count, lost two funders, and found out what week five is like.',
  place: 'ironbeck',
  authors: ['priti', 'leon'],
  themes: ['worklessness', 'mental-health', 'health-and-prevention'],
  clientGroups: ['working-age-adults', 'people-with-mental-ill-health'],
  problem:
    'Everybody who helped people into work was paid for the first day. So everybody was very good at first days.',
  whoFor: 'Adults out of work for more than a year, of whom about half had told a doctor that they were not well.',
  whatWasDone:
    'The council’s contracts now pay a third for the start and two thirds at week thirteen. Each person keeps the same worker after they start. A mental health nurse answers the telephone at half past seven in the morning.',
  whatItCost: 'The same £1.9m as the year before, spread differently. Starts fell by a fifth.',
  costPence: 190_000_000n,
  whatCameOfIt:
    'Starts fell from 1,140 to 905. Still in work at week thirteen: from 566 to 597. Still at a year: from 301 to 402.',
  evidence:
    'Payroll checks with agreement, for two years’ starts. One year each, and the labour market moved too. Invented.',
  differently: 'Tell the funders in the spring, with the figures, over lunch. They read it in the papers.',
  source: null,
  published: 60,
  sections: [
    {
      by: 'priti',
      markdown: `**Ironbeck is a fictional place** and the figures are invented. The argument happens everywhere.

## A good year

We had a good year. 1,140 people started a job with our help, which was more than any city of our (imaginary) size. There was a ceremony. I have the glass thing on my shelf.

Then a student on placement rang all of them.

| | Of 1,140 |
|---|---|
| Still in a job at week five | 802 |
| At week thirteen | 566 |
| At a year | 301 |
| Started *twice* with us in the same year, and counted twice | 118 |

## Week five

She asked those who had left when they had decided to. A third said: in week five.

- The first full pay comes, and the help with rent stops. It is the month with the least money of all.
- The bus pass runs out.
- The worker has moved on to somebody else’s first day.
- Somebody at home is ill, and it is too early to ask.
`,
    },
    {
      by: 'leon',
      markdown: `## Half past seven

I answer a telephone from half past seven to nine. People ring from bus stops.

They do not ring about work. They ring because they have not slept, or because a man on the line shouted, or because it is going well and they do not trust it. It takes four minutes. Then they get on the bus, or they do not and we ring the employer together.

In a year: 2,216 calls, from 240 people. I know some of them only as a bus stop.
`,
    },
    {
      by: 'priti',
      markdown: `## What we lost

1. Two funders, who pay for starts.
2. A fifth of our starts, and with them the ceremony.
3. Three providers. Two of them were good at first days and honest enough to say that they could not do the rest.

And what I cannot tell you: how much of the better year was us. The warehouse on the ring road took on 300 in the autumn, and kept them.

> Count the thing you would be ashamed to lose.
`,
    },
  ],
  comments: [
    {
      by: 'beatrix',
      ago: 52.7,
      body: 'The 118 counted twice: did anybody ask you to count people and not starts? I have found that returns seldom ask the question that would embarrass them.',
      replies: [
        {
          by: 'priti',
          ago: 52.3,
          body: 'Never. The box says “starts”. It would be a bold person who wrote a smaller number into it. I did, in year two, and the form rejected it as an error.',
        },
        { by: 'beatrix', ago: 52.2, body: 'Oh, I am having that for my talk.' },
      ],
    },
    {
      by: 'connie',
      ago: 47.0,
      body: 'This is the first paper here that I have shown to my own board without being asked. The pay-at-thirteen-weeks clause: would you share the wording?',
      replies: [
        {
          by: 'priti',
          ago: 46.5,
          body: 'Gladly. It is nine lines, and our lawyers apologise for the sixth.',
        },
      ],
    },
    {
      by: 'agnieszka',
      ago: 35.9,
      body: 'Week five, yes. In the packing hall it is week three, because the agency pays late. I would like to ring everybody too. Who was the student, and does she want a summer by the sea?',
    },
  ],
}
