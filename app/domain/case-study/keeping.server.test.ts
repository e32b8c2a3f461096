import { describe, expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aDraft, aPlace, aPractitioner } from '#tests/support/world.ts'
import { findCaseStudy } from './case-study.server.ts'
import { keepForm } from './keeping.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from './publishing.server.ts'

withDatabase()

const someone = async () => aPractitioner({ places: [await aPlace()] })
async function begun() {
  const ann = await someone()
  const { slug, form } = await aDraft(ann, { costPence: '125050', problem: 'Before' })
  const { costPence: _, ...fields } = form
  const typed = { ...fields, costPounds: '1250.50' }
  const stored = async () => (await findCaseStudy(ann, slug))?.form
  return { ann, slug, typed, stored }
}

describe('keeping what is typed', () => {
  it('keeps every field, and says what the next save starts from', async () => {
    const { ann, slug, typed, stored } = await begun()
    const kept = await keepForm(ann, slug, { ...typed, problem: 'After', costPounds: '', formVersion: '2' })
    expect(kept).toEqual({ saved: true, formVersion: 3, wrong: null })
    expect(await stored()).toMatchObject({ problem: 'After', costPence: null })
  })

  it('keeps the right fields beside wrong ones, which stay as they were stored and are all named', async () => {
    const { ann, slug, typed, stored } = await begun()
    const wrong = { title: ' ', costPounds: 'abc', sourceUrl: 'example.org', place: (await aPlace()).slug }
    const kept = await keepForm(ann, slug, { ...typed, ...wrong, problem: 'After', formVersion: '2' })
    expect(kept).toMatchObject({ saved: true, formVersion: 3 })
    expect(Object.keys((kept || null)?.wrong ?? {}).sort()).toEqual(Object.keys(wrong).sort())
    expect(await stored()).toMatchObject({
      problem: 'After',
      title: typed.title,
      costPence: '125050',
      sourceUrl: '',
      place: typed.place,
    })
  })

  it.each(['abc', '', '1e3', '-1', '99999999999', 'NaN'])(
    'with "%s" for a version overwrites nothing, and hands back what is stored',
    async (formVersion) => {
      const { ann, slug, typed, stored } = await begun()
      const kept = await keepForm(ann, slug, { ...typed, problem: 'After', formVersion })
      expect(kept).toMatchObject({ saved: false, formVersion: 2, stored: { problem: 'Before' } })
      expect(await stored()).toMatchObject({ problem: 'Before' })
    },
  )

  it('is for its authors while it is not withdrawn, whatever is wrong in it', async () => {
    const { ann, slug, typed } = await begun()
    const bob = await someone()
    for (const title of ['T', '']) {
      const posted = { ...typed, title, formVersion: '2' }
      expect(await keepForm(bob, slug, posted)).toBeNull()
    }
    await publishCaseStudy(ann, { slug })
    await withdrawCaseStudy(ann, { slug, reason: 'Wrong' })
    for (const title of ['T', '']) expect(await keepForm(ann, slug, { ...typed, title, formVersion: '2' })).toBe(false)
  })
})
