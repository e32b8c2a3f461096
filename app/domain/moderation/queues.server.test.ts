import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { react } from '#app/domain/discussion/reacting.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { acceptAnswer } from '#app/domain/thread/accepting.server.ts'
import { NEW_MEMBERS } from '#app/domain/watch/limits.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aComment,
  aFinding,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
  aThread,
} from '#tests/support/world.ts'
import { claimCase } from './desk.server.ts'
import { countQueues, findWaiting, listQueue, markDone } from './queues.server.ts'
import { DESK, type MarkedQueue } from './queues.ts'

withDatabase()

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
let ann: Viewer
let old: Viewer
let mod: Viewer
beforeEach(async () => {
  const place = await aPlace()
  ann = await aPractitioner({ name: 'Ann', places: [place] })
  old = await aPractitioner({ name: 'Old', places: [place], joinedAt: daysAgo(400) })
  mod = await aPractitioner({ name: 'Mod', role: 'moderator', places: [place] })
})
const waits = async (queue: MarkedQueue) => (await listQueue(mod, queue, 1)).map(({ kind, id }) => `${kind} ${id}`)

describe('first posts', () => {
  it('are the first of everybody new, what is still there of them, until somebody has looked', async () => {
    const thread = await aThread(ann)
    const draft = await aProposal(ann, { state: 'draft' })
    await aComment(ann, draft.discussionId)
    const finding = await aFinding(ann)
    await aFinding(ann)
    await aThread(old)
    await aThread(mod)
    // A comment in a draft is one of the three, and not the moderators' to read.
    expect(NEW_MEMBERS.firstPosts).toBe(3)
    expect(await waits('first_posts')).toEqual([`thread ${thread.id}`, `finding ${finding.id}`])
    expect(await markDone(mod, 'first_posts', { kind: 'thread', id: thread.id })).toBe('done')
    expect(await markDone(mod, 'first_posts', { kind: 'thread', id: thread.id })).toBe('decided')
    expect(await waits('first_posts')).toEqual([`finding ${finding.id}`])
    await db.finding.update({ where: { id: finding.id }, data: { withdrawnAt: new Date() } })
    expect(await waits('first_posts')).toEqual([])
    expect((await countQueues(mod)).first_posts).toBe(0)
    const acts = await db.moderationAct.findMany({ select: { kind: true, whomName: true, byName: true } })
    expect(acts).toEqual([{ kind: 'first_post_seen', whomName: 'Ann', byName: 'Mod' }])
  })
})

describe('unanswered questions', () => {
  it('wait some days after they are asked, and come back some days after somebody looked after them', async () => {
    const [asked, fresh] = [await aThread(ann), await aThread(ann)]
    await aThread(ann, { kind: 'conversation' })
    await db.thread.updateMany({ where: { id: { not: fresh.id } }, data: { at: daysAgo(DESK.unanswered + 1) } })
    const about = { kind: 'thread', id: asked.id }
    expect(await waits('unanswered')).toEqual([`thread ${asked.id}`])
    expect(await markDone(mod, 'unanswered', about)).toBe('done')
    expect(await waits('unanswered')).toEqual([])
    await db.deskMark.updateMany({ data: { at: daysAgo(DESK.unansweredAgain + 1) } })
    expect(await waits('unanswered')).toEqual([`thread ${asked.id}`])
    expect(await markDone(mod, 'unanswered', about)).toBe('done')
    expect(await waits('unanswered')).toEqual([])
    await db.deskMark.deleteMany()
    const answer = await aComment(old, asked.discussionId)
    expect(await waits('unanswered')).toHaveLength(1)
    await acceptAnswer(ann, answer.id)
    expect(await waits('unanswered')).toEqual([])
  })
})

describe('what has gone stale', () => {
  it('is what nobody changed or commented on for long, of what everybody reads', async () => {
    const [study, live] = [await aPublishedCaseStudy(ann), await aPublishedCaseStudy(ann)]
    const [open, draft] = [await aProposal(ann, { state: 'consultation' }), await aProposal(ann, { state: 'draft' })]
    const discussionId = (await db.caseStudy.findUniqueOrThrow({ where: { id: live.id } })).discussionId
    await aComment(old, discussionId)
    await db.caseStudy.updateMany({ data: { updatedAt: daysAgo(DESK.staleCaseStudies + 1) } })
    await db.proposal.updateMany({
      where: { id: { in: [open.id, draft.id] } },
      data: { updatedAt: daysAgo(DESK.staleProposals + 1) },
    })
    expect(await waits('stale')).toEqual([`case_study ${study.id}`, `proposal ${open.id}`])
    expect(await markDone(mod, 'stale', { kind: 'case_study', id: study.id })).toBe('done')
    expect(await markDone(mod, 'stale', { kind: 'proposal', id: draft.id })).toBe('decided')
    expect(await waits('stale')).toEqual([`proposal ${open.id}`])
  })
})

describe('newcomers', () => {
  it('wait until somebody answers or thanks them, or says that they greeted them', async () => {
    const [bob, cy] = [await aPractitioner({ name: 'Bob' }), await aPractitioner({ name: 'Cy' })]
    await aPractitioner({ name: 'Gone', suspendedAt: new Date() })
    await aPractitioner({ name: 'Unconfirmed', emailConfirmedAt: null })
    const all = [ann, bob, cy].map(({ id }) => `practitioner ${id}`)
    expect((await waits('newcomers')).sort()).toEqual([...all].sort())
    const thread = await aThread(ann)
    await aComment(ann, thread.discussionId)
    expect(await waits('newcomers')).toHaveLength(3)
    await aComment(old, thread.discussionId)
    const said = await aComment(bob, thread.discussionId)
    await react(old, { commentId: said.id, kind: 'thanks', given: true })
    expect(await waits('newcomers')).toEqual([`practitioner ${cy.id}`])
    expect(await markDone(mod, 'newcomers', { kind: 'practitioner', id: cy.id })).toBe('done')
    expect(await countQueues(mod)).toMatchObject({ newcomers: 0, flags: 0, held: 0 })
  })
})

it('the desk is the moderators’, shows who looks at a thing, and knows what does not wait on it', async () => {
  await expect(countQueues(ann)).rejects.toThrow('Only a moderator')
  await expect(listQueue(ann, 'newcomers', 1)).rejects.toThrow('Only a moderator')
  await expect(markDone(ann, 'newcomers', { kind: 'practitioner', id: old.id })).rejects.toThrow('Only a moderator')
  expect(await findWaiting(mod, 'newcomers', { kind: 'practitioner', id: ann.id })).toBe(true)
  for (const [queue, id] of [
    ['newcomers', old.id],
    ['held', ann.id],
    ['flags', ann.id],
  ] as const)
    expect(await findWaiting(mod, queue, { kind: 'practitioner', id })).toBeNull()
  await claimCase(mod, { kind: 'practitioner', id: ann.id })
  expect((await listQueue(mod, 'newcomers', 1))[0]).toMatchObject({ id: ann.id, claimedBy: { name: 'Mod' } })
})
