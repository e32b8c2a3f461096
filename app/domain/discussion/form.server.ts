import { z } from 'zod'

export const COMMENT_MAX = 10_000
export const commentForm = z.object({
  body: z
    .string()
    .trim()
    .min(1, 'Write your comment')
    .max(COMMENT_MAX, `A comment must be ${COMMENT_MAX.toLocaleString('en-GB')} characters or fewer`),
  /** The comment it answers, or empty. */
  parent: z.string().max(100).default(''),
  onceKey: z.string().max(100).optional(),
})
