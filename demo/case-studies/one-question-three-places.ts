import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const oneQuestionThreePlaces: DemoCaseStudy = {
  slug: 'one-question-three-places',
  title: 'Drink and drugs: one question put to three places at once, and how one would compare the answers',
  summary:
    'In March 2010 Leicestershire, Birmingham and South of Tyne were named for a field trial on drug and alcohol misuse. We found the announcement and not the answers. Here is what it would take to compare them.',
  place: 'south-tyneside-gateshead-and-sunderland',
  authors: ['faisal', 'desmond'],
  themes: ['drug-and-alcohol-misuse', 'governance'],
  clientGroups: ['people-who-drink-or-use-drugs'],
  problem:
    'Help with drink and drugs is paid for by councils, health, police, probation and charities, and each counts its own people in its own way. Three places that try the same thing can only be compared if they count alike.',
  whoFor: 'Whoever runs or funds treatment, and whoever is asked to try something “in three places”.',
  whatWasDone:
    'Field trials were announced in Leicestershire, Birmingham and South of Tyne on drug and alcohol misuse, beside two others on offender management.',
  whatItCost: 'Not said in the announcement.',
  costPence: null,
  whatCameOfIt: 'We have found no report. That may be because there is none, or because we have not found it.',
  evidence: 'PublicNet’s report of the announcement, 25 March 2010.',
  differently:
    'Agree five definitions before three places start. Ours are below; they are opinion, and free to a good home.',
  source: sources.fieldTrials,
  published: 118,
  sections: [
    {
      by: 'faisal',
      markdown: `## What was announced

With the final report of the programme came field trials (${cite(sources.fieldTrials)}):

- drug and alcohol misuse: **Leicestershire, Birmingham and South of Tyne**
- offender management, in particular for sentences of less than twelve months: **Lewisham**, and **Luton and Central Bedfordshire**

A figure was in the air at the time. The government’s paper *Putting the frontline first* had been reported as saying that £1 spent on drug treatment can save over £9 in criminal justice, from Birmingham’s work (${cite(sources.smarterGovernment)}). It is a ratio, without years, and without saying whose £9.

So three places stood ready to test it. I have looked for what they found for longer than I should like to admit.
`,
    },
    {
      by: 'desmond',
      markdown: `## Five words to agree on first

If somebody announced it again tomorrow, this is what I would want on one page before any of the three began.

| Word | Agree | Or else |
|---|---|---|
| a person | one human being, matched across bodies | six people who are one |
| in treatment | seen twice in 28 days | a referral counts as a success |
| better | what the person said at the start they wanted | each body picks its own |
| saved | in whose budget, in which year, in cash or not | £9, for ever |
| without it | a comparison chosen before the start | it would have fallen anyway |

## What I would not agree on

How to do it. Three places that do the same thing in the same way tell you one thing. Three that count alike and act differently tell you three.
`,
    },
  ],
  comments: [
    {
      by: 'leon',
      ago: 116.3,
      body: 'Row three. Nobody I nurse ever said that he wanted “abstinence at twelve weeks”. One wanted to be let back into his sister’s.',
      replies: [
        {
          by: 'faisal',
          ago: 115.8,
          body: 'Did he get there? Because if so, that is an outcome, and we have no box for it in any return I know.',
        },
        { by: 'leon', ago: 115.7, body: 'Christmas dinner. No box.' },
      ],
    },
    {
      by: 'samira',
      ago: 88.4,
      body: 'We see this at Kettle On from the other end: funded by three, reporting to each of them a different number for the same Tuesday. I would sign the five words today.',
    },
  ],
}
