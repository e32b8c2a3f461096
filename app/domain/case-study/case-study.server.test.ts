import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { foldManuscript } from '#app/domain/manuscript/folding.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { search } from '#app/domain/search/search.server.ts'
import { questionOf } from '#app/domain/search/words.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aCaseStudyForm, aDraft, aPlace, aPractitioner, aPublishedCaseStudy } from '#tests/support/world.ts'
import { addAuthor } from './authorship.server.ts'
import { findCaseStudy, findReading, listUnfinished } from './case-study.server.ts'
import { NotYourPlaceError, saveForm, startCaseStudy } from './drafting.server.ts'
import { bringBackCaseStudy, publishCaseStudy, withdrawCaseStudy } from './publishing.server.ts'

withDatabase()

const someone = async () => aPractitioner({ places: [await aPlace()] })
const verbs = async () => (await db.activity.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)

describe('a draft', () => {
  it('exists for its authors and for nobody else, moderators and administrators included', async () => {
    const ann = await someone()
    const { slug } = await aDraft(ann)
    expect(await findCaseStudy(ann, slug)).toMatchObject({ slug, state: 'draft' })
    const others = [
      null,
      await someone(),
      await aPractitioner({ role: 'moderator' }),
      await aPractitioner({ role: 'administrator' }),
    ]
    for (const other of others) expect(await findCaseStudy(other, slug)).toBeNull()
  })

  it('is listed as unfinished for its author alone', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const { slug } = await aDraft(ann)
    expect(await listUnfinished(ann.id)).toMatchObject([{ slug, state: 'draft' }])
    expect(await listUnfinished(bob.id)).toEqual([])
  })

  it('is started once by a form that was sent twice, also at the same moment', async () => {
    const ann = await someone()
    const start = { title: 'Sent twice', onceKey: 'k' }
    const [one, two] = await Promise.all([startCaseStudy(ann, start), startCaseStudy(ann, start)])
    expect(two.slug).toBe(one.slug)
    expect([one.begun, two.begun].filter(Boolean)).toHaveLength(1)
    expect(await startCaseStudy(ann, start)).toEqual({ ...one, begun: false })
    expect(await db.caseStudy.count()).toBe(1)
    // Another person's form with the same key is another form.
    expect((await startCaseStudy(await someone(), start)).slug).not.toBe(one.slug)
  })

  it('is refused for a place one does not belong to, at the start as at every save', async () => {
    const ann = await someone()
    const there = await aPlace()
    await expect(startCaseStudy(ann, { title: 'T', place: there.slug })).rejects.toThrow(NotYourPlaceError)
    const { slug, formVersion } = await aDraft(ann)
    const form = await aCaseStudyForm(ann, { place: there.slug })
    await expect(saveForm(ann, slug, { form, formVersion })).rejects.toThrow(NotYourPlaceError)
    expect(await db.caseStudy.count({ where: { place: { slug: there.slug } } })).toBe(0)
  })

  it('may be saved by nobody but its authors', async () => {
    const ann = await someone()
    const { slug, form, formVersion } = await aDraft(ann)
    expect(await saveForm(await someone(), slug, { form, formVersion })).toBeNull()
    expect(await saveForm(await aPractitioner({ role: 'administrator' }), slug, { form, formVersion })).toBeNull()
    const published = await aPublishedCaseStudy(ann)
    expect(await saveForm(await someone(), published.slug, { form, formVersion: published.formVersion })).toBe(false)
  })

  it('keeps an amount that no float could hold', async () => {
    const ann = await someone()
    const { slug } = await aDraft(ann, { costPence: '900719925474099301' })
    expect((await findCaseStudy(ann, slug))?.form.costPence).toBe('900719925474099301')
  })
})

describe('saving the form', () => {
  it('refuses one made from an older version, stores nothing of it, and hands back what is stored', async () => {
    const ann = await someone()
    const { slug, form, formVersion } = await aDraft(ann)
    expect(await saveForm(ann, slug, { form: { ...form, problem: 'First' }, formVersion })).toEqual({
      saved: true,
      formVersion: formVersion + 1,
    })
    const late = await saveForm(ann, slug, { form: { ...form, problem: 'Second' }, formVersion })
    expect(late).toMatchObject({ saved: false, formVersion: formVersion + 1, stored: { problem: 'First' } })
    expect((await findCaseStudy(ann, slug))?.form.problem).toBe('First')
  })

  it('lets one of two who save at the same moment through', async () => {
    const ann = await someone()
    const { slug, form, formVersion } = await aDraft(ann)
    const saves = ['One', 'Two'].map((problem) => saveForm(ann, slug, { form: { ...form, problem }, formVersion }))
    const answers = [true, false].map((saved) => expect.objectContaining({ saved }))
    expect(await Promise.all(saves)).toEqual(expect.arrayContaining(answers))
  })

  it('of a published case study shows readers, lists and search nothing until it is published again', async () => {
    const ann = await someone()
    const { slug, form, formVersion } = await aPublishedCaseStudy(ann, { title: 'As published' })
    const changed = { ...form, title: 'Hidden zebra', problem: 'Hidden zebra', themes: [] }
    await saveForm(ann, slug, { form: changed, formVersion })
    const study = await findCaseStudy(null, slug)
    expect(study).toMatchObject({ title: 'As published', problem: form.problem, hasUnpublished: true })
    expect(study?.themes).toHaveLength(1)
    expect(study && (await findReading(study))?.form.title).toBe('As published')
    expect((await search(null, questionOf(new URLSearchParams('q=zebra')), 1)).total).toBe(0)
    // Its author goes on from what was typed.
    expect((await findCaseStudy(ann, slug))?.form.title).toBe('Hidden zebra')
  })
})

