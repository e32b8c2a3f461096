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
  featured: { collection: string; finding: { slug: string; line: string } }
}

/** What a moderator put together. The choice and its words are invented; what is collected carries its own sources. */
export const collection: DemoCollection = {
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
  featured: {
    collection: 'Six things to read in this order, if your place pays for what another body gains.',
    finding: {
      slug: 'health-spending-treats-illness',
      line: 'The figure that made people look at the whole of a place’s money. See where it comes from.',
    },
  },
}
