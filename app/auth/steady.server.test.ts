import { expect, test } from 'vitest'
import { inSteadyTime } from './steady.server.ts'

/** Timers may be a millisecond early. */
const STEADY_MS = 599

test.each([
  ['an answer', async () => 'known'],
  ['a refusal', () => Promise.reject(new Error('known'))],
])('%s that is there at once is given after 600 ms', async (_, work) => {
  const started = performance.now()
  const told = await inSteadyTime<string>(work).catch((error: Error) => error.message)
  expect(told).toBe('known')
  expect(performance.now() - started).toBeGreaterThanOrEqual(STEADY_MS)
})
