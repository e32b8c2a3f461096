import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HUES, hueOf } from './hue.ts'

it('gives a person one colour, which is the same on their avatar and at their cursor', () => {
  const styles = readFileSync('app/styles/_parts.scss', 'utf8')
  expect(/\$hues: \(([^)]*)\)/.exec(styles)?.[1]?.split(', ')).toEqual([...HUES])
  expect(hueOf('somebody')).toBe(hueOf('somebody'))
  expect(new Set(Array.from({ length: 200 }, (_, i) => hueOf(`person ${i}`))).size).toBe(HUES.length)
})
