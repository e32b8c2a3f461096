import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aDraft, aFinding, aPlace, aPractitioner, aPublishedCaseStudy, aTheme } from '#tests/support/world.ts'
import { corroborate, takeBackCorroboration } from './corroborating.server.ts'
import { evidenceRows } from './evidence.ts'
import { type FindingFilter, findFinding, listFindings } from './finding.server.ts'
import { findingForm } from './form.server.ts'
import {
  bringBackFinding,
  FindingRefusedError,
  reviseFinding,
  shareFinding,
  withdrawFinding,
} from './sharing.server.ts'

withDatabase()

const someone = async () => aPractitioner({ places: [await aPlace()] })
const all: FindingFilter = { kind: null, strength: null, place: '', theme: '' }
const slugs = async (filter: Partial<FindingFilter>) =>
  (await listFindings({ ...all, ...filter }, 1)).items.map(({ slug }) => slug)
const form = {
  claim: 'Most of it treats illness',
  kind: 'cost' as const,
  strength: 'measured' as const,
  detail: '',
  themes: [],
  evidence: [{ text: '96%', sourceTitle: 'The count', sourceUrl: 'https://example.org/count' }],
  caseStudy: '',
}

describe('sharing', () => {
  it('makes a finding everyone reads, with its evidence in order, and records it', async () => {
    const place = await aPlace()
    const ann = await aPractitioner({ places: [place] })
    const evidence = [...form.evidence, { text: 'And 4%', sourceTitle: '', sourceUrl: '' }]
    const { slug } = await shareFinding(ann, { ...form, evidence, place: place.slug })
    expect(await findFinding(null, slug)).toMatchObject({
      claim: form.claim,
      evidence,
      seenInPlaces: 1,
      place: { slug: place.slug },
    })
    expect(await db.activity.findMany({ select: { verb: true } })).toEqual([{ verb: 'finding_shared' }])
  })

  it('is refused for a place one does not belong to, whatever one’s role', async () => {
    const there = await aPlace()
    for (const who of [await someone(), await aPractitioner({ role: 'administrator', places: [await aPlace()] })])
      await expect(shareFinding(who, { ...form, place: there.slug })).rejects.toThrow(FindingRefusedError)
    expect(await db.finding.count()).toBe(0)
  })

  it('is refused from a case study one may not see, and hides the title of one that is not published', async () => {
    const place = await aPlace()
    const ann = await aPractitioner({ places: [place] })
    const draft = await aDraft(ann, { title: 'Secret' })
    const bobs = await aPlace()
    const bob = await aPractitioner({ places: [bobs] })
    await expect(shareFinding(bob, { ...form, place: bobs.slug, caseStudy: draft.slug })).rejects.toThrow(
      FindingRefusedError,
    )
    const { slug } = await shareFinding(ann, { ...form, place: place.slug, caseStudy: draft.slug })
    expect((await findFinding(null, slug))?.caseStudy).toBeNull()
    const published = await aPublishedCaseStudy(ann, { title: 'Open' })
    const other = await shareFinding(bob, { ...form, place: bobs.slug, caseStudy: published.slug })
    expect((await findFinding(null, other.slug))?.caseStudy).toEqual({ slug: published.slug, title: 'Open' })
  })

  it('happens once for a form that was sent twice, also at the same moment', async () => {
    const place = await aPlace()
    const ann = await aPractitioner({ places: [place] })
    const twice = { ...form, place: place.slug, onceKey: 'k' }
    const [one, two] = await Promise.all([shareFinding(ann, twice), shareFinding(ann, twice)])
    expect(one).toEqual(two)
    expect(await db.finding.count()).toBe(1)
  })
})