describe('publishing', () => {
  it('says of each thing a reader would miss, and publishes nothing', async () => {
    const ann = await someone()
    const { slug } = await startCaseStudy(ann, { title: 'Bare' })
    const answer = await publishCaseStudy(ann, { slug })
    expect(answer?.outcome === 'incomplete' && Object.keys(answer.missing)).toEqual([
      'summary',
      'place',
      'themes',
      'problem',
      'whatWasDone',
      'whatCameOfIt',
    ])
    expect(await findCaseStudy(null, slug)).toBeNull()
  })

  it('freezes form and body for everyone; a later revision keeps the earlier ones', async () => {
    const ann = await someone()
    const { slug, form, formVersion } = await aPublishedCaseStudy(ann, { body: 'The **whole** story.' })
    const first = await findCaseStudy(null, slug)
    expect(first).toMatchObject({ state: 'published', revisionNumber: 1 })
    if (!first) return
    expect((await findReading(first))?.html).toContain('<strong>whole</strong>')
    await saveForm(ann, slug, { form: { ...form, problem: 'Seen anew.' }, formVersion })
    expect(await publishCaseStudy(ann, { slug, note: 'Why' })).toEqual({ outcome: 'published', number: 2 })
    const second = await findCaseStudy(null, slug)
    expect(second).toMatchObject({ revisionNumber: 2, problem: 'Seen anew.', hasUnpublished: false })
    expect(second?.publishedAt).toEqual(first.publishedAt)
    expect((await findReading(first, 1))?.form.problem).toBe(form.problem)
    expect((await findReading(first, 2))?.form.problem).toBe('Seen anew.')
    expect(await verbs()).toEqual(['case_study_published', 'case_study_revised'])
  })

  it('makes one revision of a button pressed twice, and none where nothing has changed', async () => {
    const ann = await someone()
    const { slug, form } = await aDraft(ann)
    const published = { outcome: 'published', number: 1 }
    expect(await Promise.all([1, 2, 3].map(() => publishCaseStudy(ann, { slug })))).toEqual(
      [1, 2, 3].map(() => published),
    )
    // Saved again just as it is: nothing waits to be published after that either.
    await saveForm(ann, slug, { form, formVersion: 2 })
    expect(await publishCaseStudy(ann, { slug, note: 'Nothing new' })).toEqual(published)
    expect(await findCaseStudy(ann, slug)).toMatchObject({ revisionNumber: 1, hasUnpublished: false })
    expect(await db.caseStudyRevision.count()).toBe(1)
    expect(await verbs()).toEqual(['case_study_published'])
  })

  it('is for its authors: a reader is told no, and of a draft nothing', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const published = await aPublishedCaseStudy(ann)
    const draft = await aDraft(ann)
    expect(await publishCaseStudy(bob, { slug: published.slug })).toEqual({ outcome: 'forbidden' })
    expect(await publishCaseStudy(bob, { slug: draft.slug })).toBeNull()
  })
})

