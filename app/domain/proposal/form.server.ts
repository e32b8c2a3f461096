import { z } from 'zod'

export const TITLE_MAX = 200
export const SUMMARY_MAX = 600
export const NOTE_MAX = 1_000

const slugs = (max: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [...new Set([given].flat().filter((slug) => slug !== ''))])
    .pipe(z.array(z.string().max(100)).max(max, `Choose ${max} or fewer`))

/** What a proposal is called and concerns. Places and themes are slugs. */
export const proposalForm = z.object({
  title: z
    .string({ error: 'Enter a title' })
    .trim()
    .min(1, 'Enter a title')
    .max(TITLE_MAX, `The title must be ${TITLE_MAX} characters or fewer`),
  summary: z
    .string({ error: 'Enter a summary' })
    .trim()
    .min(1, 'Enter a summary')
    .max(SUMMARY_MAX, `The summary must be ${SUMMARY_MAX} characters or fewer`),
  places: slugs(30).refine((given) => given.length > 0, 'Choose at least one place'),
  themes: slugs(20),
})
export type ProposalForm = z.output<typeof proposalForm>

export const startForm = proposalForm.extend({ onceKey: z.string().max(100).optional() })

/** Words to a team that one asks to join, or to a person one invites. */
export const noteForm = z.object({
  note: z.string().trim().max(NOTE_MAX, `The note must be ${NOTE_MAX} characters or fewer`).default(''),
})