describe('revising and withdrawing', () => {
  it('is for its author; what others said of it stays', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const { slug } = await aFinding(ann)
    const [place] = await db.place.findMany({ where: { id: bob.placeIds[0] ?? '' }, take: 1 })
    await corroborate(bob, slug, { place: place?.slug ?? '', stance: 'seen_here', note: '' })
    const revised = { ...form, place: '', evidence: [{ text: 'Better', sourceTitle: '', sourceUrl: '' }] }
    expect(await reviseFinding(bob, slug, revised)).toBe(false)
    expect(await reviseFinding(ann, slug, revised)).toEqual({ held: false })
    expect(await findFinding(null, slug)).toMatchObject({
      claim: form.claim,
      seenInPlaces: 2,
      evidence: revised.evidence,
    })
  })

  it('takes it from everyone but its author and moderators', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const moderator = await aPractitioner({ role: 'moderator' })
    const { slug } = await aFinding(ann)
    expect(await withdrawFinding(bob, slug)).toBe(false)
    expect(await withdrawFinding(moderator, slug)).toBe(true)
    for (const reader of [null, bob]) expect(await findFinding(reader, slug)).toBeNull()
    for (const seer of [ann, moderator]) expect(await findFinding(seer, slug)).not.toBeNull()
    expect(await slugs({})).toEqual([])
    expect(await reviseFinding(ann, slug, { ...form, place: '' })).toBe(false)
  })

  it('can be undone: by a moderator always, by its author when it was they who withdrew it', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const moderator = await aPractitioner({ role: 'moderator' })
    const { slug } = await aFinding(ann)
    expect(await bringBackFinding(ann, slug)).toBe(false)
    await withdrawFinding(moderator, slug)
    expect(await bringBackFinding(bob, slug)).toBeNull()
    expect(await bringBackFinding(ann, slug)).toBe(false)
    expect(await bringBackFinding(moderator, slug)).toBe(true)
    expect(await findFinding(null, slug)).not.toBeNull()
    await withdrawFinding(ann, slug)
    expect(await bringBackFinding(ann, slug)).toBe(true)
    expect(await slugs({})).toEqual([slug])
  })
})

describe('corroborating', () => {
  it('counts places, not people, and says which', async () => {
    const [there, elsewhere] = [await aPlace(), await aPlace()]
    const [bob, cy] = [await aPractitioner({ places: [there, elsewhere] }), await aPractitioner({ places: [there] })]
    const { slug } = await aFinding(await someone())
    const say = (who: typeof bob, place: string, stance: 'seen_here' | 'not_here') =>
      corroborate(who, slug, { place, stance, note: '' })
    expect(await say(bob, there.slug, 'seen_here')).toBe('done')
    expect(await say(cy, there.slug, 'seen_here')).toBe('done')
    expect(await findFinding(null, slug)).toMatchObject({ seenInPlaces: 2, notHere: 0, corroborations: { length: 2 } })
    // Said again for the same place, it replaces what was said before.
    expect(await say(cy, there.slug, 'not_here')).toBe('done')
    expect(await say(bob, elsewhere.slug, 'seen_here')).toBe('done')
    // Where people of one place disagree, the place counts once, as one where it was seen.
    expect(await findFinding(null, slug)).toMatchObject({ seenInPlaces: 3, notHere: 0, corroborations: { length: 3 } })
    expect(await takeBackCorroboration(bob, slug, { place: there.slug })).toBe(true)
    expect(await findFinding(null, slug)).toMatchObject({ seenInPlaces: 2, notHere: 1 })
    expect(await say(bob, there.slug, 'seen_here')).toBe('done')
    expect(await takeBackCorroboration(bob, slug, { place: elsewhere.slug })).toBe(true)
    expect(await takeBackCorroboration(bob, slug, { place: elsewhere.slug })).toBeNull()
    expect(await findFinding(null, slug)).toMatchObject({ seenInPlaces: 2 })
  })

  it('counts everybody, also when many say so at the same moment', async () => {
    const { slug } = await aFinding(await someone())
    const people = await Promise.all(Array.from({ length: 12 }, someone))
    const places = await db.place.findMany({ where: { members: { some: {} } }, select: { id: true, slug: true } })
    await Promise.all(
      people.map((who) => {
        const place = places.find(({ id }) => who.placeIds.includes(id))?.slug ?? ''
        return corroborate(who, slug, { place, stance: 'seen_here', note: '' })
      }),
    )
    expect(await findFinding(null, slug)).toMatchObject({ seenInPlaces: 13 })
  })

  it('names two hundred people, and says when there are more', async () => {
    const { id: findingId, slug } = await aFinding(await someone())
    const [place, many] = [await aPlace(), Array.from({ length: 201 }, (_, n) => n)]
    await db.practitioner.createMany({
      data: many.map((n) => ({ id: `p${n}`, slug: `p${n}`, name: `P ${n}`, email: `p${n}@example.org` })),
    })
    const say = (ns: number[]) =>
      db.corroboration.createMany({
        data: ns.map((n) => ({ findingId, practitionerId: `p${n}`, placeId: place.id, stance: 'seen_here' as const })),
      })
    await say(many.slice(1))
    expect(await findFinding(null, slug)).toMatchObject({ moreVoices: false, corroborations: { length: 200 } })
    await say([0])
    expect(await findFinding(null, slug)).toMatchObject({ moreVoices: true, corroborations: { length: 200 } })
  })

  it('is refused for other people’s places, for its own place, and without any', async () => {
    const home = await aPlace()
    const [ann, there] = [await aPractitioner({ places: [home] }), await aPlace()]
    const { slug } = await aFinding(ann)
    const seen = (place: string) => ({ place, stance: 'seen_here' as const, note: '' })
    expect(await corroborate(await someone(), slug, seen(there.slug))).toBe('not_your_place')
    expect(await corroborate(await aPractitioner({ places: [home] }), slug, seen(home.slug))).toBe('its_own_place')
    expect(await corroborate(await aPractitioner(), slug, seen(there.slug))).toBe('forbidden')
    await withdrawFinding(ann, slug)
    expect(await corroborate(await someone(), slug, seen(there.slug))).toBeNull()
    expect(await db.corroboration.count()).toBe(0)
  })
})

