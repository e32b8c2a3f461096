import type { DemoCaseStudy } from '../shape.ts'

export const ironbeckInsideTheGate: DemoCaseStudy = {
  slug: 'ironbeck-inside-the-gate',
  title: 'Ironbeck: a job interview on the inside of the gate',
  summary:
    'Fictional. In an invented city employers came into the prison, six weeks before the date. One in three people had a job on the first Monday. What decided it was not the interview but the identity card.',
  place: 'ironbeck',
  authors: ['josephine', 'priti'],
  themes: ['offender-management', 'worklessness', 'leaving-care-prison-or-hospital'],
  clientGroups: ['people-on-short-sentences', 'working-age-adults'],
  problem:
    'People were told to look for work on the day they came out: without a bank account, without proof of who they were, and on a Friday.',
  whoFor: 'Men with less than twelve months to serve who were going home to Ironbeck: 204 in the year.',
  whatWasDone:
    'Seven employers held interviews inside. A worker from the council’s job team had a desk on the wing, and a small printer. Probation moved the first appointment to Monday.',
  whatItCost: '£97,000: two workers, the printer, and £6,100 in fees for certificates and cards.',
  costPence: 9_700_000n,
  whatCameOfIt:
    '67 of the 204 began a job within a week of coming out, and 41 of them were still in it after thirteen weeks. Of the year before (198 people) it was 14, and 5.',
  evidence:
    'Payroll dates given by the employers, matched with release dates. No comparison with another prison. Invented.',
  differently:
    'Order the birth certificates on the first day of the sentence. It takes five weeks, and we began in the fourth last.',
  source: null,
  published: 105,
  sections: [
    {
      by: 'josephine',
      markdown: `**Ironbeck is a fictional place.** Every figure is invented.

## A plan for a Friday

For years my plans began: *Day one: attend probation, attend housing, attend job centre, open a bank account.* On a Friday. From a bus that arrives at twenty past two.

I once timed it, with a colleague who has good knees and a telephone. We got to two of the four.

## Six weeks before

- **Week six:** who are you, on paper? Half of them could not show it.
- **Week five:** a bank account, opened by post from inside.
- **Week four:** one employer, one conversation, in a room with a window.
- **Week two:** a start date in writing. A *Monday*.
- **The day:** somebody at the gate who knows where the bus stops.
`,
    },
    {
      by: 'priti',
      markdown: `## What the employers said

We asked eleven and seven came. A bakery, two building firms, the hospital laundry, a scaffolder, a call centre, and a man who mends pallets and has taken nine.

| What they were worried about | Before | After a year |
|---|---|---|
| Trust | 6 of 7 | 2 of 7 |
| Turning up | 7 of 7 | 5 of 7 |
| What other staff would say | 4 of 7 | 0 of 7 |
| Probation ringing in the middle of a shift | 0 of 7 | **6 of 7** |

The last line was the one we could do something about. Appointments are now before seven or after six.

## The card

Thirty-one people had an offer and could not start, because they could not prove who they were. The certificate costs less than a taxi to the gate. **It was in nobody’s budget**, so everybody had been waiting for somebody. We pay it out of the stationery.
`,
    },
    {
      by: 'josephine',
      markdown: `## What I will not claim

That fewer people went back to prison. It is a year, and there are 67 of them. Ask me in two. If the answer is no, I shall put it here, under this heading.
`,
    },
  ],
  comments: [
    {
      by: 'coauthor',
      ago: 101.8,
      body: 'The table with the line that went up is the best argument I know for asking people twice. May I use it in the proposal on short sentences, with your name?',
      replies: [{ by: 'priti', ago: 101.5, body: 'With both names, and the pallet man’s. He is proud of it.' }],
    },
    {
      by: 'gwil',
      ago: 80.1,
      body: 'In Farrowmere it would be the same 31 that I meet in custody, giving three dates of birth. I had thought that they were being difficult.',
      reactions: [['josephine', 'same_here']],
    },
    {
      by: 'responder',
      ago: 71.4,
      body: 'Who would have to change what, for the certificate to be ordered on day one? If you can write it as one sentence I can find out whether it is a rule or a habit.',
      replies: [
        {
          by: 'josephine',
          ago: 70.9,
          body: '“A prison may spend up to £40 a person on proving who they are, from reception, without asking.” I believe that it is a habit. I should love to be shown the rule.',
        },
        {
          by: 'responder',
          ago: 64.2,
          body: 'It is a habit. I have it in writing. I shall put it into the proposal’s comments.',
        },
      ],
    },
  ],
}
