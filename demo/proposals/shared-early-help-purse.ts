import type { DemoProposal } from '../shape.ts'
import { cite, sources } from '../sources.ts'

/** In consultation, and written by four people: the proposal to open in two windows. */
export const sharedEarlyHelpPurse: DemoProposal = {
  slug: 'a-shared-purse-for-early-help',
  state: 'consultation',
  title: 'A shared purse for early help: those who gain pay towards those who spend',
  summary:
    'Help given early is paid for by one body and gained by another. We propose a purse held in the place, into which each body pays a share of what it is agreed to have gained, checked by somebody who belongs to none of them.',
  startedBy: 'practitioner',
  started: 46,
  updated: 0.4,
  consultation: { opened: 6 },
  places: ['farrowmere', 'croydon', 'manchester-city-region', 'birmingham'],
  themes: ['early-years', 'older-people', 'governance'],
  members: [
    { who: 'practitioner', state: 'member', lead: true, ago: 46 },
    { who: 'coauthor', state: 'member', invitedBy: 'practitioner', ago: 43 },
    { who: 'nia', state: 'member', invitedBy: 'practitioner', ago: 44 },
    { who: 'desmond', state: 'member', invitedBy: 'nia', ago: 33 },
    {
      who: 'hetty',
      state: 'asked',
      note: 'I can bring the agreement we signed for year two, and what was wrong with it.',
      ago: 5,
    },
  ],
  sections: [
    {
      by: 'practitioner',
      markdown: `Where a figure here is about Farrowmere it is invented, because Farrowmere is. Figures about real places carry their source.

## The problem

A council pays for a worker; a hospital's beds are freed. A borough pays for a health visitor's extra hour; a court, years later, has one case fewer. The body that spends and the body that gains are different, and each behaves sensibly, and so the help is not given.

In Farrowmere it took a signed agreement to carry one service into a second year. Half of the cost was the council's, and all of the gain was the hospital's – in beds, and not in cash.
`,
    },
    {
      by: 'nia',
      markdown: `## What earlier work tells us

Croydon's Total Place pilot put £2.3m over two years into eight projects in four wards, and expected £8.3m of savings by 2013-14 and over £62m by the time the four-year-olds of the day turn 18 (${cite(sources.croydonBlueprint)}). We have found no published account of who would have held those savings, or of whether they came.

That is not a criticism of the pilot. It is the gap that this proposal is about: **an expected saving that belongs to nobody in particular will be found by nobody in particular.**

Early years was also the subject of the Manchester City Region pilot (${cite(sources.blueprint)}), so at least two places have had reason to ask the question.
`,
    },
    {
      by: 'desmond',
      markdown: `## What we propose

1. **A purse.** Held in the place, by one body on behalf of all. It is an account and not an organisation.
2. **A table before the start.** For each service: the baseline, what would happen otherwise, who pays, who is expected to gain, and in what form – cash, capacity, or neither.
3. **A check.** After a year somebody who belongs to none of the bodies says how much of it happened.
4. **A share.** Each body that gained pays *half* of its confirmed gain into the purse. It keeps the other half. Capacity counts only if the body says in advance what it will do with it.
5. **A stop.** A service that has shown nothing by the third check is not paid for from the purse again.

### Who pays and who gains

An example with invented figures, from Farrowmere's work on leaving hospital:

| | Council | Health | Department |
|---|---|---|---|
| Pays, year one | £147,500 | £116,500 | – |
| Expected to gain | – | 45 stays fewer | – |
| In cash? | – | no | – |
| Pays into the purse | – | nothing, unless it names a use for the beds | – |

We chose this example because it shows the rule *failing* to produce cash. A purse that is only described with good cases will not survive its first board.
`,
    },
    {
      by: 'coauthor',
      markdown: `## What we would ask of government

- **Carry-over.** Let money in the purse cross the end of the financial year without a fresh permission.
- **One rule.** One set of terms for all departments about sharing a confirmed gain, so that each place does not negotiate each time.
- **A seat, not a veto.** A named official who comes to the yearly check.

### What we offer in return

- The table for every service, public, before it begins.
- The check, public, including the services that showed nothing.
- The working, in a form that another place can repeat.

## What we do not know yet

- Whether half is right. We picked it because it is easy to say.
- What happens when a body that should pay in is in deficit.
- Whether a charity may hold the purse. One of us thinks that it should.

> Consultation is open. Disagreement with the *half* is especially welcome.
`,
    },
  ],
  comments: [
    {
      by: 'samira',
      ago: 5.4,
      body: 'On who holds the purse: a charity would be trusted by the people it is spent on, and would never be allowed the risk. Could the holder be the council, and the check be ours?',
      replies: [
        {
          by: 'desmond',
          ago: 5.2,
          body: 'I like that. The check needs independence more than the holding does. I will try a wording.',
        },
        { by: 'coauthor', ago: 4.7, body: 'You would need to be paid for it, and not from the purse.' },
      ],
    },
    {
      by: 'responder',
      ago: 3.9,
      body: 'Two questions, as an official of a department that does not exist. One: is the third ask a person, or a right? Two: why half? If I am asked in a meeting I have to say more than “easy to say”.',
      replies: [
        {
          by: 'practitioner',
          ago: 3.5,
          body: 'A person. Rights are for later. On the half: below a third nobody bothers, above two thirds the body that gains stops cooperating. That is experience and not evidence, and we should write it as that.',
        },
        {
          by: 'responder',
          ago: 3.3,
          body: 'Then please write it as that. I can defend experience. I cannot defend a round number.',
        },
      ],
    },
    {
      by: 'hetty',
      ago: 1.8,
      body: '“Capacity counts only if the body says in advance what it will do with it.” Best sentence in the paper, and the first that my director will ask to have removed.',
      replies: [{ by: 'nia', ago: 1.6, body: 'Then let us make sure that it is in the summary too.' }],
    },
  ],
}