it('lists findings by kind, strength, theme, and the places they were seen in', async () => {
  const [home, there] = [await aPlace(), await aPlace()]
  const theme = await aTheme()
  const ann = await aPractitioner({ places: [home] })
  const cost = await aFinding(ann, { kind: 'cost', strength: 'measured' })
  const barrier = await aFinding(ann, { kind: 'barrier', themes: [theme.slug] })
  const bob = await aPractitioner({ places: [there] })
  await corroborate(bob, barrier.slug, { place: there.slug, stance: 'seen_here', note: '' })
  await corroborate(bob, cost.slug, { place: there.slug, stance: 'not_here', note: '' })
  await aComment(bob, cost.discussionId)
  expect(await slugs({})).toEqual([barrier.slug, cost.slug])
  expect(await slugs({ kind: 'cost' })).toEqual([cost.slug])
  expect(await slugs({ strength: 'measured' })).toEqual([cost.slug])
  expect(await slugs({ theme: theme.slug })).toEqual([barrier.slug])
  expect(await slugs({ place: home.slug })).toEqual([barrier.slug, cost.slug])
  expect(await slugs({ place: there.slug })).toEqual([barrier.slug])
  expect((await listFindings({ ...all, kind: 'cost' }, 1)).items[0]?.discussion.comments).toBe(1)
})

describe('the form', () => {
  const typed = { claim: 'C', kind: 'cost', strength: 'measured', place: 'kent' }
  it('reads rows of evidence from three lists and leaves out empty ones', () => {
    const rows = { evidenceText: ['One', ''], evidenceSource: ['S', ''], evidenceUrl: ['https://example.org', ''] }
    expect(findingForm.safeParse({ ...typed, ...rows }).data?.evidence).toEqual([
      { text: 'One', sourceTitle: 'S', sourceUrl: 'https://example.org' },
    ])
    expect(evidenceRows(rows)).toHaveLength(2)
  })
  it('says everything that is wrong at once', () => {
    const { error } = findingForm.safeParse({ evidenceText: '', evidenceSource: '', evidenceUrl: '' })
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['claim', 'kind', 'evidence', 'strength', 'place'])
  })
  it('names every fault of every row by its own field, as the rows were typed', () => {
    const rows = {
      evidenceText: ['One', '', '', 'x'.repeat(2_001)],
      evidenceSource: ['S', '', 'S', 's'.repeat(301)],
      evidenceUrl: ['ftp://x', '', 'example.org', ''],
    }
    const { error } = findingForm.safeParse({ ...typed, ...rows })
    expect(error?.issues.map(({ path }) => path.join('-'))).toEqual([
      'evidence-0-sourceUrl',
      'evidence-2-text',
      'evidence-2-sourceUrl',
      'evidence-3-text',
      'evidence-3-sourceTitle',
    ])
  })
  it('refuses a source that is no address of the web', () => {
    const row = { evidenceText: 'One', evidenceSource: '', evidenceUrl: 'javascript:alert(1)' }
    expect(findingForm.safeParse({ ...typed, ...row }).success).toBe(false)
  })
})
