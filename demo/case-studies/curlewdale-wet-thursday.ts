import type { DemoCaseStudy } from '../shape.ts'

export const curlewdaleWetThursday: DemoCaseStudy = {
  slug: 'curlewdale-wet-thursday',
  title:
    'Curlewdale: what six organisations that had each put their services online found out, in the same village hall, on the same wet Thursday, about who had not come with them',
  summary:
    'Fictional. In four invented valleys six bodies each had a helper for those who are not online. Put into one hall on one day they found that they were helping the same ninety people, with the same password.',
  place: 'curlewdale',
  authors: ['bryony', 'tess', 'alasdair'],
  themes: ['access-to-services', 'access-to-benefits', 'older-people'],
  clientGroups: ['older-people', 'working-age-adults'],
  problem:
    'Council, health, jobs, tax, a bank and a bus company had each moved online, and each had a telephone line, a leaflet and a visitor for those who could not follow.',
  whoFor:
    'About 1,100 people in the dales who cannot or will not do things online. Ninety of them need help every week.',
  whatWasDone:
    'One hall, one day a week, one table with everybody at it. Four volunteers who do not do it *for* you. The fire service brings people who live alone.',
  whatItCost: '£31,500 a year. The six separate helpers had cost £84,000, in pieces that nobody had added up.',
  costPence: 3_150_000n,
  whatCameOfIt:
    'In eight months 640 people came, 212 of them more than five times. 71 now do at least one thing by themselves. The other 569 got the thing done, which was what they came for.',
  evidence: 'The book on the table by the door; the six bodies’ own costs. Eight months, no comparison. Invented.',
  differently:
    'Not call it digital anything. It was “Digital Thursday” for six weeks, and nobody came. Now it is “Soup”.',
  source: null,
  published: 32,
  sections: [
    {
      by: 'bryony',
      markdown: `**Curlewdale is a fictional place**, and all of this is invented, soup included.

## Thursday

It rained, the hall smelt of coats, and six people with lanyards each set up a table with a banner. By eleven we had seen thirty-four people, and all six of us had seen Mr Garth.

He had come to pay for his garden bin. For this he needed an email address, for which he needed a mobile number, for which he needed a signal, for which he had walked up to the chapel and stood on the wall. He is eighty-one.

“Which of you,” he asked, “is the one?”

## What we did with the banners

Put them in the cupboard. One table, six chairs on one side, as many as you like on the other.

- Whoever is free takes the next person, for whatever it is.
- If you do not know, you ask along the table, aloud. So everybody learns it.
- Nobody types for anybody unless they ask. Most ask.
- Soup at twelve. This is when people say what they came for.
`,
    },
    {
      by: 'tess',
      markdown: `## Signal is not skill

We had been told that it was about masts. Some of it is. I kept a list for a month.

| What was in the way | Of 100 visits |
|---|---|
| Knows how, has no signal at home | 14 |
| Has signal, does not know how | 27 |
| Knows how, is afraid of doing it wrong | 33 |
| The page itself does not work | 11 |
| Wanted to talk to somebody | 15 |

Thirty-three afraid. They have been told for ten years that one wrong click and the money is gone. They were told this *by us*.
`,
    },
    {
      by: 'alasdair',
      markdown: `## Why the fire service drives people to soup

Because we are let in. We fit a smoke alarm and we see a cold kettle, a pile of letters that are not open, and a telephone in its box. It is not a fire risk in our manual. It is one in my opinion.

We bring about twelve a week. Two of them now drive others.
`,
    },
  ],
  comments: [
    {
      by: 'agnieszka',
      ago: 29.8,
      body: '“Which of you is the one?” I have translated this into four languages for our wall. It works in all of them.',
      reactions: [
        ['bryony', 'thanks'],
        ['tess', 'thanks'],
        ['alasdair', 'helpful'],
      ],
    },
    {
      by: 'beatrix',
      ago: 27.4,
      body: 'Eleven in a hundred “the page itself does not work”. Do you report them? I ask because each of the six bodies has a return in which it says that its pages work.',
      replies: [
        {
          by: 'bryony',
          ago: 26.9,
          body: 'We do now: a photograph, sent on the spot, by the person from that body who is sitting there with soup. It is the fastest repair I have known.',
        },
      ],
    },
    {
      by: 'practitioner',
      ago: 19.5,
      body: 'We are going to steal this, with the name. Is the recipe available under an open licence?',
      replies: [{ by: 'alasdair', ago: 19.1, body: 'Leek and potato. No rights reserved.' }],
    },
  ],
}
