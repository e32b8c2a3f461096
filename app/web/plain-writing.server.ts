import { z } from 'zod'

/** What the plain form of a text sends: the text, and from which row of its log it was made. */
export const textForm = z.object({ text: z.string(), seq: z.string().regex(/^\d{1,18}$/) })

const REFUSALS: Record<string, string> = {
  conflict:
    'Somebody changed the text while you were writing. Yours is kept below; theirs is beside it. Put both together and save.',
  too_large: 'The text must be a million characters or fewer. What you wrote is kept below.',
}
/** Why a text was not taken in, in a sentence. */
export const whyNotWritten = (why: string): string =>
  REFUSALS[why] ?? 'The text could not be saved just now. What you wrote is kept below; try again.'
