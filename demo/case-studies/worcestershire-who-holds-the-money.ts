import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const worcestershireWhoHoldsTheMoney: DemoCaseStudy = {
  slug: 'worcestershire-who-holds-the-money',
  title: 'Worcestershire: over £4.4bn comes in, and less than a quarter passes through the councils',
  summary:
    'A county of 556,000 people counted all the public money spent in it. The councils together handled less than 25%. The sources differ on two details, and this page says so.',
  place: 'worcestershire',
  authors: ['rufus', 'desmond'],
  themes: ['counting-public-money', 'public-estate', 'not-in-education-or-work'],
  clientGroups: ['whole-population', 'young-people'],
  problem:
    'Councils are asked to lead their place, but most of the public money spent there does not pass through them, and until it was counted nobody could say how much.',
  whoFor:
    'Everyone in the county; in particular people in the areas of highest need, and young people aged 18 to 25 who are not in education, employment or training.',
  whatWasDone:
    'A count of total public spending in the county, including welfare and pensions, beside three themes: a strategic approach to the public estate, outcomes in areas of highest need, and 18 to 25 year olds not in education, employment or training.',
  whatItCost: 'Not known for Worcestershire. Each of the 13 pilots received £250,000 to start with.',
  costPence: null,
  whatCameOfIt:
    'A total of more than £4.4bn, of which less than 25% was spent through the local authorities, and – in the sense discussed below – less than 10% once schools are set aside.',
  evidence: 'An essay published by the Fabian Society; slides presented on 4 December 2009.',
  differently: 'Settle the list of organisations, and what counts as theirs, before publishing a share of anything.',
  source: sources.worcestershireEssay,
  published: 29,
  sections: [
    {
      by: 'rufus',
      markdown: `Written from published sources by people who have no post in Worcestershire.

## The county

Population 556,000; a two-tier shire, rural and urban (${cite(sources.worcestershireSlides)}). Its Total Place work had three themes:

- a strategic approach to the public estate
- outcomes in areas of highest need
- young people aged 18 to 25 not in education, employment or training.

## The count

Total public spending in the county, including welfare and pension payments, came to **more than £4.4bn**. Of this **less than 25%** went through the local authorities (${cite(sources.worcestershireEssay)}).

For anyone asked to “lead the place” that is the figure to begin with. More than three pounds in four pass the councils by.
`,
    },
    {
      by: 'desmond',
      markdown: `## Two things the sources do not agree on

We could have tidied these away. They are the kind of detail that sinks a count in front of a select committee, so here they are.

| Detail | The essay | The 2009 slides | What we make of it |
|---|---|---|---|
| How many councils? | “six local authorities (county council and five districts)” | “6 District Councils” | A county and six districts would make seven. One of the two is a slip. |
| What is the 10%? | “less than 10 per cent if school based expenditure is included” | not mentioned | A share cannot fall when something is added to it. We read it as schools being *excluded*, and say so wherever we use it. |

Neither changes the argument. Both would change a percentage, if you tried to rebuild it.

> A count that nobody can rebuild is an anecdote with a decimal point.

## What to take from it

1. Put the list of organisations in an appendix, with dates. Councils merge; health bodies are abolished.
2. State the treatment of schools in the same sentence as the share.
3. Say whether welfare and pensions are in. Here they are, and no council decides them.
`,
    },
    {
      by: 'rufus',
      markdown: `## And the buildings?

The public estate was a theme here, and one of the general conclusions drawn from the pilots was that services and assets could be rationalised between agencies (${cite(sources.blueprint)}). We have not found a figure for Worcestershire’s estate in the sources we trust, so there is none on this page. For an invented example with invented figures, see the Farrowmere case study on shared buildings.
`,
    },
  ],
  comments: [
    {
      by: 'beatrix',
      ago: 27.3,
      body: 'Thank you for leaving the discrepancy in. I have quoted “five districts” in a paper and nobody noticed, which is worrying in two ways.',
      replies: [
        {
          by: 'rufus',
          ago: 27.1,
          body: 'It is the most corrected sentence in my notebook. I should like someone to settle it with a document, and not from memory.',
        },
      ],
    },
    {
      by: 'practitioner',
      ago: 25.7,
      body: 'We tried the same sum in Farrowmere and got 31% through the council, with schools in. Then our finance lead asked whether housing benefit was ours or the department’s, since it only passes through us. Without it: 22%. So the answer depended on one line.',
      replies: [
        {
          by: 'desmond',
          ago: 25.4,
          body: 'I would publish both, and name the line. “Passes through” and “is decided by” are two different questions, and the second is the one worth asking.',
        },
      ],
    },
  ],
}
