import type { DemoCaseStudy } from '../shape.ts'

export const gullsandBayArcadeClinic: DemoCaseStudy = {
  slug: 'gullsand-bay-arcade-clinic',
  title: 'Gullsand Bay: the baby clinic in the amusement arcade',
  summary:
    'Fictional. The baby clinic of an invented resort was empty, and the arcade next door was full of prams. So it moved. Twice as many came, and one thing did not get better.',
  place: 'gullsand-bay',
  authors: ['yusuf', 'agnieszka'],
  themes: ['early-years', 'health-and-prevention', 'access-to-services'],
  clientGroups: ['families-with-young-children'],
  problem:
    'A clinic on the second floor, on Wednesdays from two to four. It is when the shift changes at the packing hall.',
  whoFor: 'Parents of children under two in the four streets behind the front.',
  whatWasDone:
    'The clinic moved to a corner of an amusement arcade, on Mondays and Saturdays, ten to six. A health visitor, scales, a sofa, a curtain, and free pennies for the falls machine.',
  whatItCost: '£14,300 a year: Saturday pay, a curtain, and pennies.',
  costPence: 1_430_000n,
  whatCameOfIt:
    'From 19 to 44 families a week. Checks at two years done in time: from 61 to 83 in 100. Breastfeeding at six weeks did not change.',
  evidence: 'The clinic’s book for two years, and the child health record. Invented.',
  differently: 'Nothing at the arcade. I would have moved it in 2019.',
  source: null,
  published: 72,
  sections: [
    {
      by: 'yusuf',
      markdown: `**Gullsand Bay is a fictional place.** Figures invented, pennies too.

## A walk

I walked from my empty clinic to buy a sandwich, past the arcade, and counted fourteen prams. It is warm, nobody asks what you are doing there, and a coffee is a pound.

The owner, whom I shall call Big Ron because everybody does, said: “Put it by the falls machine. They’ll stay longer.”

They did.

## What changed

| | Second floor | Arcade |
|---|---|---|
| Families a week | 19 | 44 |
| Fathers among them | 1 | 11 |
| How long they stayed | 9 minutes | 35 minutes |
| Two-year checks in time | 61 in 100 | 83 in 100 |
| Breastfeeding at six weeks | 31 in 100 | 31 in 100 |

The last line is there because it is true. We had hoped. One does not, in an arcade. We have put a second curtain up, and I will report.

## Three objections, and what became of them

- *Infection.* The arcade is mopped more often than we are.
- *Gambling.* No machines with notes within ten metres, and the falls pay nothing out. It was Ron’s idea.
- *Dignity.* Raised by two managers and no parent.
`,
    },
    {
      by: 'agnieszka',
      markdown: `## What I hear

The mothers from the packing hall come after the Saturday shift, in their boots. They ask about teeth, then about sleep, then, with the second cup, about what they came for.

> “Upstairs I was a patient. Here I am a customer who has a baby.”
`,
    },
  ],
  comments: [
    {
      by: 'hetty',
      ago: 68.9,
      body: 'Eleven fathers. I have been trying to get eleven fathers into a room since 1998.',
      reactions: [
        ['yusuf', 'thanks'],
        ['nia', 'same_here'],
        ['tess', 'same_here'],
      ],
    },
    {
      by: 'rufus',
      ago: 63.8,
      body: 'I collect these: a library in a bus station, a registrar in a garden centre. The public estate might be whatever has heating and prams.',
      replies: [{ by: 'yusuf', ago: 63.2, body: 'Then Ron owns a good part of it.' }],
    },
    {
      by: 'moderator',
      ago: 58.4,
      body: 'Thank you for the line that did not move. I have added this to what I show newcomers, as an example of a table one can trust.',
    },
  ],
}
