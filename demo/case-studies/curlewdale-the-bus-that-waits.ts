import type { DemoCaseStudy } from '../shape.ts'

export const curlewdaleTheBusThatWaits: DemoCaseStudy = {
  slug: 'curlewdale-the-bus-that-waits',
  title: 'Curlewdale: the bus that waits for the clinic',
  summary:
    'Fictional. In four invented valleys a blood test took a day and a half. Five publicly paid minibuses drove the same road half empty. Now there are three, they carry anybody, and one of them waits.',
  place: 'curlewdale',
  authors: ['meg', 'bryony'],
  themes: ['transport', 'access-to-services', 'older-people', 'health-and-prevention'],
  clientGroups: ['older-people', 'whole-population'],
  problem:
    'School, social care, hospital, day centre and post each had a vehicle in the valley before ten. Each had rules about who may sit in it. The public bus goes on Tuesdays and Fridays.',
  whoFor: 'Everybody in the dales without a car, or without somebody to drive it: about 5,200 people.',
  whatWasDone:
    'Three of the five vehicles were put into one timetable, run by a charity. Clinics moved their times to the bus, and not the other way round. If a clinic runs late the driver waits.',
  whatItCost: '£196,000 a year, which is £23,000 less than the five cost together.',
  costPence: 19_600_000n,
  whatCameOfIt:
    'Journeys from 11,800 to 19,400 a year. Missed clinic appointments from 17 to 8 in 100. A blood test takes three hours and ten minutes, door to door.',
  evidence: 'Drivers’ sheets, the clinics’ lists, five budgets. One year before, one after. All of it invented.',
  differently: 'Sort out the insurance first. We drove the first month with two sets of stickers.',
  source: null,
  published: 160,
  sections: [
    {
      by: 'bryony',
      markdown: `**Curlewdale is a fictional place**, and its figures are invented. The dales are real somewhere.

## Counting from a wall

I sat on a wall at Long Lane End with a flask, for five mornings in November, and wrote down what went past before ten.

| Vehicle | Paid for by | Seats | People in it |
|---|---|---|---|
| School minibus | Council, education | 16 | 9 |
| Day centre | Council, social care | 14 | 6 |
| Hospital transport | Health | 8 | 2 |
| Special school taxi-bus | Council, education | 16 | 7 |
| “Dial and go” | Council, transport | 16 | 7 |

Seventy seats, thirty-one people, one road. On the Thursday Mrs Alder from the farm stood beside me at twenty to nine, waiting for her neighbour’s car. Four of the five passed her. She knew all the drivers, and waved.

## Why she could not get in

1. *School:* passengers must be pupils.
2. *Day centre:* must be assessed.
3. *Hospital:* must have a letter, and it was at the vet’s that she was expected.
4. *Dial and go:* must dial, before four, the day before. There is no signal at the farm.
`,
    },
    {
      by: 'meg',
      markdown: `## The bus that waits

We did the easy thing first and asked the clinics when they would like people to come. They said at nine. All of them. There is one road.

So we turned it round. The bus comes at ten, at half past eleven and at two; and the clinics book by the bus. **That was the reform.** The rest was stickers.

And the bus waits. If the nurse is late the driver rings me, I ring the next stop, and people put the kettle on again. It happens about twice a week. We have had one complaint, and he was from the city.

### Who drives

Nineteen people, not paid, two mornings a month each. A retired vet, two farmers, a vicar, somebody who will not tell us what she did before. They have all done the first-aid course, and the hymns are optional.
`,
    },
    {
      by: 'bryony',
      markdown: `## What we could not solve

- **The special school bus** stays as it was. The parents said no, and when I had ridden on it for a day I agreed with them.
- **The rule.** A vehicle that is paid for from the school budget may carry others only if no pupil is in it. We obey it by dropping the children first. It costs eleven miles a day, empty.
- **Winter.** When the top road is shut nothing helps.
`,
    },
  ],
  comments: [
    {
      by: 'rufus',
      ago: 120.1,
      body: 'A bus that waits. I have read transport strategies of two hundred pages that did not have the verb.',
      reactions: [
        ['meg', 'thanks'],
        ['bryony', 'thanks'],
      ],
    },
    {
      by: 'tess',
      ago: 157.4,
      body: 'From the nurse who is late: since the bus waits, I am late less. I did not expect that. It is one thing to overrun when the next person sits in a waiting room, and another when there are nine of them looking at you through a windscreen.',
      replies: [{ by: 'meg', ago: 157.0, body: 'They wave because they like you.' }],
    },
    {
      by: 'desmond',
      ago: 139.2,
      body: '£23,000 less than five, with two still to be run? I should like to see where the special school bus is in that sum.',
      replies: [
        {
          by: 'bryony',
          ago: 138.8,
          body: 'You are right to ask. The £219,000 of “the five together” has it in, and so has the £196,000: three in the timetable, one special school bus, and the hospital’s was sold. I will make it clearer.',
        },
        { by: 'desmond', ago: 138.5, body: 'Thank you. Then it stands, and it is better than it looked.' },
      ],
    },
  ],
}
