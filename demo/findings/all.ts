import type { DemoFinding } from '../shape.ts'
import { birminghamFindings } from './birmingham.ts'
import { curlewdaleFindings } from './curlewdale.ts'
import { farrowmereFindings } from './farrowmere.ts'
import { openSourceFindings } from './from-open-sources.ts'
import { gullsandBayFindings } from './gullsand-bay.ts'
import { ironbeckFindings } from './ironbeck.ts'
import { otherPilotFindings } from './other-pilots.ts'

export const findings: DemoFinding[] = [
  ...birminghamFindings,
  ...otherPilotFindings,
  ...openSourceFindings,
  ...farrowmereFindings,
  ...ironbeckFindings,
  ...gullsandBayFindings,
  ...curlewdaleFindings,
]
