import { beforeEach, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { removeComment } from '#app/domain/discussion/commenting.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { closeThread } from '#app/domain/thread/closing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aFinding, aPlace, aPractitioner, aPublishedCaseStudy, aThread } from '#tests/support/world.ts'
import { decide } from './deciding.server.ts'
import { raiseFlag } from './flagging.server.ts'
import { listActs, readActs, trailFilterOf } from './trail.server.ts'

withDatabase()

let ann: Viewer
let mod: Viewer
beforeEach(async () => {
  ann = await aPractitioner({ name: 'Ann Teal', places: [await aPlace()] })
  mod = await aPractitioner({ name: 'Mo Brown', role: 'moderator' })
})
const filterOf = (search: string) => trailFilterOf(new URLSearchParams(search)).filter
const found = async (search = '') => (await listActs(mod, filterOf(search), 1)).lines.map(({ kind }) => kind)

it('keeps whatever a moderator does to what others wrote, and nothing that somebody does to their own', async () => {
  const [thread, own] = [await aThread(ann), await aThread(ann)]
  const comment = await aComment(ann, thread.discussionId)
  const [finding, theirs] = [await aFinding(ann), await aFinding(ann)]
  const study = await aPublishedCaseStudy(ann)
  await closeThread(ann, { slug: own.slug, reason: 'Done' })
  await withdrawFinding(ann, theirs.slug)
  expect(await found()).toEqual([])
  await removeComment(mod, comment.id)
  await closeThread(mod, { slug: thread.slug, reason: 'It goes round in circles' })
  await withdrawFinding(mod, finding.slug)
  await withdrawCaseStudy(mod, { slug: study.slug, reason: 'Names a patient' })
  expect(await found()).toEqual(['withdrawn', 'withdrawn', 'thread_closed', 'comment_removed'])
})

it('has a decision once, not a second time as the withdrawal that follows from it', async () => {
  const finding = await aFinding(ann)
  const bob = await aPractitioner()
  await raiseFlag(bob, { kind: 'finding', id: finding.id, reason: 'wrong', note: '' })
  await decide(mod, { kind: 'finding', id: finding.id, outcome: 'taken_down', reason: 'It is not so' })
  expect(await found()).toEqual(['flags_taken_down'])
})

const act = (
  at: string,
  fields: { kind?: string; title?: string; whomName?: string; byName?: string; reason?: string },
) =>
  db.moderationAct.create({
    data: { kind: 'warned', subjectKind: 'practitioner', subjectId: 'x', at: new Date(at), ...fields },
    select: { id: true },
  })

it('is found by words, by who, whom and what, and from a day to a day of London', async () => {
  await act('2026-06-30T22:59:00Z', { title: 'Vans', byName: 'Mo Brown', whomName: 'Ann Teal', reason: 'Too loud' })
  // In London it is the first of July already.
  await act('2026-06-30T23:30:00Z', { kind: 'suspended', byName: 'Ann Teal', whomName: 'Mo Brown', reason: 'Loudly' })
  const both = ['suspended', 'warned']
  expect(await found()).toEqual(both)
  for (const [search, kinds] of [
    ['q=loud', ['warned']],
    ['q=vans+-quiet', ['warned']],
    ['by=brown', ['warned']],
    ['whom=brown', ['suspended']],
    ['by=mo+brown&whom=ann', ['warned']],
    ['kind=suspended', ['suspended']],
    ['kind=no-such', both],
    ['from=2026-07-01', ['suspended']],
    ['to=2026-06-30', ['warned']],
    ['from=2026-06-30&to=2026-07-01', both],
    ['q=nothing', []],
  ] as [string, string[]][])
    expect(await found(search), search).toEqual(kinds)
})

it('says which day is none, and leaves it out', () => {
  expect(trailFilterOf(new URLSearchParams('from=tomorrow&to=2026-13-01'))).toMatchObject({
    filter: { from: '', to: '' },
    errors: { from: expect.stringContaining('must be a day'), to: expect.stringContaining('must be a day') },
  })
  expect(trailFilterOf(new URLSearchParams('from=2026-07-02&to=2026-07-01')).errors).toHaveProperty('to')
})

it('is read to its end in batches, each act once, and only by moderators', async () => {
  const row = { kind: 'warned', subjectKind: 'practitioner', subjectId: 'x', at: new Date('2026-01-01') }
  await db.moderationAct.createMany({ data: Array.from({ length: 1_203 }, (_, n) => ({ ...row, title: String(n) })) })
  const titles = new Set<string>()
  for await (const { title } of readActs(mod, filterOf(''))) titles.add(title)
  expect(titles.size).toBe(1_203)
  await expect(readActs(ann, filterOf('')).next()).rejects.toThrow('Only a moderator')
  await expect(listActs(ann, filterOf(''), 1)).rejects.toThrow('Only a moderator')
})
