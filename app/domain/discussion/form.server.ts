import { z } from 'zod'
import { FILE_LIMITS } from '#app/files/limits.ts'

export const COMMENT_MAX = 10_000
export const commentForm = z.object({
  body: z
    .string()
    .trim()
    .min(1, 'Write your comment')
    .max(COMMENT_MAX, `A comment must be ${COMMENT_MAX.toLocaleString('en-GB')} characters or fewer`),
  /** The comment it answers, or empty. */
  parent: z.string().max(100).default(''),
  /** Files that were sent before. */
  files: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat().filter(Boolean))
    .pipe(z.array(z.string().max(100)).max(FILE_LIMITS.ofOneComment)),
  onceKey: z.string().max(100).optional(),
})
