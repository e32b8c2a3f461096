import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { removeComment } from '#app/domain/discussion/commenting.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aFinding, aPlace, aPractitioner, aProposal, aPublishedCaseStudy } from '#tests/support/world.ts'
import { decide } from './deciding.server.ts'
import { claimCase, findCase, listDecisions, listDesk, releaseCase } from './desk.server.ts'
import { findReasonGiven, findToFlag, listOwnFlags, raiseFlag } from './flagging.server.ts'

withDatabase()
startNotifying()

let ann: Viewer
let bob: Viewer
let mod: Viewer
beforeEach(async () => {
  const place = await aPlace()
  ann = await aPractitioner({ name: 'Ann', places: [place] })
  bob = await aPractitioner({ name: 'Bob', places: [place] })
  mod = await aPractitioner({ name: 'Mod', role: 'moderator', places: [place] })
})

const toldTo = async (who: Viewer) => {
  await deliverNow()
  const { notifications } = await findNotifications(who, 1)
  return notifications.map(({ verb, reason, outcome }) => [verb, reason, outcome].filter(Boolean).join(' '))
}
const flag = (who: Viewer, kind: 'finding' | 'comment' | 'case_study', id: string, note = '') =>
  raiseFlag(who, { kind, id, reason: 'wrong', note })

describe('reporting', () => {
  it('tells moderators, once for each person, and nobody else', async () => {
    const { id } = await aFinding(ann)
    expect(await flag(bob, 'finding', id, 'Count again')).toBe('done')
    expect(await flag(bob, 'finding', id)).toBe('already')
    expect(await toldTo(mod)).toEqual(['flagged to_decide'])
    expect(await toldTo(ann)).toEqual([])
    expect(await listDesk(mod, 1)).toMatchObject({
      total: 1,
      items: [{ kind: 'finding', id, flags: 1, appeal: false }],
    })
    // Who is no moderator any more is not told who reported what.
    expect(await toldTo({ ...mod, role: 'practitioner' })).toEqual([])
  })

  it('is not for one’s own, for what one may not see, nor for what moderators may not', async () => {
    const { id } = await aFinding(ann)
    expect(await flag(ann, 'finding', id)).toBeNull()
    const draft = await aProposal(ann, { state: 'draft', team: [{ who: bob }] })
    const said = await aComment(ann, draft.discussionId)
    expect(await findToFlag(bob, { kind: 'comment', id: said.id })).toBeNull()
    expect(await flag(bob, 'comment', 'no-such')).toBeNull()
    await expect(listDesk(bob, 1)).rejects.toThrow('Only a moderator')
    await expect(decide(bob, { kind: 'finding', id, outcome: 'kept', reason: 'x' })).rejects.toThrow('Only a moderator')
  })
})

