import type { DemoCaseStudy } from '../shape.ts'

export const ironbeckNinetyMinutes: DemoCaseStudy = {
  slug: 'ironbeck-ninety-minutes',
  title: 'Ironbeck: the ninety minutes after the police leave',
  summary:
    'Fictional. In an invented city a survivor of domestic abuse used to hear from somebody after four days. Now an adviser rings within ninety minutes. Twice as many take up help, and it costs less than the letters did.',
  place: 'ironbeck',
  authors: ['edith', 'callum'],
  themes: ['domestic-abuse', 'community-safety', 'sharing-data'],
  clientGroups: ['survivors-of-domestic-abuse'],
  problem:
    'Police, council, health and two charities each offered help after an incident, by letter or by a call in office hours. By then he was often back, and sometimes he opened the letter.',
  whoFor: 'Everybody at whose door the police were for domestic abuse: about 2,900 incidents a year.',
  whatWasDone:
    'An adviser of The Anvil sits in the police control room from four in the afternoon until two in the morning, every day. The officer asks one question before leaving, and the adviser rings within ninety minutes.',
  whatItCost:
    '£212,000 a year for four advisers and nights. The letters and the four separate follow-ups had cost about £240,000.',
  costPence: 21_200_000n,
  whatCameOfIt:
    'Of those who were rung within ninety minutes, 46 in 100 took up help; of those reached later, 22 in 100. Second incidents within six months fell from 38 to 31 in 100.',
  evidence:
    'All incidents of 18 months. Evenings without an adviser (sickness, leave) were compared with evenings with one; it was not decided by lot. Invented, all of it.',
  differently: 'Agree with the family court what the adviser’s notes are before the first subpoena, and not after.',
  source: null,
  published: 173,
  sections: [
    {
      by: 'edith',
      markdown: `**Ironbeck is a fictional place**, and every figure here is invented. If you are reading this because of something at home: this page is a demonstration and nobody here can help you. Please ring somebody who can.

## Four days

This is how long it took us, all of us, with the best will: one day for the report, one for the risk assessment, a weekend, a letter.

I have asked survivors what happened in the four days. They have usually been spent being told that it was nothing.

## One question

The officer asks, in the kitchen, away from him: **“Is there a number that only you answer?”** It took us a year to get to that sentence. The earlier ones were longer and had the word *consent* in them.

If she says yes, I have the number before the car has turned round.

## What the call is

- It is not an assessment. There is no form.
- It begins with: “Are you able to talk? Say *wrong number* if you are not.”
- It ends with one thing that will happen tomorrow. A lock. A lift to school. Somebody who will ring the surgery.
- It takes eleven minutes, on average. The shortest was *wrong number*, and I rang again at six.
`,
    },
    {
      by: 'callum',
      markdown: `## The figures, with a warning

| | Rung within 90 minutes | Reached later |
|---|---|---|
| Incidents in 18 months | 2,310 | 2,040 |
| Took up any help | 46 in 100 | 22 in 100 |
| Another incident within six months | 31 in 100 | 38 in 100 |

**The warning.** More calls to us is not bad news. In the first half year second calls went *up*, because people had begun to think that it was worth ringing. We nearly closed it in month five for being a success.

## What it replaced

1. A letter from us.
2. A letter from the council.
3. A call from a health worker, in office hours, to a landline.
4. A leaflet, with a picture of a sad woman on it. Edith has one framed.
`,
    },
    {
      by: 'edith',
      markdown: `## What nobody tells you

The control room has a kettle, and it is where the real training happens. After two months the call handlers had stopped saying “another domestic”. Nobody told them to. They could see my face.
`,
    },
  ],
  comments: [
    {
      by: 'leon',
      ago: 170.4,
      body: 'Same with us in the car. Sit next to people. It is the whole theory.',
      reactions: [
        ['edith', 'same_here'],
        ['callum', 'thanks'],
      ],
    },
    {
      by: 'coauthor',
      ago: 161.0,
      body: 'The evenings without an adviser are a clever comparison. Were they the same days of the week? Leave tends to fall on Saturdays.',
      replies: [
        {
          by: 'callum',
          ago: 160.6,
          body: 'Good spot. A third of them were Saturdays, against a seventh. When I take Saturdays out it is 44 to 24, so smaller and still there. I will ask for it to go into a revision.',
        },
        {
          by: 'coauthor',
          ago: 160.2,
          body: 'Then I believe it more than I did, which is not how these things usually go.',
        },
      ],
    },
    {
      by: 'hetty',
      ago: 150.8,
      body: '“Is there a number that only you answer?” I asked it on a ward last night. She cried, and then she gave me her sister’s.',
    },
    {
      by: 'yusuf',
      ago: 122.3,
      body: 'May we copy the sentence for the surgery? Ours is on a laminated card, and begins with “In line with”.',
      replies: [{ by: 'edith', ago: 121.9, body: 'Take it. Burn the card.' }],
    },
  ],
}
