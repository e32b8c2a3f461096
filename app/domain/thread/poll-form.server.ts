import { z } from 'zod'
import { MOST_OPTIONS } from './poll.ts'

const LONGEST = 200
const TOO_FEW = 'Enter at least two options, each on a line of its own'
export const pollForm = z.object({
  question: z
    .string({ error: 'Enter the question' })
    .trim()
    .min(1, 'Enter the question')
    .max(LONGEST, `The question must be ${LONGEST} characters or fewer`),
  options: z
    .string({ error: TOO_FEW })
    .max(4_000, 'The options must be 4,000 characters or fewer together')
    .transform((typed) => [...new Set(typed.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''))
    .refine((lines) => lines.length > 1, TOO_FEW)
    .refine((lines) => lines.length <= MOST_OPTIONS, `Enter ${MOST_OPTIONS} options or fewer`)
    .refine(
      (lines) => lines.every((line) => line.length <= LONGEST),
      `Each option must be ${LONGEST} characters or fewer`,
    ),
  choose: z.enum(['one', 'several'], { error: 'Say whether people choose one or several' }),
  results: z.enum(['after_voting', 'at_end'], { error: 'Say when the results are shown' }),
  voters: z.enum(['secret', 'named'], { error: 'Say whether it is shown who voted for what' }),
  lasts: z.enum(['1', '3', '7', '14', '30'], { error: 'Say how long it goes on' }),
})
export type PollForm = z.output<typeof pollForm>
