import type { DemoFinding } from '../shape.ts'
import { birminghamFindings } from './birmingham.ts'
import { farrowmereFindings } from './farrowmere.ts'
import { otherPilotFindings } from './other-pilots.ts'

export const findings: DemoFinding[] = [...birminghamFindings, ...otherPilotFindings, ...farrowmereFindings]
