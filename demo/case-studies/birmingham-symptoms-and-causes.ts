import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const birminghamSymptomsAndCauses: DemoCaseStudy = {
  slug: 'birmingham-symptoms-and-causes',
  title: 'Birmingham: what a count shows when you sort it by cause and symptom',
  summary:
    'The first figures to come out of the pilots sorted spending by what it is for, not by who spends it. Three ratios from Birmingham did more to explain Total Place than any diagram.',
  place: 'birmingham',
  authors: ['desmond'],
  themes: ['health-and-prevention', 'children-in-care', 'counting-public-money'],
  clientGroups: ['whole-population', 'children-in-care', 'working-age-adults'],
  problem:
    'Budgets are kept by organisation. Nobody could say how much of what was spent in the city went on preventing trouble and how much on dealing with it once it had come.',
  whoFor:
    'Everyone in the city; in particular children in care, people out of work and people who are, or may become, ill.',
  whatWasDone:
    'Spending by the public bodies of the city was counted together and sorted by purpose. Health, housing and crime were looked at more closely.',
  whatItCost: 'Not known for Birmingham. Each of the 13 pilots received £250,000 to start with.',
  costPence: null,
  whatCameOfIt:
    'Three published ratios: 93% of employment spending was benefits, 96% of health spending treated illness, and the 2% of the city’s children who were in care cost £35m a year.',
  evidence: 'Public Finance, 16 February 2010, on data released by the pilot.',
  differently:
    'Say how each line was sorted. “Treating illness” and “keeping people well” are judgements, and without the rule no other place can repeat the count.',
  source: sources.earlyResults,
  published: 52,
  sections: [
    {
      by: 'desmond',
      markdown: `Written from published sources. Nothing here was supplied by Birmingham, and opinions in the comments are invented.

## The three figures

Reported by ${cite(sources.earlyResults)}:

| Subject | Going to symptoms | Going to causes |
|---|---|---|
| Employment | 93% on benefits | under 7% on helping people into work |
| Health | 96% on treating illness | under 4% on keeping people well |
| Children | the 2% of children who are in care cost £35m a year | not given |

They are powerful because nobody has to know how local government works to see the point.

## What they do not say

- **They do not say the split is wrong.** A benefit is a legal entitlement. Treating illness is what most people want a health service for. A ratio of 96 to 4 invites a question; it does not answer it.
- **They do not say what the right split would be.** No place has published one that we know of.
- **They mix kinds of money.** Benefits rise when unemployment rises, and nobody in the city decides them. Help into work is a budget somebody chose. Moving one per cent from the first to the second is not something a council, or any one body, can do.

## Two more figures, at one more remove

The government’s paper *Putting the frontline first: smarter government* quoted two results from Birmingham, as reported by ${cite(sources.smarterGovernment)}:

1. £1 spent on children’s early help saves a further £4 later.
2. £1 spent on drug treatment can save over £9 in criminal justice.

We have these from a news report of a paper that quotes the pilot. That is three steps from the working. Use them to open a conversation, and not in a business case.

## How to do it in your place

1. Count by organisation first. You need the total to be agreed before the sorting starts.
2. Write the sorting rule down, with ten awkward examples, before anyone sorts a line.
3. Let two people sort the same sample and compare. Publish how often they differed.
4. Give the ratio with the rule beside it.

> The sentence people remember will be the ratio. The sentence that keeps you honest is the rule.
`,
    },
  ],
  comments: [
    {
      by: 'gwil',
      ago: 50.2,
      body: 'Step 3 is the one everybody skips. Two of us sorted a hundred lines of Farrowmere’s community safety money and agreed on 71. The other 29 were where the learning was.',
      replies: [
        { by: 'desmond', ago: 49.9, body: 'I would read a paper on the 29. Do share them as a finding.' },
        {
          by: 'gwil',
          ago: 49.1,
          body: 'Most were the same argument: is a police officer in a school prevention? We settled on “yes if the school asked”.',
        },
      ],
    },
    {
      by: 'samira',
      ago: 44.6,
      body: 'A word for the 4%. In my experience the prevention line is where the charities are, and it is the first to go in February. A ratio that is published every year might protect it a little.',
      replies: [
        {
          by: 'practitioner',
          ago: 44.1,
          body: 'Or make it easier to find and cut. But yes, I would rather have it in the open.',
        },
      ],
    },
  ],
}
