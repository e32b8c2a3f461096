import type { DemoFinding } from '../shape.ts'
import { birminghamFindings } from './birmingham.ts'
import { coastAndDalesFindings } from './coast-and-dales.ts'
import { farrowmereFindings } from './farrowmere.ts'
import { openSourceFindings } from './from-open-sources.ts'
import { ironbeckFindings } from './ironbeck.ts'
import { otherPilotFindings } from './other-pilots.ts'

export const findings: DemoFinding[] = [
  ...birminghamFindings,
  ...otherPilotFindings,
  ...openSourceFindings,
  ...farrowmereFindings,
  ...ironbeckFindings,
  ...coastAndDalesFindings,
]
