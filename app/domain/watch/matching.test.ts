import { expect, test } from 'vitest'
import { countLinks, findWatched } from './matching.ts'

const found = (watched: string, text: string) => findWatched([{ words: watched }], [text]).length > 0

test('a watched word is found whole, whatever its letters and its neighbours', () => {
  for (const text of ['scam', 'A SCAM.', '(scam)', 'no\nscam here', 'sc\u200bam', 'ｓｃａｍ'])
    expect(found('scam', text), text).toBe(true)
  for (const text of ['scamper', 'unscam', 'sca m', '']) expect(found('scam', text), text).toBe(false)
  expect(found('ÉCOLE', 'une école')).toBe(true)
})

test('a phrase is found over any white space, and a star stands for the rest of a word', () => {
  expect(found('free money', 'FREE \n  money!')).toBe(true)
  expect(found('free money', 'free of money')).toBe(false)
  expect(found('miracle*', 'It is miraculous, and a Miracles cure')).toBe(true)
  expect(found('miracle*', 'miraculous')).toBe(false)
})

test('what has a meaning in patterns is a letter like others', () => {
  expect(found('c++ (cheap)', 'C++ (cheap)')).toBe(true)
  expect(found('a.c', 'abc')).toBe(false)
})

test('links are counted, with and without what they begin with', () => {
  expect(countLinks(['See https://a.example and http://b.example/x', 'or www.c.example', 'not http:// alone'])).toBe(3)
})
