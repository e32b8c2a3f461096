import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const doingTheHighLevelCount: DemoCaseStudy = {
  slug: 'doing-the-high-level-count',
  title: 'The high-level count: a method, with what it leaves out',
  summary:
    'All thirteen pilots counted the public money coming into their area, and together mapped more than £82bn. What the method is, what it is good for, and what the voluntary sector feared it would become.',
  place: null,
  authors: ['moderator', 'desmond'],
  themes: ['counting-public-money', 'governance'],
  clientGroups: ['whole-population'],
  problem:
    'Each organisation knows its own budget and nobody knows the total for a place, so nobody can see where two of them pay for the same thing.',
  whoFor:
    'Anyone about to start a count: finance leads, policy leads, and the people who will be asked for their figures.',
  whatWasDone:
    'Two kinds of analysis: a high-level count of all public money coming into an area, and “deep dives” from the bottom up into particular subjects.',
  whatItCost:
    '£5m for the 13 pilot areas, £250,000 of it to each of them to start with. What partners spent in staff time is not recorded in our sources.',
  costPence: 500_000_000n,
  whatCameOfIt:
    'More than £82bn of public spending mapped, in areas with more than 11 million people – about 20% of the national total, by one account.',
  evidence: 'HM Treasury’s page of 25 March 2010, and later accounts of the programme.',
  differently:
    'Bring the voluntary sector in before the count and not after it, and decide beforehand which question the count is to answer.',
  source: sources.treasury,
  published: 66,
  sections: [
    {
      by: 'moderator',
      markdown: `## The size of it

Between June 2009 and February 2010 the pilots – 63 local authorities, 34 primary care trusts and 13 police authorities, with other partners – mapped **more than £82bn** of public spending in areas with more than 11 million people. More than 70 other areas did similar work (${cite(sources.treasury)}). Another account adds 12 fire authorities, and puts the £82bn at around a fifth of the national total (${cite(sources.civilServiceReform)}).

## Two depths

1. **The high-level count.** All public money coming into the area, by organisation. Approximate, and complete.
2. **The deep dive.** One subject, from the bottom up, with the people who do the work. Exact, and narrow.

The practitioner’s guide put counting in a triad: **customers, counting, culture** (${cite(sources.guide)}). Counting was never meant to stand alone.
`,
    },
    {
      by: 'desmond',
      markdown: `## A worksheet

These headings are ours. Use them as a start.

| Column | Write | Because |
|---|---|---|
| Organisation | the legal body, on a date | bodies merge |
| Theme | one, from a list agreed by all | two themes count twice |
| Client group | whom it is for | overlaps show here first |
| Funding stream | where it comes from | says who may change it |
| Year | financial year, price base | or nothing adds up |
| Source | document and page | someone will ask |
| Confidence | counted, estimated or modelled | mixing them is the usual mistake |

### Four rules

- Do not count money twice when it passes through a body on its way to another.
- Show transfers – benefits, pensions – on their own line.
- Keep “we do not know” as a value. A gap that shows is better than a guess that does not.
- Give every figure to the body it belongs to, and let them correct it before anyone else sees it.
`,
    },
    {
      by: 'moderator',
      markdown: `## What it leaves out

In January 2010 recommendations made with the voluntary and community sector named *the danger of Total Place becoming only “Total Budget”* (${cite(sources.januaryUpdate)}). In the same month, on the 22nd, there was a seminar called “Doing the High Level Count”.

The two belong together. A count tells you where the money goes. It does not tell you what it is like to be the person that four organisations are paying for.

> Count first, if you must. But do not publish the count before you have met somebody who is in it.
`,
    },
  ],
  comments: [
    {
      by: 'samira',
      ago: 64.8,
      body: 'As somebody from a charity who has been “brought in” after the count more than once: thank you for the last section. The tell is when they ask us for a case study to go beside a number that is already printed.',
      replies: [
        {
          by: 'moderator',
          ago: 64.5,
          body: 'What would “before” look like, in practice? I would like to write it into a checklist.',
        },
        {
          by: 'samira',
          ago: 63.9,
          body: 'Three of us at the table when the themes are chosen. If the list says “substance misuse” I can tell you already who will not be in it.',
        },
      ],
    },
    {
      by: 'rufus',
      ago: 41.2,
      body: 'I would add a column for buildings. A service that is spread over nine addresses costs what it costs because of the nine addresses, and no theme shows it.',
    },
  ],
}
