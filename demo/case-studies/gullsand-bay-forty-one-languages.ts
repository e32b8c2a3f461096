import type { DemoCaseStudy } from '../shape.ts'

export const gullsandBayFortyOneLanguages: DemoCaseStudy = {
  slug: 'gullsand-bay-forty-one-languages',
  title: 'Gullsand Bay: forty-one languages, one diary of interpreters, and a school that rang the surgery',
  summary:
    'Fictional. In an invented seaside town with many newcomers, five bodies booked interpreters on their own, often for the same family. One shared diary, and a link worker for the first ninety days.',
  place: 'gullsand-bay',
  authors: ['agnieszka', 'yusuf'],
  themes: ['access-to-services', 'health-and-prevention', 'education-and-skills'],
  clientGroups: ['families-with-young-children', 'school-age-children', 'working-age-adults'],
  problem:
    'People come for the packing halls in April and October. They met each service separately, with a different interpreter, and often with their own child interpreting.',
  whoFor: 'Anybody in their first ninety days in the town, from abroad or not. About 1,300 people a year.',
  whatWasDone:
    'One diary of interpreters for school, surgery, council, police and job office. A link worker who goes along for ninety days. A welcome on paper in eleven languages, written by those who came the year before.',
  whatItCost: '£118,000 a year, of which £71,000 was being spent on interpreters already.',
  costPence: 11_800_000n,
  whatCameOfIt:
    'Interpreting cost £71,000 in place of £103,000. Children registered with a school within ten days: from 54 to 88 in 100. First visits to the emergency department that a surgery could have dealt with: from 390 to 214.',
  evidence: 'The diary itself, school admissions, the hospital’s codes for a year before and after. Invented.',
  differently:
    'Ask the packing halls in the first month. They knew who was coming, and when, and nobody had asked them.',
  source: null,
  published: 126,
  sections: [
    {
      by: 'agnieszka',
      markdown: `**Gullsand Bay is a fictional place**, with invented figures.

## A morning

Nine o’clock: a boy of eleven interprets for his mother at the surgery. It is about a lump. He does not know the word, and says “ball”.

Ten: he is late for school. The school has booked an interpreter to talk with the mother about why he is late.

Half past eleven: the council has another, for the rent.

Three bodies, one family, one morning, and the only person in all three rooms was eleven years old.

## What we made

1. **One diary.** Whoever needs an interpreter looks first who has one in the building that day.
2. **Ninety days.** A link worker, who has come here herself, goes with you to the first of each thing: surgery, school, bank, bins.
3. **The paper.** Eleven languages. It was written by people who came last year, so it begins with bins and sledges and where one can be angry about one’s landlord.
4. **No children interpreting.** Not for anybody, not for anything, from day one. It was the only rule, and it cost the most.
`,
    },
    {
      by: 'yusuf',
      markdown: `## From the surgery above the bakery

| | Before | After a year |
|---|---|---|
| Appointments with an interpreter | 1,020 | 1,480 |
| Cost of each | £58 | £31 |
| Did not attend | 22 in 100 | 9 in 100 |
| Appointments in which I had to begin again, because somebody had been embarrassed | never counted | never counted |

The school now rings us. That is the whole integration: a secretary who knows a receptionist. When a child has not been seen for a week, Mrs P at the school rings Jean at ours, and between them they know.

## A caution

We count people in their first ninety days, and after that we do not. Whether things are better in the second year I cannot tell you. My impression is *yes for the children, not yet for the fathers*.
`,
    },
  ],
  comments: [
    {
      by: 'tess',
      ago: 122.7,
      body: 'We have four languages and eleven miles between them. Would a diary work by telephone? We hardly ever have anybody in the building, mostly because there is no building.',
      replies: [
        {
          by: 'agnieszka',
          ago: 122.2,
          body: 'Half of ours is by telephone now. For the lump I would still drive.',
        },
      ],
      reactions: [['yusuf', 'same_here']],
    },
    {
      by: 'nia',
      ago: 117.0,
      body: 'Children registered within ten days, from 54 to 88: is it the diary or the link worker? I ask because one of them is cheap.',
      replies: [
        {
          by: 'yusuf',
          ago: 116.4,
          body: 'The cheap one did the money and the dear one did the school. I would not give up either, but if I had to I should keep the dear one.',
        },
      ],
    },
  ],
}
