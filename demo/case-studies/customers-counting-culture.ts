import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const customersCountingCulture: DemoCaseStudy = {
  slug: 'customers-counting-culture',
  title: 'Customers, counting, culture: six words from the practitioner’s guide, and a day’s work with them',
  summary:
    'The practitioner’s guide put the work into three tasks and three kinds of player. We turned the two triads into a workshop that fits into one day and needs nothing but tape.',
  place: null,
  authors: ['moderator', 'harriet'],
  themes: ['governance', 'counting-public-money'],
  clientGroups: ['whole-population'],
  problem:
    'A group that begins with the money never gets to the people, and one that begins with the people is asked in month six what it has saved.',
  whoFor: 'Whoever has to run the first day together of bodies that have not worked together before.',
  whatWasDone: 'We read what is reported of the guide, and built a day around its nine combinations.',
  whatItCost: 'A room, lunch, and two rolls of masking tape.',
  costPence: null,
  whatCameOfIt: 'A plan for a day. It is invented, and we should like to hear from whoever tries it.',
  evidence: 'PublicNet’s account of the guide, January 2012, for the triads. The day is ours.',
  differently: 'Put the citizens’ row on the floor first. We had it last, and it was four o’clock.',
  source: sources.guide,
  published: 187,
  sections: [
    {
      by: 'harriet',
      markdown: `## Two triads

The guide named three tasks: **customers, counting, culture**. And it named three players: **agencies, citizens, Whitehall** (${cite(sources.guide)}). That is as far as our source goes. What follows is ours.

Three times three is nine, and nine squares fit on a floor.
`,
    },
    {
      by: 'moderator',
      markdown: `## The floor

| | Customers | Counting | Culture |
|---|---|---|---|
| **Agencies** | Whom do we all see? | What do we spend on them, together? | What would get you into trouble here? |
| **Citizens** | Who decided that we are one group? | What does it cost *me*, in days? | Whom do you believe? |
| **Whitehall** | Whose figures do you ask for? | Which of them do you read? | What happens to you if we are right? |

## The day

1. **Nine to ten.** Everybody stands in the square in which they feel at home. Nobody will stand bottom right. Remember who laughs.
2. **Ten to twelve.** Everybody moves to a square in which they do not, and answers the question there with one true story.
3. **Lunch**, at tables with one person from each row.
4. **One to three.** For each square: a thing we know, a thing we could know by Friday, a thing that nobody will ever know.
5. **Three to four.** Choose one square. Not three.

Some things that we have learnt to bring:

- a person from the department, who is told that they may say “I do not know”
- two people who use the services, paid for the day, in cash, before lunch
- somebody with authority over a very small amount of money

> The day has worked if on Friday somebody rings somebody they met on Tuesday.
`,
    },
  ],
  comments: [
    {
      by: 'bryony',
      ago: 184.2,
      body: 'We tried it in the village hall at Upper Curlew. The tape would not stick to the floor, so we used hymn books. “What does it cost me, in days?” got us the whole bus case: a blood test was a day and a half.',
      replies: [
        {
          by: 'moderator',
          ago: 183.6,
          body: 'A day and a half for a blood test is a finding, Bryony. Please share it as one, before somebody else does.',
        },
      ],
      reactions: [
        ['moderator', 'helpful'],
        ['meg', 'same_here'],
        ['harriet', 'thanks'],
      ],
    },
    {
      by: 'connie',
      ago: 130.5,
      body: 'As the person who is always sent to stand in “counting”: please let finance people choose. I went and stood in culture and nobody spoke to me until eleven.',
      reactions: [['moderator', 'helpful']],
    },
    {
      by: 'administrator',
      ago: 124.0,
      body: 'I have made a sheet of the nine questions in large print. It is in black and white on purpose: half of the halls have one colour in the printer, and it is never the one you want.',
    },
  ],
}
