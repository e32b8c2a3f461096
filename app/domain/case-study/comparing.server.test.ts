import { expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aPublishedCaseStudy } from '#tests/support/world.ts'
import { compareRevisions, wordsChanged } from './comparing.server.ts'
import { saveForm } from './drafting.server.ts'
import { publishCaseStudy } from './publishing.server.ts'

withDatabase()

it('says what changed between two revisions by words, and leaves out what is the same', async () => {
  const ann = await aPractitioner({ places: [await aPlace()] })
  const { id, slug, form, formVersion } = await aPublishedCaseStudy(ann, { problem: 'Six assessments each.' })
  const changed = { ...form, problem: 'Two assessments each.', costPence: '120000' }
  await saveForm(ann, slug, { form: changed, formVersion })
  await publishCaseStudy(ann, { slug })
  expect(await compareRevisions(id, 1, 2)).toEqual({
    from: 1,
    to: 2,
    differences: [
      {
        label: 'The problem',
        parts: [
          { kind: 'removed', text: 'Six' },
          { kind: 'added', text: 'Two' },
          { kind: 'same', text: ' assessments each.' },
        ],
      },
      { label: 'Cost', parts: [{ kind: 'added', text: '£1,200' }] },
    ],
  })
  expect(await compareRevisions(id, 1, 3)).toBeNull()
})

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