describe('what readers do not see yet', () => {
  const rewritten = async (author: Viewer, slug: string, text: string) => {
    const { manuscriptId } = await db.caseStudy.findUniqueOrThrow({ where: { slug }, select: { manuscriptId: true } })
    const { seq } = await getManuscriptMarkdown(manuscriptId)
    expect(await rewriteManuscript(author, manuscriptId, text, seq)).toMatchObject({ ok: true })
    return manuscriptId
  }

  it('is also a story written since, until it is published', async () => {
    const ann = await someone()
    const { slug } = await aPublishedCaseStudy(ann)
    expect(await findCaseStudy(ann, slug)).toMatchObject({ hasUnpublished: false })
    expect(await listUnfinished(ann.id)).toEqual([])
    const manuscriptId = await rewritten(ann, slug, 'Another story.')
    const isNoticed = async () => {
      expect(await findCaseStudy(ann, slug)).toMatchObject({ hasUnpublished: true, formIsNewer: false })
      expect(await listUnfinished(ann.id)).toMatchObject([{ slug, state: 'published' }])
    }
    await isNoticed()
    // Also when the log was folded meanwhile.
    await foldManuscript(manuscriptId)
    await isNoticed()
    expect(await publishCaseStudy(ann, { slug })).toEqual({ outcome: 'published', number: 2 })
    expect(await findCaseStudy(ann, slug)).toMatchObject({ hasUnpublished: false })
    expect(await listUnfinished(ann.id)).toEqual([])
  })

  it('was last saved when its story was last written', async () => {
    const ann = await someone()
    const { slug } = await aPublishedCaseStudy(ann)
    const before = new Date(Date.now() - 3_600_000)
    await db.caseStudy.update({ where: { slug }, data: { updatedAt: before } })
    await getReading(await rewritten(ann, slug, 'Another story.'))
    const [unfinished] = await listUnfinished(ann.id)
    expect(Number(unfinished?.updatedAt)).toBeGreaterThan(Number(before) + 3_000_000)
  })
})

describe('several authors', () => {
  it('go on saving a place that one of them chose and nobody has published yet', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const elsewhere = await db.place.findUniqueOrThrow({ where: { id: bob.placeIds[0] ?? '' } })
    const { slug, form, formVersion } = await aPublishedCaseStudy(ann)
    await addAuthor(ann, { slug, person: bob.slug })
    const moved = { ...form, place: elsewhere.slug }
    expect(await saveForm(bob, slug, { form: moved, formVersion })).toMatchObject({ saved: true })
    const problem = 'Said by Ann, in the form that Bob has moved.'
    const again = { form: { ...moved, problem }, formVersion: formVersion + 1 }
    expect(await saveForm(ann, slug, again)).toMatchObject({ saved: true })
    // And back to the one that readers see.
    expect(await saveForm(bob, slug, { form, formVersion: formVersion + 2 })).toMatchObject({ saved: true })
  })

  it('and a moderator at the same moment: what was withdrawn stays withdrawn', async () => {
    const [ann, moderator] = [await someone(), await aPractitioner({ role: 'moderator' })]
    for (let n = 0; n < 12; n++) {
      const { slug, form, formVersion } = await aPublishedCaseStudy(ann)
      await saveForm(ann, slug, { form: { ...form, problem: 'Seen anew.' }, formVersion })
      const [withdrawn] = await Promise.all([
        withdrawCaseStudy(moderator, { slug, reason: 'It names people' }),
        publishCaseStudy(ann, { slug }),
      ])
      expect(withdrawn).toBe(true)
      expect(await findCaseStudy(null, slug)).toBeNull()
    }
  })
})

describe('withdrawing', () => {
  it('takes it from readers and keeps it for its authors and moderators, with the reason', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const moderator = await aPractitioner({ role: 'moderator' })
    const { slug } = await aPublishedCaseStudy(ann)
    expect(await withdrawCaseStudy(bob, { slug, reason: 'No' })).toBe(false)
    expect(await withdrawCaseStudy(ann, { slug, reason: 'A figure is wrong' })).toBe(true)
    for (const reader of [null, bob]) expect(await findCaseStudy(reader, slug)).toBeNull()
    for (const seer of [ann, moderator])
      expect(await findCaseStudy(seer, slug)).toMatchObject({ withdrawnReason: 'A figure is wrong' })
    // Nobody edits or publishes what is withdrawn.
    const study = await findCaseStudy(ann, slug)
    expect(study && (await saveForm(ann, slug, { form: study.form, formVersion: study.formVersion }))).toBe(false)
    expect(await publishCaseStudy(ann, { slug })).toEqual({ outcome: 'forbidden' })
  })

  it('by its author is undone by its author; by a moderator, only by a moderator', async () => {
    const ann = await someone()
    const moderator = await aPractitioner({ role: 'moderator' })
    const { slug } = await aPublishedCaseStudy(ann)
    await withdrawCaseStudy(ann, { slug, reason: 'Mine' })
    expect(await bringBackCaseStudy(ann, slug)).toBe(true)
    await withdrawCaseStudy(moderator, { slug, reason: 'Names people' })
    expect(await bringBackCaseStudy(ann, slug)).toBe(false)
    expect(await bringBackCaseStudy(moderator, slug)).toBe(true)
    expect(await findCaseStudy(null, slug)).toMatchObject({ state: 'published', withdrawnReason: null })
    // It was published once: coming back is told as what it is, and is no news of a new case study.
    const told = await verbs()
    expect(told.filter((verb) => verb === 'case_study_published')).toHaveLength(1)
    expect(told.filter((verb) => verb === 'case_study_brought_back')).toHaveLength(2)
  })
})
