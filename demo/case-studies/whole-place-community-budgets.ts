import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const wholePlaceCommunityBudgets: DemoCaseStudy = {
  slug: 'whole-place-community-budgets',
  title: 'What came after: whole-place Community Budgets, and “bolt on, roll out, move on”',
  summary:
    'Total Place was not continued under its name. Four areas took the idea on as whole-place Community Budgets. One expected £108m of savings over five years for £41m invested.',
  place: null,
  authors: ['beatrix', 'moderator'],
  themes: ['governance', 'counting-public-money'],
  clientGroups: ['whole-population'],
  problem:
    'A programme that ends with a report and a change of government leaves its lessons with the people who happened to be there.',
  whoFor: 'Anyone proposing the next place-based programme, or being asked to join one.',
  whatWasDone:
    'Whole-place Community Budgets in Cheshire West and Chester, Essex, Greater Manchester and the West London tri-borough area.',
  whatItCost: 'Cheshire West and Chester’s six business cases together asked for £41m of investment over five years.',
  costPence: 4_100_000_000n,
  whatCameOfIt:
    'Cheshire West and Chester’s six cases expected £108m of savings over five years. That is what was expected, not what was measured.',
  evidence: 'The Local Government Association’s review of eight place-based programmes over twenty years.',
  differently:
    'Decide at the start what happens to the learning when the programme ends. In 2012 the place where practitioners kept theirs was switched off.',
  source: sources.twentyYears,
  published: 17,
  sections: [
    {
      by: 'beatrix',
      markdown: `## From one name to the next

The report *Total place: a whole area approach to public services* came out in March 2010. It promised a “Single Offer” and an “Innovative Policy Offer” from April 2011, and 11 Total Capital and Asset Pathfinders (${cite(sources.treasury)}). An election followed in May. Which of the promises were kept, our sources do not say, and this page does not guess.

In October 2010 Local Area Agreements and the national indicators were abolished. It was said that 4,700 Whitehall targets went with them, and evidence from the Leicester and Leicestershire pilot was cited for it (${cite(sources.targetsAbolished)}).

## Four areas carry on

Whole-place Community Budgets were tried in four areas (${cite(sources.twentyYears)}):

- Cheshire West and Chester
- Essex
- Greater Manchester
- the West London tri-borough area

Cheshire West and Chester wrote six business cases: **£108m** of savings expected over five years, for **£41m** invested. That is £2.63 for each £1, and £67m net. The division is ours; the two figures are theirs.
`,
    },
    {
      by: 'moderator',
      markdown: `## The lesson with a name

The same review looks back over twenty years of place pilots and warns of

> bolt on, roll out, move on

A pilot is bolted on to the work people already have, rolled out before anybody knows why it worked, and left behind for the next one.

### What to do about it, in our opinion

| Danger | An answer |
|---|---|
| Bolt on | Take something off somebody’s desk on the day the pilot starts |
| Roll out | Say what must be true of a place for this to work there, and let places say “not here” |
| Move on | Publish the file: the count, the working, the names of posts, what failed |

## And the memory

The online community where Total Place practitioners met was part of a platform that was switched off at the end of March 2012, when it was replaced by another (${cite(sources.switchedOff)}). We are writing this on a platform that can be exported whole, on any day, by anyone who runs it. That is not an accident.
`,
    },
  ],
  comments: [
    {
      by: 'administrator',
      ago: 15.6,
      body: 'For the record: I exported this whole demonstration last week and read it on a train without a connection. It is the first thing I test.',
    },
    {
      by: 'coauthor',
      ago: 12.3,
      body: '£108m for £41m is quoted everywhere as £2.63 back for each £1. It leaves out when. If the £41m goes in over the first two years and the savings come in the last two, most finance directors cannot carry it, whatever the ratio.',
      replies: [
        {
          by: 'beatrix',
          ago: 12.1,
          body: 'Agreed, and I nearly left the division out for that reason. Profile by year, or it is a slogan.',
        },
        {
          by: 'responder',
          ago: 11.4,
          body: 'Profile by year and by budget, please. That is the table that lets me ask for a loan against somebody’s later saving.',
        },
      ],
    },
  ],
}
