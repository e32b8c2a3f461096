import { expect, it } from 'vitest'
import { wordsChanged } from './changes.server.ts'

it('shows words changed in a row as one phrase for another', () => {
  expect(wordsChanged('It was too early to tell.', 'It was half as many visits, they say.')).toEqual([
    { kind: 'same', text: 'It was ' },
    { kind: 'removed', text: 'too early to tell' },
    { kind: 'added', text: 'half as many visits, they say' },
    { kind: 'same', text: '.' },
  ])
})

it('compares two long texts that share nothing in less than a second', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ')
  // Of work: a busy machine does not make it more.
  const begun = process.cpuUsage()
  const parts = wordsChanged(long('a'), long('b'))
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000).toBeLessThan(1_000)
  expect(parts.filter(({ kind }) => kind !== 'same').length).toBeGreaterThan(1)
})
