import { z } from 'zod'
import { FindingKind, FindingStrength, Stance } from '#app/generated/prisma/enums.ts'
import { type Evidence, evidenceRows, type Typed } from './evidence.ts'

const text = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
const slugs = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().filter((slug) => slug !== ''))
  .pipe(z.array(z.string().max(100)).max(20, 'Choose 20 or fewer'))

/** Characters. */
export const LONGEST_CLAIM = 300
/** Rows of evidence a form shows at most. */
export const MOST_EVIDENCE = 20
const isLink = (url: string) => url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))

/** Each fault at its own field, named by its place among the rows as they were typed: ["evidence", 1, "sourceUrl"]. */
const evidence = z
  .array(z.object({ text: z.string(), sourceTitle: z.string(), sourceUrl: z.string() }))
  .superRefine((rows, context) => {
    const fault = (i: number, field: keyof Evidence, message: string) =>
      context.addIssue({ code: 'custom', message, path: [i, field] })
    if (!rows.some(isFilled)) fault(0, 'text', 'Give at least one piece of evidence')
    rows.forEach((row, i) => {
      const nth = `evidence ${i + 1}`
      if (!isFilled(row)) return
      if (!row.text) fault(i, 'text', `Say what ${nth} shows`)
      if (row.text.length > 2_000) fault(i, 'text', `What ${nth} shows must be 2,000 characters or fewer`)
      if (row.sourceTitle.length > 300)
        fault(i, 'sourceTitle', `The name of the source of ${nth} must be 300 characters or fewer`)
      if (row.sourceUrl.length > 2_000)
        fault(i, 'sourceUrl', `The address of the source of ${nth} must be 2,000 characters or fewer`)
      else if (!isLink(row.sourceUrl))
        fault(i, 'sourceUrl', `The address of the source of ${nth} must start with https:// or http://`)
    })
    const extra = rows.flatMap((row, i) => (isFilled(row) ? [i] : []))[MOST_EVIDENCE]
    if (extra !== undefined) fault(extra, 'text', `Give ${MOST_EVIDENCE} pieces of evidence or fewer`)
  })
  .transform((rows) => rows.filter(isFilled))

/** A finding as its form posts it; its rows of evidence come as three lists of one length. */
export const findingForm = z.preprocess(
  (typed) => ({ ...(typed as Typed), evidence: evidenceRows(typed as Typed) }),
  z.object({
    claim: text('The claim', LONGEST_CLAIM).min(1, 'Enter the claim in one sentence'),
    kind: z.enum(FindingKind, { error: 'Choose what kind of finding it is' }),
    evidence,
    strength: z.enum(FindingStrength, { error: 'Choose how strong the evidence is' }),
    /** Slug. */
    place: z
      .string()
      .max(100)
      .default('')
      .refine((slug) => slug !== '', 'Choose the place it was found in'),
    /** Slugs. */
    themes: slugs,
    detail: text('The detail', 10_000).default(''),
    /** Slug of the case study it comes from, or empty. */
    caseStudy: z.string().max(100).default(''),
    onceKey: z.string().max(100).optional(),
  }),
)
export type FindingForm = z.output<typeof findingForm>

const isFilled = (row: Evidence) => row.text !== '' || row.sourceTitle !== '' || row.sourceUrl !== ''

/** "Seen here too" or "not here", from one of one's places. */
export const corroborationForm = z.object({
  place: z
    .string()
    .max(100)
    .default('')
    .refine((slug) => slug !== '', 'Choose which of your places you speak for'),
  stance: z.enum(Stance, { error: 'Choose whether it was seen there' }),
  note: text('The note', 1_000).default(''),
})
