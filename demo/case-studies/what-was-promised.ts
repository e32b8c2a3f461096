import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const whatWasPromised: DemoCaseStudy = {
  slug: 'what-was-promised-in-march-2010',
  title: 'What was promised in March 2010, line by line',
  summary:
    'The Treasury’s page of 25 March 2010 made six promises to places. We list them, say which of them we can follow further, and leave the other boxes empty.',
  place: null,
  authors: ['harriet', 'desmond'],
  themes: ['governance', 'public-estate'],
  clientGroups: ['whole-population'],
  problem: 'Promises to places are made on a page. Pages move, and nobody is asked in the second year.',
  whoFor: 'Whoever is about to be promised something, and whoever is about to promise it.',
  whatWasDone: 'We took the page apart into single promises, and looked for each in later sources.',
  whatItCost: 'Two evenings, and some patience with the web’s archives.',
  costPence: null,
  whatCameOfIt: 'Six promises, and in the sources that we have no later trace of any of them.',
  evidence: 'HM Treasury’s page of 25 March 2010; the LGA’s review of place pilots.',
  differently: 'Put a date and a name beside each promise when it is made.',
  source: sources.treasury,
  published: 83,
  sections: [
    {
      by: 'harriet',
      markdown: `## The list

All of it from ${cite(sources.treasury)}. An election followed in May 2010, and the page does not say what became of any of it.

| Promise | Can we follow it? |
|---|---|
| A “Single Offer” for places, from April 2011 | Not in our sources |
| An “Innovative Policy Offer”, from April 2011 | Not in our sources |
| 11 Total Capital and Asset Pathfinders | Not in our sources |
| The first social impact bonds | Not in our sources |
| Community Cashback | Not in our sources |
| Neighbourhood Agreements | Not in our sources |

What came later under another name were whole-place Community Budgets, in four areas (${cite(sources.twentyYears)}). Whether to call this a promise kept is a matter of taste.

**Please read the right-hand column as it is written.** It says something about two people and a list of addresses, and nothing about the promises.
`,
    },
    {
      by: 'desmond',
      markdown: `## How to be promised something

1. Ask for it in one sentence with a verb. “An offer” is not a verb.
2. Ask what you would have to show, by when, and to whom.
3. Ask who answers if the person who promised is gone.
4. Write the date on which you will ask again. Put it in *their* calendar.
5. If it is not kept, say so once, without adjectives.
`,
    },
  ],
  comments: [
    {
      by: 'rufus',
      ago: 80.9,
      body: 'If anybody has so much as a list of the eleven asset pathfinders, my evenings are free.',
    },
    {
      by: 'responder',
      ago: 77.3,
      body: 'Number 3 is uncomfortable, and right. I have now written it on the inside of my own notebook: who answers if I am gone? There was no name. There is one now.',
      replies: [{ by: 'desmond', ago: 77.0, body: 'That is the best comment that anything of mine has had.' }],
    },
  ],
}
