import { z } from 'zod'

const FIRST_YEAR = 1950
const year = (name: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || /^\d{4}$/.test(text), `${name} must be four digits, like 2009`)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine(
      (given) => given === null || (given >= FIRST_YEAR && given <= new Date().getFullYear()),
      `${name} must be between ${FIRST_YEAR} and this year`,
    )

/** A line of experience, as it is typed. */
export const experienceForm = z
  .object({
    what: z
      .string({ error: 'Enter what you did' })
      .trim()
      .min(1, 'Enter what you did')
      .max(160, 'What you did must be 160 characters or fewer'),
    location: z.string().trim().max(120, 'Where it was must be 120 characters or fewer').default(''),
    fromYear: year('The first year'),
    untilYear: year('The last year'),
    theme: z.string().max(100).default(''),
    onceKey: z.string().max(100).optional(),
  })
  .superRefine(({ fromYear, untilYear }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (untilYear !== null && fromYear === null) wrong('fromYear', 'Enter the first year, too')
    else if (untilYear !== null && fromYear !== null && untilYear < fromYear)
      wrong('untilYear', 'The last year must not be before the first')
  })
