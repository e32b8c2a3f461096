import { onTestFinished } from 'vitest'
import { log } from '#app/log.server.ts'

/** For a test that causes faults: what is logged of them would only hide what is not expected elsewhere. */
export function silenceLog(): void {
  const { level } = log
  log.level = 'silent'
  onTestFinished(() => {
    log.level = level
  })
}
