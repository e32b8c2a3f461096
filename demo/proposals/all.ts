import type { DemoProposal } from '../shape.ts'
import { oneWorkerShortSentences } from './one-worker-short-sentences.ts'
import { reportOnce } from './report-once.ts'
import { sharedEarlyHelpPurse } from './shared-early-help-purse.ts'

export const proposals: DemoProposal[] = [sharedEarlyHelpPurse, oneWorkerShortSentences, reportOnce]
