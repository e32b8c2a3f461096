import { z } from 'zod'

/** Characters a long answer may have: about eight pages. */
export const LONG = 20_000
/** Of the summary. */
export const SUMMARY_MAX = 500
const text = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().filter((slug) => slug !== ''))
  .pipe(z.array(z.string().max(100)).max(20, 'Choose 20 or fewer'))

/** "£1,250.50" → 125050n pence; null for nothing typed. */
const pounds = z
  .string()
  .trim()
  .default('')
  .transform((typed) => typed.replace(/[£,\s]/g, ''))
  .refine((typed) => typed === '' || /^\d{1,13}(\.\d{1,2})?$/.test(typed), {
    message: 'The amount must be a number of pounds, like 23000 or 1250.50',
  })
  .transform((typed) => (typed === '' ? null : penceOf(typed)))

function penceOf(typed: string): string {
  const [whole = '0', part = ''] = typed.split('.')
  return (BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))).toString()
}

export const TITLE_MAX = 200
const titleField = z
  .string({ error: 'Enter a title' })
  .trim()
  .min(1, 'Enter a title')
  .max(TITLE_MAX, `The title must be ${TITLE_MAX} characters or fewer`)

/** What starts a case study: the rest is written later. */
export const startForm = z.object({
  title: titleField,
  place: z.string().max(100).default(''),
  onceKey: z.string().max(100).optional(),
})

/** The typed form of a case study, as its page posts it. A draft may leave everything but the title empty. */
export const caseStudyForm = z
  .object({
    title: titleField,
    summary: text('The summary', SUMMARY_MAX),
    /** Slug of the place, or empty. */
    place: z.string().max(100).default(''),
    /** Slugs. */
    themes: several,
    clientGroups: several,
    problem: text('The problem', LONG),
    whoFor: text('Who it was for', LONG),
    whatWasDone: text('What was done', LONG),
    whatItCost: text('What it cost', LONG),
    costPounds: pounds,
    whatCameOfIt: text('What came of it', LONG),
    evidence: text('The evidence', LONG),
    differently: text('What we would do differently', LONG),
    sourceTitle: text('The name of the source', 300),
    sourceUrl: text('The address of the source', 2_000).refine(
      (url) => url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)),
      'The address of the source must start with https:// or http://',
    ),
  })
  // JSON has no BigInt: the amount travels and is kept as the digits of its pence.
  .transform(({ costPounds, ...form }) => ({ ...form, costPence: costPounds }))
export type CaseStudyForm = z.output<typeof caseStudyForm>

type Named = { slug: string; name: string }
/** The form as a revision keeps it: frozen with the names that were then in use. */
export type PublishedForm = Omit<CaseStudyForm, 'place' | 'themes' | 'clientGroups'> & {
  place: (Named & { fictional: boolean }) | null
  themes: Named[]
  clientGroups: Named[]
}

export const publicationForm = z.object({ note: text('The note', 200) })
export const withdrawalForm = z.object({
  reason: text('The reason', 1_000).refine((reason) => reason !== '', 'Say why, for the people who linked to it'),
})
