import { expect, it } from 'vitest'
import { withDatabase } from '#tests/support/database.ts'
import { aClientGroup, aDraft, aPlace, aPractitioner, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { saveForm } from './drafting.server.ts'
import { type CaseStudyFilter, caseStudyFilterOf, listCaseStudies, PAGE } from './listing.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from './publishing.server.ts'

withDatabase()

const all: CaseStudyFilter = { place: '', theme: '', clientGroup: '', words: '' }
const titles = async (filter: Partial<CaseStudyFilter> = {}, page = 1) =>
  (await listCaseStudies({ ...all, ...filter }, page)).items.map(({ title }) => title)

it('lists what is published, the newest first, and neither drafts nor what was withdrawn', async () => {
  const ann = await aPractitioner({ places: [await aPlace()] })
  await aPublishedCaseStudy(ann, { title: 'Older' })
  await aPublishedCaseStudy(ann, { title: 'Newer' })
  await aDraft(ann, { title: 'Draft' })
  const { slug } = await aPublishedCaseStudy(ann, { title: 'Withdrawn' })
  await withdrawCaseStudy(ann, { slug, reason: 'Wrong' })
  expect(await titles()).toEqual(['Newer', 'Older'])
})

it('filters by place, theme, client group and words, each alone and all together', async () => {
  const [here, there] = [await aPlace(), await aPlace()]
  const [theme, group] = [await aTheme(), await aClientGroup()]
  const ann = await aPractitioner({ places: [here, there] })
  await aPublishedCaseStudy(ann, {
    title: 'A',
    place: here.slug,
    themes: [theme.slug],
    clientGroups: [group.slug],
    body: 'Otters.',
  })
  await aPublishedCaseStudy(ann, { title: 'B', place: there.slug, problem: 'Otters everywhere' })
  expect(await titles({ place: here.slug })).toEqual(['A'])
  expect(await titles({ theme: theme.slug })).toEqual(['A'])
  expect(await titles({ clientGroup: group.slug })).toEqual(['A'])
  expect(await titles({ words: 'otter' })).toEqual(['B', 'A'])
  const together = { place: here.slug, theme: theme.slug, clientGroup: group.slug, words: 'otters' }
  expect(await titles(together)).toEqual(['A'])
  expect(await titles({ ...together, place: there.slug })).toEqual([])
  expect(await titles({ place: 'nowhere' })).toEqual([])
})

it('finds a case study by the words of its present revision, not of an earlier one', async () => {
  const ann = await aPractitioner({ places: [await aPlace()] })
  const { slug, form, formVersion } = await aPublishedCaseStudy(ann, { problem: 'Badgers' })
  await saveForm(ann, slug, { form: { ...form, problem: 'Foxes' }, formVersion })
  await publishCaseStudy(ann, { slug })
  expect((await listCaseStudies({ ...all, words: 'badgers' }, 1)).total).toBe(0)
  expect((await listCaseStudies({ ...all, words: 'foxes' }, 1)).total).toBe(1)
})

it('shows so many a page, and counts them all', async () => {
  const ann = await aPractitioner({ places: [await aPlace()] })
  for (let i = 0; i <= PAGE; i++) await aPublishedCaseStudy(ann)
  expect(await listCaseStudies(all, 1)).toMatchObject({ total: PAGE + 1, pages: 2, items: { length: PAGE } })
  expect((await listCaseStudies(all, 2)).items).toHaveLength(1)
  expect((await listCaseStudies(all, 99)).items).toEqual([])
})

it('reads the filter from the address, whatever is in it', () => {
  expect(caseStudyFilterOf(new URLSearchParams('place=kent&for=x&words=%20a%20b%20'))).toEqual({
    place: 'kent',
    theme: '',
    clientGroup: 'x',
    words: 'a b',
  })
})
