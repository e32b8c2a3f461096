import type { PersonKey } from './people.ts'
import type { DaysAgo } from './shape.ts'

type DemoCollection = {
  slug: string
  title: string
  introduction: string
  by: PersonKey
  started: DaysAgo
  published: DaysAgo
  items: { kind: 'caseStudy' | 'finding' | 'proposal'; slug: string; why: string }[]
}

/** What a moderator put together. The choice and its words are invented; what is collected carries its own sources. */
export const whoPaysAndWhoGains: DemoCollection = {
  slug: 'who-pays-and-who-gains',
  title: 'Who pays for early help, and who gains',
  introduction: `*Put together for the demonstration by somebody who does not exist. What is collected carries its own sources.*

Help that comes early is paid for by one body and gained by another, often years later. Nearly every place that counts its
spending comes to this sooner or later.

Read it in this order:

1. what early help was expected to save, and how the same saving was told in two ways;
2. where the money is held, so that you see who could agree with whom;
3. what one place did about it, and what others propose.`,
  by: 'moderator',
  started: 6.4,
  published: 4.2,
  items: [
    {
      kind: 'caseStudy',
      slug: 'croydon-child-family-place',
      why: 'Begin here: the clearest case of money spent now and gained much later.',
    },
    {
      kind: 'finding',
      slug: 'one-saving-two-framings',
      why: 'Before you quote the figures from Croydon, see that there are two sets of them.',
    },
    {
      kind: 'finding',
      slug: 'early-help-one-pound-saves-four',
      why: 'Quoted often. Look at who says it, and at how strong the evidence is.',
    },
    {
      kind: 'caseStudy',
      slug: 'worcestershire-who-holds-the-money',
      why: 'Where the money is held decides who has to agree.',
    },
    {
      kind: 'finding',
      slug: 'saving-lands-in-another-budget',
      why: 'The same from the invented town, at the size of one service.',
    },
    {
      kind: 'proposal',
      slug: 'a-shared-purse-for-early-help',
      why: 'What some places want to propose. It is open for consultation: say what you think.',
    },
  ],
}

const theFirstNight: DemoCollection = {
  slug: 'the-first-night',
  title: 'The first night',
  introduction: `*Put together for the demonstration by somebody who does not exist. Nearly everything in it is invented, and says so.*

Somebody leaves prison, a hospital, a man, or a rented room in September. Where do they sleep tonight?

Four places asked this from four ends. Read together it is **one question**: who knew the date, and who had the key?`,
  by: 'moderator',
  started: 39.5,
  published: 36.8,
  items: [
    {
      kind: 'caseStudy',
      slug: 'bradford-three-doors-out',
      why: 'Three minutes to read, and a table to fill in with your own place in mind. Do this first.',
    },
    {
      kind: 'finding',
      slug: 'friday-releases',
      why: 'What a calendar does to people. Count your own Fridays.',
    },
    {
      kind: 'caseStudy',
      slug: 'ironbeck-inside-the-gate',
      why: 'What helps, six weeks before. Mind the line about the identity card.',
    },
    {
      kind: 'caseStudy',
      slug: 'gullsand-bay-empty-in-winter',
      why: 'Where the beds are. The three excuses are worth the visit.',
    },
    {
      kind: 'finding',
      slug: 'winter-rooms-cheaper-than-elsewhere',
      why: 'The price of it, with the note of a finance director on what she will sign.',
    },
    {
      kind: 'finding',
      slug: 'evictions-cost-more-than-arrears',
      why: 'And what it costs not to. Read the comments: the figure to quote is a smaller one.',
    },
    {
      kind: 'proposal',
      slug: 'no-releases-on-a-friday',
      why: 'What two places asked for, and how a department answered: one yes, one no, one date.',
    },
  ],
}

export const collections: DemoCollection[] = [whoPaysAndWhoGains, theFirstNight]

/** What the home page shows first. */
export const featured = {
  collection: {
    slug: whoPaysAndWhoGains.slug,
    line: 'Six things to read in this order, if your place pays for what another body gains.',
  },
  finding: {
    slug: 'health-spending-treats-illness',
    line: 'The figure that made people look at the whole of a place’s money. See where it comes from.',
  },
}
