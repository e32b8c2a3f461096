import type { DemoCaseStudy } from '../shape.ts'

export const farrowmereOneDoorForDrink: DemoCaseStudy = {
  slug: 'farrowmere-one-door-for-drink',
  title: 'Farrowmere: six organisations, 340 people, one door',
  summary:
    'Fictional. Six bodies in an invented town each paid for help with drink, mostly for the same 340 people. They matched their lists, gave up five of their six assessments and opened one front door.',
  place: 'farrowmere',
  authors: ['practitioner', 'samira', 'gwil'],
  themes: ['drug-and-alcohol-misuse', 'counting-public-money'],
  clientGroups: ['people-who-drink-or-use-drugs'],
  problem:
    'A person who drank harmfully in Farrowmere could be assessed six times in a year and helped once. Each body thought that it was the only one helping.',
  whoFor: '340 adults known to two or more of the six organisations in one year.',
  whatWasDone:
    'Lists were matched under one agreement, five of the six assessments were given up, and one door – a charity’s – was given the key workers of four organisations.',
  whatItCost: '£186,000 in the first year, of which £142,000 was the time of seconded staff who were paid already.',
  costPence: 18_600_000n,
  whatCameOfIt:
    'Assessments for each person fell from 3.4 a year to 1.3. Visits to the emergency department by the 340 fell from 1,912 to 1,480. The police saw no change they would put their name to.',
  evidence: 'Matched records of six organisations over two years. No comparison group. All of it invented.',
  differently:
    'Agree the comparison group before the start, and ask the fire service in month one and not in month nine.',
  source: null,
  published: 23,
  sections: [
    {
      by: 'practitioner',
      markdown: `**Farrowmere is a fictional place.** Every figure on this page is invented, to show what a case study can hold.

## What we counted

Six bodies, one year, spending on help for people who drink harmfully:

| Organisation | Spending | People seen | Also seen by another |
|---|---|---|---|
| Borough council | £410,000 | 288 | 79% |
| Health partnership | £1,240,000 | 512 | 58% |
| Police | £395,000 | 301 | 83% |
| Fire and rescue | £36,000 | 44 | 91% |
| Housing association | £122,000 | 97 | 88% |
| Kettle On (charity) | £88,000 | 206 | 86% |

The column on the right took four months to get, and it was the only one anybody talked about.

## What it is like

We followed one person’s year. The person is a composite: no single life is on this page.

1. Assessed in the emergency department in January. Referred.
2. Assessed by the health partnership in March. On a list.
3. Arrested in April, assessed in custody. Referred to the same list.
4. Assessed by housing in June, because of the arrest.
5. A fire in the kitchen in August. Assessed for fire risk.
6. Came to Kettle On in September, because it was raining. Has come most days since.
`,
    },
    {
      by: 'samira',
      markdown: `## What changed

The others asked what we did that they did not. The honest answer was that we had a kettle and no threshold. People came in, and the paperwork happened later, or did not.

So the door is ours, and four organisations put a worker behind it:

- two nurses, from health
- a housing officer, two days a week
- a council worker, who can approve small sums on the spot
- an officer from the neighbourhood police team, not in uniform

There is **one** assessment. It is in the person’s own words, and they have a copy.

> “I’ve told it once. If you want to know, read it.” – a line that three people at the door have used, nearly word for word
`,
    },
    {
      by: 'gwil',
      markdown: `## What we can and cannot claim

| Measure | Year before | First year | Would we defend it? |
|---|---|---|---|
| Assessments for each person | 3.4 | 1.3 | Yes. It is a count |
| Visits to the emergency department | 1,912 | 1,480 | With care. They fell elsewhere too |
| Arrests | 377 | 361 | No. Well within the usual movement |
| People in treatment after six months | 61 | 118 | Yes, though we changed how it is recorded in month four |

**There was no comparison group.** We thought of it in month five. Roughly a third of the fall in visits would have happened anyway, going by the county as a whole – and that third is our estimate.

### Whose money

Nearly all of what was saved belongs to the hospital. Nearly all of what was spent was the council’s and the charity’s. In the second year the hospital agreed to pay for one of the two nurses. It took eleven meetings.
`,
    },
  ],
  comments: [
    {
      by: 'nia',
      ago: 22.1,
      body: 'The “Would we defend it?” column should be in the form. I have never seen a published table say No.',
      replies: [
        {
          by: 'gwil',
          ago: 21.9,
          body: 'My inspector asked me to take that row out. I said I would if she would sign the arrests figure herself.',
        },
        {
          by: 'moderator',
          ago: 21.2,
          body: 'I have suggested it as a column for everyone’s case studies. Thank you both.',
        },
      ],
    },
    {
      by: 'coauthor',
      ago: 19.7,
      body: 'How did you get the lists matched? In the offender work the data agreement is where everything stops for a year.',
      replies: [
        {
          by: 'gwil',
          ago: 19.4,
          body: 'We matched on a scrambled key, so nobody saw a name until two bodies already knew the person. The agreement is four pages. The first draft was thirty-one.',
        },
        {
          by: 'coauthor',
          ago: 19.1,
          body: 'Would you share the four pages? I know three people who would frame them.',
        },
      ],
    },
    {
      by: 'responder',
      ago: 14.2,
      body: 'Eleven meetings for one nurse is a useful figure. It is the kind of cost that never reaches us, because it is nobody’s line.',
    },
  ],
}
