import type { DemoCaseStudy } from '../shape.ts'

export const ironbeckFortyFamilies: DemoCaseStudy = {
  slug: 'ironbeck-forty-families',
  title: 'Ironbeck: forty families, one worker each, and the nine we lost',
  summary:
    'Fictional. An invented city gave forty families with many troubles one worker, and put everybody else’s plans into a drawer. Thirty-one did well. This is mostly about the other nine.',
  place: 'ironbeck',
  authors: ['mohsin', 'callum'],
  themes: ['families-with-several-needs', 'community-safety', 'education-and-skills'],
  clientGroups: ['school-age-children', 'families-with-young-children'],
  problem:
    'Forty families in two wards were known to nine organisations each, on average. They had appointments on most weekdays, and less help than before.',
  whoFor: 'Families with children of school age in which at least four bodies had an open case.',
  whatWasDone:
    'One worker for each family, for up to a year, with the right to cancel other people’s appointments. One plan on one side of paper, kept on the family’s fridge.',
  whatItCost: '£338,000 in a year: eight workers with five families each, and £22,000 that they could spend.',
  costPence: 33_800_000n,
  whatCameOfIt:
    'In 31 of the 40 families the children were in school nine days in ten after a year; before it was 12. Police calls to the 40 addresses fell from 611 to 287. Nine families left us, or we them.',
  evidence:
    'School registers, call logs and nine bodies’ case files for two years; forty families of similar trouble in another ward to compare with. All of it invented.',
  differently: 'Begin with the ending. We had a day for starting and none for stopping.',
  source: null,
  published: 232,
  sections: [
    {
      by: 'mohsin',
      markdown: `**Ironbeck is a fictional place.** Every figure on this page is invented, and so are the families.

## The drawer

The first mother I visited opened a kitchen drawer when I asked which plan she was on. There were seventeen in it. Parenting, attendance, tenancy, safety, speech, a thing about teeth. Nine letterheads. Three of the plans forbade what two others demanded.

“Which one do you follow?” I asked.

“The one whose lady is coming,” she said.

## What we did

- **One worker**, chosen by the family from two. Eight of the forty chose the one that we would not have.
- **One page.** Three things to change, in the family’s words, with a date. It hangs on the fridge. If it does not fit on one side, it is two plans.
- **The right to cancel.** A worker could ring any of the nine bodies and say: not this month. This took four months to agree and was used on the first morning.
- **Somebody at seven in the morning.** Most of what goes wrong on a school day has gone wrong by ten to eight.
`,
    },
    {
      by: 'callum',
      markdown: `## What it looked like from a police car

| At the forty addresses | Year before | Year of the work | Forty to compare with |
|---|---|---|---|
| Calls to police | 611 | 287 | 598, then 540 |
| Children missing overnight | 74 | 22 | 70, then 66 |
| Arrests of anybody over ten | 88 | 51 | 85, then 79 |

I was against it. I thought that we would be asked to stop going. In fact I went more often, when nobody had called, and drank a lot of tea.
`,
    },
    {
      by: 'mohsin',
      markdown: `## The nine we lost

You will be shown plenty of thirty-ones. Here are the nine.

1. **Two moved**, one of them to get away from a man. We should have moved the worker with her. The border of a council is a terrible place to end a service.
2. **Three said no** after a month. Two because the worker changed (sickness, then a better job). One because she had told us something, and it was in a report.
3. **One we closed** on the day when the year was up. It was in the rules. Six weeks later there was a fire.
4. **Three** did everything that was asked of them, and nothing got better. I do not know why. I have stopped inventing reasons.

> If you copy us, copy number three last and number two first: *tell people what you will write down, before you do.*

## What it costs, and whose it is

The council paid. The police, the schools and the hospital gained, in less work and not in money. We took this to the board as “eight workers who make other people’s days shorter”, and it was renewed, by one vote.
`,
    },
  ],
  comments: [
    {
      by: 'edith',
      ago: 229.1,
      body: 'About the one who moved to get away: thank you for writing it down. We have a worker who crosses the border with a family, in her own car. It is against three policies. I will not say which, or whose.',
      replies: [
        {
          by: 'mohsin',
          ago: 228.7,
          body: 'I would like it to be against none. Could we write the policy together? I will bring the biscuits and the lawyer.',
        },
      ],
      reactions: [
        ['mohsin', 'thanks'],
        ['dermot', 'same_here'],
        ['callum', 'helpful'],
      ],
    },
    {
      by: 'priti',
      ago: 217.5,
      body: 'How many of the adults were looking for work at the start, and at the end? It is the question that I am asked, so I pass it on, with apologies.',
      replies: [
        {
          by: 'mohsin',
          ago: 217.2,
          body: 'Seven, and nineteen. And the nineteen were looking from a house where somebody got up at seven, which I think is the same finding as yours about week thirteen.',
        },
      ],
    },
    {
      by: 'samira',
      ago: 90.3,
      body: 'I have read “the nine” aloud at a trustees’ meeting. Nobody looked at a telephone for the whole of it.',
    },
  ],
}
