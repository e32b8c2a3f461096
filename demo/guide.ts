import type { DaysAgo } from './shape.ts'
import { cite, sources } from './sources.ts'

type DemoGuide = {
  started: DaysAgo
  published: DaysAgo
  /** `cites`: slugs of what is in the collection. */
  chapters: { title: string; markdown: string; cites: string[] }[]
  /** A finding whose author changed it after the edition was published, and what it said in it. */
  changedSince: { finding: string; ago: DaysAgo; before: string }
}

/** A guide in two chapters. What it says of real places carries its source; the advice is invented, and says so. */
export const guide: DemoGuide = {
  started: 4.0,
  published: 0.4,
  changedSince: {
    finding: 'early-help-one-pound-saves-four',
    ago: 0.2,
    before:
      'Quoted in a government paper, and that in a news report. We mark it “observed” and not “measured”, because we have not seen the working: who saves the £4, when, or against what.',
  },
  chapters: [
    {
      title: 'What early help is said to save',
      markdown: `*The advice in this guide is invented for the demonstration. Each figure carries its source.*

## Money now, savings later

Croydon put **£2.3m** into eight early years projects in four wards over two years, and expected £8.3m back by 2013-14 and more than £62m by the time the children who were then four turn 18 (${cite(sources.croydonBlueprint)}).

That is what was *expected*. We have found no report of what was in fact saved.

## The same saving, told twice

| | Community Care, July 2010 | Consultant’s page |
|---|---|---|
| First saving | £8.3m by 2013-14 | £8.3m net present value, within three years |
| Last | over £62m by the time the four-year-olds turn 18 | £62m by 2023/24 |

Sources: ${cite(sources.croydonBlueprint)}; ${cite(sources.croydonConsultant)}.

## What we would do (invented advice)

1. Write the price base, the end date and who gains beside every forecast.
2. Never pass a figure on without the words around it.
3. Say what nobody has measured yet.`,
      cites: ['croydon-child-family-place', 'one-saving-two-framings', 'early-help-one-pound-saves-four'],
    },
    {
      title: 'Who has to agree',
      markdown: `## Look at where the money is

In Worcestershire more than **£4.4bn** of public money was counted, and less than 25% of it went through the local authorities (${cite(sources.worcestershireEssay)}). Whoever asks only the councils has asked about a quarter.

## The body that pays is not the body that gains

From an invented town: half of the cost of help after hospital was the council’s, and the whole of the gain the hospital’s, in beds and not in cash.

> It took a signed agreement to keep it going for a second year.

## What we would do (invented advice)

- Put who pays and who gains on the first page of every agreement.
- Let somebody check the gain who belongs to neither.
- Agree beforehand what happens when the gain is in beds and not in cash.`,
      cites: ['worcestershire-who-holds-the-money', 'saving-lands-in-another-budget'],
    },
  ],
}
