import type { Judged } from './judged.ts'
import { otherwiseSaid } from './otherwise-said.ts'
import { wordsAndNames } from './words-and-names.ts'

/**
 * Sixty questions as people put them, with what of the demonstration answers each: 3 is what they looked for, 2 helps, 1
 * has to do with it. Asked as the practitioner of the demonstration. `npm run search:judge` measures the search with them.
 * Of each kind of thing: cs case study, f finding, p proposal, g guide, co collection, pl place, w
 * practitioner.
 */
export const judgedQuestions: Judged[] = [...wordsAndNames, ...otherwiseSaid]
