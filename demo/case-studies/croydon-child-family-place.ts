import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const croydonChildFamilyPlace: DemoCaseStudy = {
  slug: 'croydon-child-family-place',
  title: 'Croydon: spend before the child is four, and read the saving carefully',
  summary:
    'Croydon put £2.3m over two years into eight early years projects in four wards, and expected far larger savings later. The same saving was published in two forms that are easy to mix up.',
  place: 'croydon',
  authors: ['nia', 'desmond'],
  themes: ['early-years', 'health-and-prevention'],
  clientGroups: ['families-with-young-children'],
  problem:
    'How to help children before trouble shows. The pilot looked at children’s health and wellbeing from before birth to the age of 19, with a focus on the years up to seven.',
  whoFor: 'Families with very young children in four of the borough’s wards.',
  whatWasDone:
    'Croydon Council and NHS Croydon led the pilot jointly and reported it as Child: Family: Place. Eight projects were funded over two years, in four wards.',
  whatItCost:
    '£2.3m over two years, for the eight projects together. Where each pound came from is not said in the sources we have.',
  costPence: 230_000_000n,
  whatCameOfIt:
    'What was published is what was expected: £8.3m of savings by 2013-14 and more than £62m by the time the children who were then four turn 18. We have found no report of what was in fact saved.',
  evidence:
    'Community Care, 8 July 2010, for the money and the savings expected; a consultant’s account for the second framing of the savings; the pilot’s own page for the theme and who led it.',
  differently:
    'Publish a forecast with its price base, its end date and who gains beside it, and never as a single number. This case shows what happens otherwise.',
  source: sources.croydonBlueprint,
  published: 38,
  sections: [
    {
      by: 'nia',
      markdown: `This account is written from published sources by people who did not work on the pilot. It is here because early years is where most places start, and because it holds a lesson about numbers.

## What Croydon set out to do

Croydon’s pilot was about how an area looks after the health and wellbeing of its children, from before birth to the age of 19, with particular attention to early help up to seven. It was led jointly by Croydon Council and NHS Croydon (${cite(sources.croydonPilot)}).

The report was called *Child: Family: Place*. What followed, as reported:

- **£2.3m** over two years
- **eight** projects
- **four** wards

The expectation was a return of £8.3m by 2013-14, and of more than £62m by the time the children who were four in 2010 turn 18 (${cite(sources.croydonBlueprint)}).
`,
    },
    {
      by: 'desmond',
      markdown: `## One saving, two framings

Here is why this case belongs in front of every director of finance. The two accounts we found use the same headline figures and do not say the same thing about them.

| | Community Care, July 2010 | Consultant’s page |
|---|---|---|
| First saving | £8.3m by 2013-14 | £8.3m net present value, within three years |
| Middle | not given | £25m by 2016/17 |
| Last | over £62m by the time the four-year-olds turn 18 | £62m by 2023/24 |

Sources: ${cite(sources.croydonBlueprint)}; ${cite(sources.croydonConsultant)}.

They can be reconciled: a child who is four in 2010 turns 18 in about 2024. But *“savings”* in one column is *“net present value”* in the other, and those are different quantities. A net present value has already had the costs taken off and later years marked down. A reader who adds the £2.3m back, or who takes the £8.3m as cash that a budget can be cut by, will be wrong, and cannot tell from either page.

> If you quote this case, quote the source and its date with the figure. If you want to rely on it, find the model behind it first. We have not seen it.
`,
    },
    {
      by: 'nia',
      markdown: `## What we would ask before copying it

1. **Whose budget gains?** Later savings in a case like this fall partly to health and to central government. A borough that pays in year one and is repaid in somebody else’s year twelve needs an agreement, not a forecast.
2. **Against what?** We have not found the baseline: what would have happened in those four wards without the projects.
3. **What was measured afterwards?** We found expectations. If you know of an evaluation, tell us in the comments, and we will revise this.

## What travels

The *shape* travels well, whatever the figures turn out to be worth: a council and a health body leading together, a few wards and not the whole borough, and an end date by which each project must show who will go on paying.
`,
    },
  ],
  comments: [
    {
      by: 'hetty',
      ago: 36.2,
      body: 'The table is the most useful thing on this page. I sat through a meeting in Farrowmere where one of us was using the net present value and another the cash, and we only found out when we tried to add them up.',
      replies: [
        {
          by: 'desmond',
          ago: 36.1,
          body: 'That is the usual way of finding out. My rule: no saving goes into a paper without four words after it – gross or net, once or every year.',
        },
        {
          by: 'practitioner',
          ago: 35.8,
          body: 'And a fifth: whose. We have started a column called “whose budget”. It is the column that gets argued about, so it is probably the right one.',
        },
      ],
    },
    {
      by: 'responder',
      ago: 30.4,
      body: 'From where I sit the second question under “What we would ask” is the one that decides whether a case goes anywhere. Without a baseline I cannot take it to a spending team, however good the idea.',
      replies: [
        {
          by: 'nia',
          ago: 30.1,
          body: 'Fair. But a baseline for children who are not born yet is a forecast too. It would help to know what you would accept. Is a matched ward enough?',
        },
        {
          by: 'responder',
          ago: 29.3,
          body: 'A matched ward, agreed before you start and not after, would be more than I usually see.',
        },
      ],
    },
    {
      by: 'moderator',
      ago: 21.5,
      body: 'I looked for an evaluation after 2014 and found none either. Leaving the question open here: if you worked on this, or know who did, please say.',
    },
  ],
}
