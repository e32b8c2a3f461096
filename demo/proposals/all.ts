import type { DemoProposal } from '../shape.ts'
import { noReleasesOnAFriday } from './no-releases-on-a-friday.ts'
import { oneMinibusAnyPassenger } from './one-minibus-any-passenger.ts'
import { oneWorkerShortSentences } from './one-worker-short-sentences.ts'
import { reportOnce } from './report-once.ts'
import { sharedEarlyHelpPurse } from './shared-early-help-purse.ts'

/** One in each state but the last: a draft, in consultation, submitted, answered, under way. */
export const proposals: DemoProposal[] = [
  sharedEarlyHelpPurse,
  oneWorkerShortSentences,
  reportOnce,
  noReleasesOnAFriday,
  oneMinibusAnyPassenger,
]
