import { expect, it } from 'vitest'
import { blocksOf, quotationOf } from './quoting.ts'

const said = { id: 'c-1', body: 'One door.\n\nNot six.', hidden: false, author: { slug: 'nia-b' } }

it('quotes a comment with who wrote it and where, and reads it back so', () => {
  const quotation = quotationOf(said)
  expect(quotation).toBe('> @nia-b wrote (/comments/c-1):\n> One door.\n>\n> Not six.\n\n')
  expect(blocksOf(`${quotation}I agree.`)).toEqual([
    { quotes: true, who: '@nia-b', from: '/comments/c-1', text: 'One door.\n\nNot six.' },
    { quotes: false, text: '\nI agree.' },
  ])
})

it('leaves out what was quoted in it, and shortens a long one between words', () => {
  expect(quotationOf({ ...said, body: '> @x wrote (/comments/c-0):\n> Before\n\nAfter' })).toContain('\n> After\n')
  const long = quotationOf({ ...said, body: 'word '.repeat(400) })
  expect(long?.length).toBeLessThan(1_100)
  expect(long).toMatch(/word …\n\n$/)
})

it('quotes nothing of what is hidden, removed, or only a quotation', () => {
  for (const nothing of [{ hidden: true }, { body: '' }, { body: '> Before' }])
    expect(quotationOf({ ...said, ...nothing })).toBeUndefined()
})

it('a quotation that somebody typed leads only to comments of this platform', () => {
  for (const from of ['https://evil.example', '//evil.example', '/comments/../admin', 'javascript:x'])
    expect(blocksOf(`> @nia-b wrote (${from}):\n> x`)).toMatchObject([{ quotes: true, from: null }])
})
