import { expect, test } from 'vitest'
import { pauseAfter } from './backoff.ts'

test('who is sent away again and again comes back ever more seldom, a minute or two apart in the end', () => {
  const pauses = Array.from({ length: 12 }, (_, times) => pauseAfter(times, 500, () => 0))
  expect(pauses.slice(0, 8)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000])
  expect(pauses.at(-1)).toBe(60_000)
})

test('two hundred who are sent away in one moment do not come back in one', () => {
  const pauses = Array.from({ length: 200 }, () => pauseAfter(6))
  expect(Math.max(...pauses)).toBeLessThanOrEqual(64_000)
  expect(new Set(pauses.map(Math.floor)).size).toBeGreaterThan(150)
})
