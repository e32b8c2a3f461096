import { expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPractitioner } from '#tests/support/world.ts'
import {
  addSynonyms,
  changeSynonyms,
  findSynonymGroup,
  findSynonyms,
  removeSynonyms,
  synonymForm,
} from './synonyms.server.ts'

withDatabase()

it('are kept by moderators: added, found by any of them, changed and removed', async () => {
  const moderator = await aPractitioner({ role: 'moderator' })
  await addSynonyms(moderator, ['NEET', 'not in education'])
  await addSynonyms(moderator, ['A&E', 'casualty'])
  expect((await findSynonyms(moderator, '', 1)).rows.map(({ terms }) => terms[0])).toEqual(['A&E', 'NEET'])
  const { rows, total } = await findSynonyms(moderator, 'EDUCATION', 1)
  expect({ total, terms: rows[0]?.terms }).toEqual({ total: 1, terms: ['NEET', 'not in education'] })
  const id = rows[0]?.id ?? ''
  expect(await changeSynonyms(moderator, id, ['NEET', 'jobless'])).toBe(true)
  expect((await findSynonymGroup(moderator, id))?.terms).toEqual(['NEET', 'jobless'])
  expect(await removeSynonyms(moderator, id)).toBe(true)
  expect(await removeSynonyms(moderator, id)).toBe(false)
  expect(await changeSynonyms(moderator, id, ['a', 'b'])).toBe(false)
})

it('are nobody else’s to change', async () => {
  const ann = await aPractitioner()
  expect(() => addSynonyms(ann, ['a', 'b'])).toThrow('Only moderators')
  expect(() => removeSynonyms(ann, 'x')).toThrow('Only moderators')
})

it('are written one on a line, at least two, and each is a word', () => {
  expect(synonymForm.parse({ terms: ' NEET \r\n\nnot in education\nNEET' }).terms).toEqual(['NEET', 'not in education'])
  for (const terms of [
    '',
    'NEET',
    'NEET\nNEET',
    'NEET\n&&&',
    `NEET\n${'x'.repeat(81)}`,
    'abcdefghijklm'.split('').join('\n'),
  ])
    expect(synonymForm.safeParse({ terms }).success).toBe(false)
})
