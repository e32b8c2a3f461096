import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { findNumbers } from '#app/domain/search/community.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aFinding, aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { endFeature, feature, findFeatureOf, listFeatures, MOST_SHOWN } from './featuring.server.ts'
import { featureForm, todayInLondon } from './form.server.ts'

withDatabase()
type Person = Awaited<ReturnType<typeof aPractitioner>>
let moderator: Person
let author: Person
beforeEach(async () => {
  moderator = await aPractitioner({ role: 'moderator' })
  author = await aPractitioner({ places: [await aPlace({ name: 'Kettlewick' })] })
})
const FOREVER = { line: '', from: '', until: '' }
const day = (days: number) => todayInLondon(new Date(Date.now() + days * 86_400_000))
const findFeatured = async (asker: Person | null) => (await findNumbers(asker)).featured
const titles = async (asker: Person | null) => (await findFeatured(asker)).map(({ title }) => title)

test('what is featured stands on the home page from its first day to its last', async () => {
  const [now, later, over] = [
    await aFinding(author, { claim: 'Now' }),
    await aFinding(author, { claim: 'Later' }),
    await aFinding(author, { claim: 'Over' }),
  ]
  await feature(moderator, { kind: 'finding', id: now.id }, { line: 'Read this', from: day(0), until: day(0) })
  await feature(moderator, { kind: 'finding', id: later.id }, { line: '', from: day(1), until: '' })
  await feature(moderator, { kind: 'finding', id: over.id }, { line: '', from: day(-9), until: day(-1) })
  expect(await findFeatured(null)).toMatchObject([{ title: 'Now', line: 'Read this', place: 'Kettlewick' }])
  const kept = (await listFeatures(moderator)).map(({ title, when }) => `${title} ${when}`)
  expect(kept).toEqual(['Later later', 'Now now', 'Over over'])
})

test('few are shown, the last first; what may not be seen is not among them, and what is withdrawn is gone', async () => {
  const made = []
  for (let n = 1; n <= MOST_SHOWN + 1; n++) made.push(await aFinding(author, { claim: `Finding ${n}` }))
  for (const { id } of made) await feature(moderator, { kind: 'finding', id }, FOREVER)
  expect(await titles(null)).toEqual(['Finding 4', 'Finding 3', 'Finding 2'])
  const proposal = await aProposal(author, { title: 'For those signed in', state: 'consultation' })
  await feature(moderator, { kind: 'proposal', id: proposal.id }, FOREVER)
  expect(await titles(author)).toContain('For those signed in')
  expect(await titles(null)).not.toContain('For those signed in')
  await db.finding.update({ where: { id: made[3]?.id ?? '' }, data: { withdrawnAt: new Date() } })
  expect(await titles(null)).toEqual(['Finding 3', 'Finding 2', 'Finding 1'])
})

test('a thing is featured once, said anew, and taken back; only by moderators', async () => {
  const { id } = await aFinding(author)
  const of = { kind: 'finding', id } as const
  await feature(moderator, of, FOREVER)
  await feature(moderator, of, { line: 'Anew', from: '', until: day(3) })
  const [only, ...more] = await listFeatures(moderator)
  expect([only?.line, only?.until, more]).toEqual(['Anew', day(3), []])
  expect(await findFeatureOf(of)).toEqual({ line: 'Anew', from: day(0), until: day(3) })
  expect(await endFeature(moderator, only?.id ?? '')).toBe(true)
  expect(await endFeature(moderator, only?.id ?? '')).toBeNull()
  expect(await findFeatured(null)).toEqual([])
  await expect(feature(author, of, FOREVER)).rejects.toThrow(/Only moderators/)
  const draft = await aProposal(author, { state: 'draft' })
  expect(await feature(moderator, { kind: 'proposal', id: draft.id }, FOREVER)).toBeNull()
})

test('days that do not exist, are over, or end before they begin are refused', () => {
  const faults = (from: string, until: string) =>
    featureForm.safeParse({ from, until }).error?.issues.map(({ message }) => message) ?? []
  expect(faults('2026-02-30', '')).toEqual(['The first day must be a day, like 2026-11-29'])
  expect(faults('', day(-1))).toEqual(['The last day must be today or later'])
  expect(faults(day(3), day(2))).toEqual(['The last day must not be before the first'])
  expect(faults(day(2), day(2))).toEqual([])
})
