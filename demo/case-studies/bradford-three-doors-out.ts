import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const bradfordThreeDoorsOut: DemoCaseStudy = {
  slug: 'bradford-three-doors-out',
  title: 'Bradford: three doors out',
  summary:
    'Bradford’s pilot took people leaving care, prison and hospital as one subject. That is all we can source, and it is worth a page, because most places still have three teams for it.',
  place: 'bradford',
  authors: ['ottoline'],
  themes: ['leaving-care-prison-or-hospital'],
  clientGroups: ['children-in-care', 'people-on-short-sentences', 'older-people'],
  problem: 'Three institutions end their part on a date. What happens on the day after belongs to somebody else.',
  whoFor: 'People who leave care, prison or hospital, and whoever is on the other side of the door.',
  whatWasDone: 'The pilot looked at what was being spent on supporting people as they leave each of the three.',
  whatItCost: 'Not known for Bradford. Each of the 13 pilots received £250,000 to start with.',
  costPence: null,
  whatCameOfIt: 'Our sources do not say.',
  evidence: 'One report from the launch of the pilots in 2009.',
  differently: 'Nothing that we may say for them. For ourselves: ask the three groups the same questions, and compare.',
  source: sources.launch,
  published: 151,
  sections: [
    {
      by: 'ottoline',
      markdown: `## One sentence

When the pilots were launched it was reported that Bradford would look at support for people leaving care, prison and hospital (${cite(sources.launch)}). We have found no more than that, and we do not fill it up.

## Why the sentence matters

Put the three side by side and fill in the boxes for your own place. The questions are ours.

| On the day after | Care | Prison | Hospital |
|---|---|---|---|
| Who knew the date, and how long before? | | | |
| Who has the key to where they sleep? | | | |
| Which payment stops, and which has not begun? | | | |
| Whom would they ring? | | | |

Three things tend to happen when people do this in one room:

1. The hospital’s column is full, the prison’s is half empty, and the care leavers’ is full of words like “should”.
2. Somebody says “but we do that too”, and it is the same landlord.
3. The last row is blank three times.

> Three doors, one street.
`,
    },
  ],
  comments: [
    {
      by: 'josephine',
      ago: 148.7,
      body: 'We filled in the table in Ironbeck in fifty minutes. “Which payment stops, and which has not begun?” took thirty of them. (Ironbeck is invented. The thirty minutes are what it would take you.)',
      replies: [
        {
          by: 'ottoline',
          ago: 148.2,
          body: 'May I see it, with the names off? I am collecting filled tables; I have four, and no two agree on who knew the date.',
        },
      ],
    },
    {
      by: 'hetty',
      ago: 133.1,
      body: 'The hospital column is full because we write things down, not because we do them. I would add a row: who checked?',
    },
  ],
}
