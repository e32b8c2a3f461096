import type { DemoProposal } from '../shape.ts'
import { cite, sources } from '../sources.ts'

/** Submitted: everybody may read it, and its text is no longer written. */
export const reportOnce: DemoProposal = {
  slug: 'report-once',
  state: 'submitted',
  title: 'Report once: one return from a place, in place of many from its bodies',
  summary:
    'Each body of a place reports the same facts to different departments under different definitions. We propose one return for a place, agreed once, and a yearly public list of what was asked for and what was used.',
  startedBy: 'beatrix',
  started: 58,
  updated: 8,
  consultation: { opened: 31, closed: 10 },
  places: ['leicester-and-leicestershire', 'worcestershire', 'farrowmere'],
  themes: ['reporting-burden', 'governance'],
  members: [
    { who: 'beatrix', state: 'member', lead: true, ago: 58 },
    { who: 'rufus', state: 'member', invitedBy: 'beatrix', ago: 55 },
    { who: 'gwil', state: 'member', invitedBy: 'beatrix', ago: 52 },
  ],
  sections: [
    {
      by: 'beatrix',
      markdown: `## The problem, in one place

Farrowmere is fictional, and so are its figures. One team in its police answers 61 returns a year. Nine are ever mentioned again by the body that asked. One fall, by one person, is reported to three bodies under three definitions of a fall.

## It has been said before

In October 2010 Local Area Agreements and the national indicators were abolished, and 4,700 Whitehall targets were said to go with them. The Secretary of State cited evidence from the Leicester and Leicestershire pilot of what such reporting did to councils (${cite(sources.targetsAbolished)}).

We take two lessons from it:

1. Evidence from a place can change what the centre asks for.
2. Nothing was put in place to stop the asking from growing back.
`,
    },
    {
      by: 'rufus',
      markdown: `## Options

| Option | What it is | For | Against |
|---|---|---|---|
| A. A yearly list | Every department publishes what it asks of places, and what it used it for | Cheap; needs no new law | Shames, does not stop |
| B. One return | One set of facts for a place, agreed once, which departments draw from | Ends double definitions | Slow to agree |
| C. A limit | No new return without ending one | Simple | Invites longer returns |

**We recommend B, with A from the first year.** A is what makes B visible. C was liked by everybody in the consultation, and defended by nobody.
`,
    },
    {
      by: 'gwil',
      markdown: `## What we ask

- **Of all departments:** publish the yearly list.
- **Of one department, to begin with:** agree one definition of a fall, of a repeat call and of a missed appointment with three places, and take the facts from one return.

## What we offer

- Three places that will keep the list of what they are asked, by week, for a year.
- An open account of the hours it takes, by grade.
- A working return, in a form that others may copy.

> We are not asking to report less about things that matter. We are asking to report them once.

## What changed in consultation

- We dropped a sentence about “pointless” returns. A reader in a department pointed out that hers was used every week, by people whom we do not see.
- We added the list of returns that *are* used. It was the most asked for table, and we had not thought of it.
`,
    },
  ],
  comments: [
    {
      by: 'responder',
      ago: 12.7,
      body: 'The list of what is used is the part that I can do something with. When this comes to us formally, expect a reply to the first ask before the second.',
      replies: [{ by: 'beatrix', ago: 12.5, body: 'That is more than we hoped. We will hold you to “before”.' }],
    },
    {
      by: 'practitioner',
      ago: 11.3,
      body: 'Endorsed in spirit. We would keep the weekly list in Farrowmere if the form takes less than five minutes.',
    },
    {
      by: 'moderator',
      ago: 7.6,
      body: 'For newcomers: this one is submitted, so the text is closed. The conversation stays open here.',
    },
  ],
}
