import { z } from 'zod'
import { ThreadKind } from '#app/generated/prisma/enums.ts'

const TITLE_MAX = 200
const BODY_MAX = 10_000
const REASON_MAX = 500
const most = (max: number) => `must be ${max.toLocaleString('en-GB')} characters or fewer`
/** Slug, or empty. */
const slug = z.string().max(100).default('')

/** What may be changed afterwards. */
export const threadEditForm = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Enter the title')
    .max(TITLE_MAX, `The title ${most(TITLE_MAX)}`),
  firstWords: z
    .string()
    .trim()
    .min(1, 'Write the first words')
    .max(BODY_MAX, `The first words ${most(BODY_MAX)}`),
  place: slug,
  theme: slug,
})
export const threadForm = threadEditForm.extend({
  kind: z.enum(ThreadKind, { error: 'Choose whether it is a question or a conversation' }),
  readers: z.enum(['members', 'all'], { error: 'Choose who can read it' }),
  onceKey: z.string().max(100).optional(),
})
export type ThreadEdit = z.output<typeof threadEditForm>
export type ThreadForm = z.output<typeof threadForm>

export const closureForm = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Give the reason: everybody who reads it sees it')
    .max(REASON_MAX, `The reason ${most(REASON_MAX)}`),
})
