import type { DemoProposal } from '../shape.ts'
import { cite, sources } from '../sources.ts'

/** A draft, half written: seen by its team only, and by those invited in title and summary. */
export const oneWorkerShortSentences: DemoProposal = {
  slug: 'one-worker-for-short-sentences',
  state: 'draft',
  title: 'One worker, from the cell to the first month out, for people sentenced to less than twelve months',
  summary:
    'People on short sentences come out to several bodies, and sometimes to no address. We want to propose one named worker, with a bed for the first night, in three places that agree to count alike.',
  startedBy: 'coauthor',
  started: 15,
  updated: 1.3,
  places: ['luton-and-central-bedfordshire', 'lewisham', 'farrowmere'],
  themes: ['offender-management', 'leaving-care-prison-or-hospital', 'housing'],
  members: [
    { who: 'coauthor', state: 'member', lead: true, ago: 15 },
    { who: 'practitioner', state: 'member', invitedBy: 'coauthor', ago: 14 },
    { who: 'gwil', state: 'member', ago: 12 },
    { who: 'beatrix', state: 'invited', invitedBy: 'coauthor', ago: 2 },
  ],
  sections: [
    {
      by: 'gwil',
      markdown: `## The first night

In two years 118 people came back to Farrowmere from a sentence of less than twelve months. Seventy-one had no address for the first night. Farrowmere is a fictional place and the figures are invented; the question is not.

Five bodies knew something about each of them:

- the prison knew the date
- the police knew the last address
- housing knew that there was no tenancy
- health knew the prescription, and that it would run out on the third day
- the jobs office knew that the claim would be paid in the fifth week

Nobody had all five on one page.
`,
    },
    {
      by: 'coauthor',
      markdown: `## Why three places

In March 2010 field trials were announced on offender management, particularly for people sentenced to less than twelve months, in Lewisham and in Luton and Central Bedfordshire (${cite(sources.fieldTrials)}). We have not found what became of them. If two real places have already tried part of this, the first job is to find out, and not to start again.

## What we have in mind

1. **One worker**, met inside, three weeks before.
2. **One page** with the five facts above, and the person's agreement on it.
3. **A bed** for the first fourteen nights. Not a list for a bed.
4. **An ending** after a month, agreed at the start.

### To be written

- costs, by body
- who could be compared with whom
- what we would stop doing
`,
    },
    {
      by: 'practitioner',
      markdown: `## Notes from a first conversation

*Rough. To be turned into prose, or thrown away.*

- Housing would give four flats on short licence if health takes the risk on damage. Health laughed, then asked how much. About £9,000 a year (invented).
- “Three weeks before” is optimistic: half of the dates move.
- Does the one page need a new agreement? The one for Kettle On may do. It is four pages long.
`,
    },
  ],
  comments: [
    {
      by: 'practitioner',
      ago: 9.2,
      body: 'I put my notes in at the end so as not to break the flow. Take what is useful.',
      replies: [
        {
          by: 'coauthor',
          ago: 9.0,
          body: 'All of it is. “Half of the dates move” changes the design: the worker has to follow the date, and not the plan.',
        },
      ],
    },
    {
      by: 'gwil',
      ago: 2.4,
      body: 'I can get the re-conviction numbers for the 118, with the usual warnings. It would take a fortnight.',
    },
  ],
}
