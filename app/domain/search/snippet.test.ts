import { expect, test } from 'vitest'
import { asExcerpt, START, STOP } from './snippet.ts'

const shown = (marked: string) =>
  asExcerpt(marked)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')

test('an excerpt shows where it was cut out of a sentence', () => {
  expect(shown(`with a focus on ${START}early${STOP} help up to the age of seven. Led`)).toBe(
    '… with a focus on [early] help up to the age of seven. Led …',
  )
  expect(shown(`${START}early${STOP} results, and that in`)).toBe('… [early] results, and that in …')
})

test('an excerpt of whole sentences stands as it is', () => {
  expect(shown(`Quoted in a government paper. It ${START}helps${STOP}.`)).toBe(
    'Quoted in a government paper. It [helps].',
  )
  expect(shown('')).toBe('')
})
