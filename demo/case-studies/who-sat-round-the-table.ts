import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const whoSatRoundTheTable: DemoCaseStudy = {
  slug: 'who-sat-round-the-table',
  title: 'Who sat round the table, how often, and what to copy from it',
  summary:
    'Total Place had a group of ministers, a group of senior officials that met every month, and helpers who belonged to neither. A short account of its governance, and the question that it leaves for whoever comes next.',
  place: null,
  authors: ['harriet'],
  themes: ['governance'],
  clientGroups: ['whole-population'],
  problem:
    'Places can agree with each other and still be stopped by a rule that is made elsewhere. Without a table at which the makers of rules sit, a pilot only finds out which rules there are.',
  whoFor: 'Whoever is drafting terms of reference tonight.',
  whatWasDone:
    'A ministerial group, and a high-level officials’ group under Lord Bichard that met monthly; support from the Leadership Centre for Local Government, the IDeA, the Government Offices and Tribal Consulting.',
  whatItCost: 'Not known.',
  costPence: null,
  whatCameOfIt:
    'Pilots from June 2009 to February 2010, a final report in March, a summit in May with more than 180 delegates, and a learning history.',
  evidence: 'The Leadership Centre’s pages on who was involved and on the learning history.',
  differently: 'Write down who takes each seat after an election, before there is one.',
  source: sources.whoIsInvolved,
  published: 96,
  sections: [
    {
      by: 'harriet',
      markdown: `## Four rings

From ${cite(sources.whoIsInvolved)}:

1. **Ministers**, in a group of their own.
2. **Senior officials**, in a high-level group chaired by Lord Bichard, every month.
3. **Helpers**: the Leadership Centre for Local Government, the Improvement and Development Agency, the Government Offices, Tribal Consulting.
4. **The places**: thirteen pilots, with 63 local authorities, 34 primary care trusts and 13 police authorities among them (${cite(sources.treasury)}).

At the end of May 2010 a summit brought more than 180 delegates together, and a learning history was published: *Places, people and politics: Learning to do things differently* (${cite(sources.learningHistory)}).

## What I would copy

| Feature | Why |
|---|---|
| Monthly | A rule that blocks you in March is looked at in April, and not after the evaluation |
| Officials apart from ministers | Somebody may say “we could do that” without it being an announcement |
| Helpers who belong to no side | They carry stories between places, which nobody is paid to do |
| A learning history | It asks what happened, and not only whether it worked |

## What I would not

The table had a beginning that we can date and an end that we cannot. I have not found a last minute of the officials’ group. Somebody will have thought of it as a meeting that was not called.

> A table needs somebody whose task it is to fold it up.
`,
    },
  ],
  comments: [
    {
      by: 'responder',
      ago: 93.9,
      body: 'From inside a department, even an invented one: “monthly” is the whole secret. A quarterly group takes decisions about things that have already been decided.',
      replies: [
        {
          by: 'practitioner',
          ago: 93.2,
          body: 'We moved ours in Farrowmere from quarterly to the first Tuesday, forty minutes, standing up. Attendance went up.',
        },
        { by: 'yusuf', ago: 92.8, body: 'Forty minutes! Somebody has been reading my profile.' },
      ],
    },
  ],
}
