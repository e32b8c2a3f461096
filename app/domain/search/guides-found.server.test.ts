import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { addChapter, saveChapter, startGuide } from '#app/domain/guide/chapters.server.ts'
import { startCollection } from '#app/domain/guide/collecting.server.ts'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { addItem } from '#app/domain/guide/items.server.ts'
import { publishEdition, withdrawEdition } from '#app/domain/guide/publishing.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aPlace, aPractitioner, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { search } from './search.server.ts'
import { questionOf } from './words.ts'

withDatabase()

const found = async (words: string, narrowed: Record<string, string> = {}) =>
  (await search(null, questionOf(new URLSearchParams({ q: words, ...narrowed })), 1)).hits
    .filter(({ kind }) => kind === 'guide')
    .map(({ slug, note }) => `${slug} ${note}`)

it('a guide is found by its title, its introduction and the words of its chapters, once an edition is there to be read', async () => {
  const place = await aPlace({ name: 'Kettlewick' })
  const theme = await aTheme({ name: 'Early years' })
  const moderator = await aPractitioner({ role: 'moderator' })
  const author = await aPractitioner({ places: [place] })
  const study = await aPublishedCaseStudy(author, { title: 'About pancakes', themes: [theme.slug] })
  const { slug } = await startCollection(moderator, { title: 'Coming home', introduction: 'For *everybody* ashore.' })
  await startGuide(moderator, slug)
  await addItem(moderator, slug, { kind: 'case_study', id: study.id, why: '' })
  const added = await addChapter(moderator, slug, 'The boatyard')
  if (!added || added === 'full') throw new Error('There is no guide')
  const guide = await findGuide(moderator, slug)
  const { manuscriptId = '', id = '' } = guide?.chapters[0] ?? {}
  const { seq } = await getManuscriptMarkdown(manuscriptId)
  await rewriteManuscript(moderator, manuscriptId, 'Tulips **grow** there.', seq)
  await saveChapter(moderator, slug, id, {
    title: 'The boatyard',
    items: guide?.citable.map(({ itemId }) => itemId) ?? [],
  })
  expect(await found('tulips')).toEqual([])

  await publishEdition(moderator, slug, '')
  const [words] = await db.$queryRaw<{ slug: string }[]>`SELECT "slug" FROM "SearchEntry" WHERE "kind" = 'guide'`
  const hit = `${words?.slug} Edition 1`
  for (const asked of ['coming home', 'ashore', 'boatyard', 'tulips grow'])
    expect(await found(asked), asked).toEqual([hit])
  // It stands where what it cites stands, and is not found by the words of that: the case study is.
  expect(await found('tulips', { place: place.slug, theme: theme.slug, kind: 'guide' })).toEqual([hit])
  expect(await found('tulips', { place: (await aPlace()).slug })).toEqual([])
  expect(await found('pancakes')).toEqual([])

  // What moderators write next is found when it is published, and nothing of a withdrawn edition.
  const next = await getManuscriptMarkdown(manuscriptId)
  await rewriteManuscript(moderator, manuscriptId, 'Daffodils grow there.', next.seq)
  expect(await found('daffodils')).toEqual([])
  await publishEdition(moderator, slug, 'Other flowers')
  expect(await found('daffodils')).toEqual([`${words?.slug} Edition 2`])
  expect(await found('tulips')).toEqual([])
  await withdrawEdition(moderator, { slug, number: 2, reason: 'They were tulips' })
  expect(await found('tulips')).toEqual([hit])
  await withdrawEdition(moderator, { slug, number: 1, reason: 'They were neither' })
  expect(await found('coming home')).toEqual([])
  await deliverNow()
})
