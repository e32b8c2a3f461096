import { expect, test } from 'vitest'
import { contrastWithWhite, readable } from './colour.ts'

test('a white name can be read on every colour that somebody may have', () => {
  for (const colour of ['#ffffff', '#f3b33d', '#ffdd00', '#1d70b8', '#000000', '#8a3ffc']) {
    const made = readable(colour)
    const rgb = [1, 3, 5].map((at) => Number.parseInt(made.slice(at, at + 2), 16))
    expect(contrastWithWhite(rgb), colour).toBeGreaterThanOrEqual(4.5)
  }
})

test('a colour that can be read stays as it is, and what is no colour becomes one', () => {
  expect(readable('#0b6e5f')).toBe('#0b6e5f')
  expect(readable('red; background: url(//elsewhere)')).toBe('#4f5866')
})
