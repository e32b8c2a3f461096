import type { DemoCaseStudy } from '../shape.ts'
import { cite, sources } from '../sources.ts'

export const sixMonthlyFiles: DemoCaseStudy = {
  slug: 'six-monthly-files-of-one-county',
  title: 'Before you add up published payments: what six monthly files of one county taught me',
  summary:
    'Councils publish what they pay. I read six monthly files of Devon County Council, from January 2011 to January 2026, to see whether one could be laid on the next. One cannot, and the reasons are useful.',
  place: null,
  authors: ['sunita'],
  themes: ['counting-public-money', 'sharing-data'],
  clientGroups: ['whole-population'],
  problem:
    'Published payments look like the quickest way to count a place’s money. Two months of the same council do not have the same columns, the same services or the same idea of a date.',
  whoFor: 'Whoever is about to import a council’s payments, in any place.',
  whatWasDone:
    'I read six files: January 2011, February 2012, October 2017, January 2020, April 2025 and January 2026. For each I noted the columns, the names of the services, the dates, the negative lines and what is redacted.',
  whatItCost: 'A wet weekend. The files are free, under the Open Government Licence.',
  costPence: null,
  whatCameOfIt: 'A list of seven traps, each with a figure that anybody can check.',
  evidence: 'The files themselves. Every figure on this page is a count or a sum over one of them.',
  differently: 'Read the last line of a file before the first. I would have saved a Sunday.',
  source: sources.publishedPayments,
  published: 44,
  sections: [
    {
      by: 'sunita',
      markdown: `Devon was not a Total Place pilot. I took it because its files are in one place, go back more than fifteen years, and are under an open licence: ${cite(sources.publishedPayments)}. Thank you, whoever presses the button.

## The six files

| Month | Lines | Sum | Names for services | Negative lines | Lines with something redacted |
|---|---|---|---|---|---|
| January 2011 | 7,012 | £28,663,931.81 | 5 | 87 | 2,663 |
| February 2012 | 6,464 | £22,871,194.17 | 3 | 77 | 2,826 |
| October 2017 | 7,393 | £50,049,680.46 | 7 | 144 | 3,688 |
| January 2020 | 10,235 | £61,459,588.08 | 7 | 169 | 5,087 |
| April 2025 | 237 | £2,845,421.21 | 13 | 0 | 0 |
| January 2026 | 2,619 | £35,805,879.42 | 34 | 0 | 0 |

**Do not draw a line through the sums.** That is the point of this page.

## Seven traps

1. **The services change their names.** “Adult & Community Services” in 2011 is “Adult Care & Health” in 2017. In January 2026 there are 34 names, one of which is “Below the line”.
2. **The columns change.** The invoice number is there in the file of 2020 and gone in that of 2025. In that of 2026 a new column has come.
3. **The dates change.** Day first in 2011, year first with a midnight in 2017, day first again in 2025.
4. **The amounts change their clothes.** From “448” to “1,496.00” to a figure with spaces on both sides.
5. **Some payments are negative.** In January 2011 there are 87 of them, together −£2,026,171.80: corrections. Leave them out, and you count seven per cent too much.
6. **“Over £500” is not a filter.** January 2020 holds 543 lines below it, 169 of them negative. I can only guess at the others.
7. **The last line may be the total.** In January 2026 it has an amount and nothing else. Add the column up, and you have the month twice. It agrees with mine to the penny, which made me happier than it should have.

## What I do now

- One row for each *file*, with its columns, before one row for each payment.
- The service name goes into a column called “as published”. Our theme goes into another.
- I match on the supplier, with care, and never on the service.
- Negative lines stay.

> What is published is what was paid, by one body, in one month. It is not what a place spends. But it is where the place’s own count can be held against something.
`,
    },
  ],
  comments: [
    {
      by: 'connie',
      ago: 42.8,
      body: 'As a finance director of a council that does not exist: number 7 is us as well. It is there so that we can check, and I had never thought of who else opens it. I have asked for it to go.',
      replies: [
        {
          by: 'sunita',
          ago: 42.3,
          body: 'Please leave it, and put “TOTAL” in the first cell! It is the best check there is. It just should not look like a payment.',
        },
        { by: 'connie', ago: 42.1, body: 'Done in the time it took to read that.' },
      ],
      reactions: [
        ['sunita', 'thanks'],
        ['desmond', 'same_here'],
      ],
    },
    {
      by: 'gwil',
      ago: 40.2,
      body: 'How did you decide what counts as redacted? In ours it is a blank, a dash, or the word “personal”.',
      replies: [
        {
          by: 'sunita',
          ago: 39.9,
          body: 'Only lines that say so: “REDACTED …” in any cell. Blanks I do not count, so 2025 and 2026 may have some that I cannot see. Zero is what the files say, and not what I believe.',
        },
      ],
    },
  ],
}
