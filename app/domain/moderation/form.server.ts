import { z } from 'zod'
import { DecisionOutcome, FlagReason } from '#app/generated/prisma/enums.ts'

const WORDS_MAX = 1_000
const tooLong = `must be ${WORDS_MAX.toLocaleString('en-GB')} characters or fewer`

export const flagForm = z.object({
  reason: z.enum(FlagReason, { error: 'Choose what is wrong' }).exclude(['watched'], { error: 'Choose what is wrong' }),
  note: z.string().trim().max(WORDS_MAX, `The note ${tooLong}`).default(''),
})
export const decisionForm = z.object({
  outcome: z.enum(DecisionOutcome, { error: 'Choose what becomes of it' }),
  reason: z.string().trim().min(1, 'Give the reason: those concerned read it').max(WORDS_MAX, `The reason ${tooLong}`),
})
export const heldForm = z
  .object({
    outcome: z.enum(['released', 'refused'], { error: 'Choose what becomes of it' }),
    reason: z.string().trim().max(WORDS_MAX, `The reason ${tooLong}`).default(''),
  })
  .refine(({ outcome, reason }) => outcome === 'released' || reason !== '', {
    path: ['reason'],
    error: 'Give the reason: whoever wrote it reads it',
  })
