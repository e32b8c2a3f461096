import { expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aPublishedCaseStudy } from '#tests/support/world.ts'
import { compareRevisions } from './comparing.server.ts'
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