describe('deciding', () => {
  it('that it stays tells whoever reported it why, and takes it from the desk', async () => {
    const { id, slug } = await aFinding(ann)
    await flag(bob, 'finding', id)
    expect(await decide(mod, { kind: 'finding', id, outcome: 'kept', reason: 'The source says so' })).toBe('done')
    expect(await findFinding(null, slug)).not.toBeNull()
    expect(await listDesk(mod, 1)).toMatchObject({ total: 0, items: [] })
    expect(await toldTo(bob)).toEqual(['flag_answered reported kept'])
    expect(await listOwnFlags(bob)).toMatchObject([{ decision: { outcome: 'kept', reason: 'The source says so' } }])
    expect(await toldTo(ann)).toEqual([])
    expect(await decide(mod, { kind: 'finding', id, outcome: 'kept', reason: 'Again' })).toBe('decided')
  })

  it('that it goes withdraws a finding or a case study, with the reason, and tells both sides', async () => {
    const [finding, study] = [await aFinding(ann), await aPublishedCaseStudy(ann)]
    const { id: studyId } = await db.caseStudy.findUniqueOrThrow({ where: { slug: study.slug }, select: { id: true } })
    await flag(bob, 'finding', finding.id)
    await flag(bob, 'case_study', studyId)
    for (const [kind, id] of [
      ['finding', finding.id],
      ['case_study', studyId],
    ] as const)
      expect(await decide(mod, { kind, id, outcome: 'taken_down', reason: 'It names people' })).toBe('done')
    expect(await findFinding(bob, finding.slug)).toBeNull()
    expect(await findReasonGiven({ kind: 'finding', id: finding.id })).toBe('It names people')
    expect(await db.caseStudy.findUniqueOrThrow({ where: { id: studyId } })).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'It names people',
    })
    expect((await toldTo(ann)).sort()).toEqual(['case_study_withdrawn yours', 'finding_withdrawn yours'])
    // What they reported is closed to them now; that it is, they are told all the same.
    expect(await toldTo(bob)).toEqual(['flag_answered reported taken_down', 'flag_answered reported taken_down'])
  })

  it('hides a comment from all but its author and moderators; the author may ask to look again, and it is shown', async () => {
    const { discussionId } = await aFinding(bob)
    const said = await aComment(ann, discussionId, 'Rather rude')
    await flag(bob, 'comment', said.id)
    await decide(mod, { kind: 'comment', id: said.id, outcome: 'taken_down', reason: 'Unkind' })
    const read = async (who: Viewer | null) => (await listComments(who, discussionId, 1)).items[0]
    for (const who of [null, bob])
      expect(await read(who)).toMatchObject({ body: '', author: null, hidden: true, mayFlag: false })
    for (const who of [ann, mod])
      expect(await read(who)).toMatchObject({ body: 'Rather rude', hidden: true, mayEdit: false })
    expect(await toldTo(ann)).toEqual(['comment_hidden named'])

    expect(await findToFlag(bob, { kind: 'comment', id: said.id })).toBeNull()
    expect(await flag(ann, 'comment', said.id, 'It was a quotation')).toBe('done')
    expect(await listDesk(mod, 1)).toMatchObject({ items: [{ appeal: true }] })
    expect(await decide(mod, { kind: 'comment', id: said.id, outcome: 'kept', reason: 'So it is' })).toBe('done')
    expect(await toldTo(ann)).toEqual([
      'flag_answered reported shown_again',
      'comment_shown named',
      'comment_hidden named',
    ])
    expect(await read(bob)).toMatchObject({ body: 'Rather rude', hidden: false, mayFlag: true })
    expect(await findCase(mod, { kind: 'comment', id: said.id })).toMatchObject({
      decisions: [{ outcome: 'kept' }, { outcome: 'taken_down' }],
    })
  })

  it('that came too late says so, and nobody is told of what waits no longer', async () => {
    const { id } = await aFinding(ann)
    const second = await aPractitioner({ role: 'moderator' })
    await flag(bob, 'finding', id)
    expect(await toldTo(second)).toEqual(['flagged to_decide'])
    await decide(mod, { kind: 'finding', id, outcome: 'taken_down', reason: 'Wrong' })
    expect(await decide(second, { kind: 'finding', id, outcome: 'kept', reason: 'Right' })).toBe('decided')
    expect(await toldTo(second)).toEqual([])
  })

  it('shows a moderator nothing of who reported what they wrote themselves', async () => {
    const finding = await aFinding(mod)
    const said = await aComment(mod, (await aFinding(ann)).discussionId)
    await flag(bob, 'finding', finding.id, 'Count again')
    await flag(bob, 'comment', said.id, 'Rude')
    expect(await toldTo(mod)).toEqual([])
    expect(await findCase(mod, { kind: 'finding', id: finding.id })).toMatchObject({
      own: true,
      flags: [],
      moreFlags: 0,
    })
    const other = await aPractitioner({ role: 'administrator' })
    expect(await toldTo(other)).toHaveLength(0)
    await flag(ann, 'comment', said.id)
    expect(await toldTo(other)).toEqual(['flagged to_decide'])
  })

  it('is not waited for when the thing was taken away', async () => {
    const { discussionId } = await aFinding(ann)
    const said = await aComment(ann, discussionId)
    await flag(bob, 'comment', said.id)
    expect(await listOwnFlags(bob)).toMatchObject([{ gone: false }])
    await removeComment(ann, said.id)
    expect(await listOwnFlags(bob)).toMatchObject([{ gone: true, decision: null }])
    expect(await listDesk(mod, 1)).toMatchObject({ total: 0 })
  })

  it('is not for who wrote it, and of two at once one decides', async () => {
    const { id } = await aFinding(mod)
    await flag(bob, 'finding', id)
    expect(await decide(mod, { kind: 'finding', id, outcome: 'kept', reason: 'Mine' })).toBe('own')
    const others = await Promise.all([1, 2].map(() => aPractitioner({ role: 'moderator' })))
    const both = await Promise.all(
      others.map((other) => decide(other, { kind: 'finding', id, outcome: 'kept', reason: 'Right' })),
    )
    expect(both.sort()).toEqual(['decided', 'done'])
    expect(await db.decision.count()).toBe(1)
  })

  it('is never changed or deleted afterwards, and found by its words', async () => {
    const { id } = await aFinding(ann)
    await flag(bob, 'finding', id)
    await decide(mod, { kind: 'finding', id, outcome: 'kept', reason: 'The source is 100% right' })
    await expect(db.decision.updateMany({ data: { reason: 'Otherwise' } })).rejects.toThrow('never changed')
    await expect(db.decision.deleteMany()).rejects.toThrow('never changed')
    expect(await listDecisions(mod, '100%', 1)).toMatchObject({ total: 1, decisions: [{ byName: 'Mod', flags: 1 }] })
    expect(await listDecisions(mod, '100_', 1)).toMatchObject({ total: 0 })
  })
})

it('is taken by one moderator at a time, for half an hour', async () => {
  const { id } = await aFinding(ann)
  const twice = await Promise.all([flag(bob, 'finding', id), flag(bob, 'finding', id)])
  expect(twice.sort()).toEqual(['already', 'done'])
  const other = await aPractitioner({ name: 'Other', role: 'moderator' })
  const about = { kind: 'finding', id } as const
  expect(await claimCase(mod, about)).toBeNull()
  expect(await claimCase(other, about)).toEqual({ heldBy: 'Mod' })
  expect(await listDesk(other, 1)).toMatchObject({ items: [{ claimedBy: { name: 'Mod' } }] })
  await db.claim.updateMany({ data: { at: new Date(Date.now() - 31 * 60_000) } })
  expect(await listDesk(other, 1)).toMatchObject({ items: [{ claimedBy: null }] })
  expect(await claimCase(other, about)).toBeNull()
  await releaseCase(other, about)
  expect(await findCase(mod, about)).toMatchObject({ claimedBy: null })
})
