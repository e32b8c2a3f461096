import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { editComment, findComment, postComment } from '#app/domain/discussion/commenting.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { findFinding, findingFilterOf, listFindings } from '#app/domain/finding/finding.server.ts'
import { bringBackFinding } from '#app/domain/finding/sharing.server.ts'
import { listDesk } from '#app/domain/moderation/desk.server.ts'
import { findReasonGiven, findToFlag } from '#app/domain/moderation/flagging.server.ts'
import { decideHeld, findHeld, listHeld } from '#app/domain/moderation/releasing.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findThread, listThreads, threadFilterOf } from '#app/domain/thread/thread.server.ts'
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
import { NEW_MEMBERS } from './limits.ts'
import { addWatched, listWatched, removeWatched } from './words.server.ts'

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
  await addWatched(mod, { watched: ['snake oil'], does: 'hold' })
  await addWatched(mod, { watched: ['bargain'], does: 'flag' })
})

const toldTo = async (who: Viewer) => {
  await deliverNow()
  return (await findNotifications(who, 1)).notifications.map(({ verb, reason }) => `${verb} ${reason}`)
}
const bodies = async (who: Viewer | null, discussionId: string) =>
  (await listComments(who, discussionId, 1)).items.map(({ body }) => body)
const theHeld = async () => {
  const { items } = await listHeld(mod, 1)
  expect(items).toHaveLength(1)
  return items[0]?.id ?? ''
}
const say = (who: Viewer, discussionId: string, body: string) => postComment(who, { discussionId, body })

describe('a comment with a watched word', () => {
  it('is there for its author and moderators, and for nobody else in any way', async () => {
    const { discussionId } = await aThread(bob)
    const posted = await say(ann, discussionId, `Try Snake  Oil, @${bob.slug}`)
    expect(posted).toMatchObject({ outcome: 'posted', held: true })
    const id = (posted?.outcome === 'posted' && posted.comment.id) || ''
    for (const who of [bob, null]) {
      expect(await bodies(who, discussionId)).toEqual([])
      expect(await findComment(who, id)).toBeNull()
    }
    expect(await say(bob, discussionId, 'x')).toMatchObject({ held: false })
    expect(await postComment(bob, { discussionId, body: 'Answer', parentId: id })).toBeNull()
    for (const who of [ann, mod]) expect(await bodies(who, discussionId)).toContain(`Try Snake  Oil, @${bob.slug}`)
    expect(await db.discussion.findUnique({ where: { id: discussionId }, select: { comments: true } })).toEqual({
      comments: 1,
    })
    expect(await toldTo(bob)).toEqual([])
    expect(await toldTo(mod)).toEqual(['held to_decide'])
    expect(await findToFlag(ann, { kind: 'comment', id })).toBeNull()
    const { lastAt } = await db.thread.findUniqueOrThrow({ where: { discussionId }, select: { lastAt: true } })
    const { at } = await db.comment.findUniqueOrThrow({ where: { id }, select: { at: true } })
    expect(lastAt).not.toEqual(at)
  })

  it('is read by everybody and told to whom it concerns once it is released, and its author is told', async () => {
    const { discussionId } = await aThread(bob)
    await say(ann, discussionId, `Snake oil, @${bob.slug}`)
    const id = await theHeld()
    expect(await decideHeld(mod, { id, released: true, reason: '' })).toBe('done')
    expect(await decideHeld(mod, { id, released: false, reason: 'x' })).toBe('decided')
    expect(await bodies(null, discussionId)).toEqual([])
    expect(await bodies(bob, discussionId)).toEqual([`Snake oil, @${bob.slug}`])
    expect(await toldTo(bob)).toEqual(['commented mentioned'])
    expect(await toldTo(ann)).toEqual(['post_released named'])
    expect(await toldTo(mod)).toEqual([])
    expect((await listHeld(mod, 1)).total).toBe(0)
    const acts = await db.moderationAct.findMany({
      where: { kind: 'held_released' },
      select: { byName: true, whomName: true },
    })
    expect(acts).toEqual([{ byName: 'Mod', whomName: 'Ann' }])
  })

  it('stays its author’s and the moderators’ when it is refused, with a reason, and may be looked at again', async () => {
    const { discussionId } = await aThread(bob)
    await say(ann, discussionId, 'Snake oil for all')
    expect(await decideHeld(mod, { id: await theHeld(), released: false, reason: 'No advertising' })).toBe('done')
    expect(await bodies(bob, discussionId)).toEqual([])
    expect(await toldTo(bob)).toEqual([])
    expect(await toldTo(ann)).toEqual(['post_refused named'])
    const { id } = await db.comment.findFirstOrThrow({ where: { discussionId }, select: { id: true } })
    expect(await findReasonGiven({ kind: 'comment', id })).toBe('No advertising')
    expect(await findToFlag(ann, { kind: 'comment', id })).toMatchObject({ hidden: true })
    expect(await listComments(ann, discussionId, 1)).toMatchObject({ items: [{ held: 'refused', mayFlag: true }] })
  })

  it('is off the desk when its author removed it meanwhile', async () => {
    const { discussionId } = await aThread(bob)
    await say(ann, discussionId, 'Snake oil for all')
    const held = await theHeld()
    await db.comment.updateMany({ where: { discussionId }, data: { removedAt: new Date() } })
    expect((await listHeld(mod, 1)).total).toBe(0)
    expect(await findHeld(mod, held)).toBeNull()
    expect(await decideHeld(mod, { id: held, released: true, reason: '' })).toBeNull()
  })

  it('is held when it is changed to have one, while what hangs on it stays', async () => {
    const { discussionId } = await aThread(bob)
    const { id } = await aComment(ann, discussionId, 'Fine')
    await aComment(bob, discussionId, 'An answer', id)
    expect(await editComment(ann, { id, body: 'Snake oil' })).toMatchObject({ outcome: 'done', held: true })
    expect(await listComments(bob, discussionId, 1)).toMatchObject({
      items: [{ body: '', replies: [{ body: 'An answer' }] }],
    })
    expect(await decideHeld(mod, { id: await theHeld(), released: true, reason: '' })).toBe('done')
    // Words that were let through once are not held again.
    expect(await editComment(ann, { id, body: 'Snake oil, they say' })).toMatchObject({ held: false })
    expect(await bodies(bob, discussionId)).toEqual(['Snake oil, they say'])
  })

  it('is not looked over in a draft, which moderators do not read, nor when a moderator writes', async () => {
    const draft = await aProposal(ann, { state: 'draft' })
    expect(await say(ann, draft.discussionId, 'Snake oil')).toMatchObject({ held: false })
    const { discussionId } = await aThread(bob)
    expect(await say(mod, discussionId, 'Snake oil')).toMatchObject({ held: false })
  })
})

describe('a thread and a finding with a watched word', () => {
  it('are in no list, and nobody but their author and moderators finds them, until they are released', async () => {
    await db.following.create({
      data: { practitionerId: bob.id, subjectKind: 'practitioner', subjectId: ann.id, level: 'everything' },
    })
    const thread = await aThread(ann, { title: 'Snake oil', readers: 'all' })
    const finding = await aFinding(ann, { evidence: [{ text: 'Snake oil works', sourceTitle: '', sourceUrl: '' }] })
    const filter = threadFilterOf(new URLSearchParams())
    const lists = async (who: Viewer | null) => [
      (await listThreads(who, filter, 1)).items.length,
      (await listFindings(findingFilterOf(new URLSearchParams()), 1)).items.length,
    ]
    for (const who of [bob, null]) {
      expect(await findThread(who, thread.slug)).toBeNull()
      expect(await findFinding(who, finding.slug)).toBeNull()
      expect(await lists(who)).toEqual([0, 0])
    }
    for (const who of [ann, mod]) {
      expect(await findThread(who, thread.slug)).toMatchObject({ heldAt: expect.any(Date) })
      expect(await findFinding(who, finding.slug)).toMatchObject({ heldAt: expect.any(Date) })
    }
    const words = await db.searchEntry.findMany({
      where: { id: { in: [thread.id, finding.id] } },
      select: { open: true },
    })
    expect(words.filter(({ open }) => open)).toEqual([])
    // No way round the desk.
    for (const who of [ann, mod]) expect(await bringBackFinding(who, finding.slug)).toBe(false)
    expect(await toldTo(bob)).toEqual([])
    for (const { id } of (await listHeld(mod, 1)).items) await decideHeld(mod, { id, released: true, reason: '' })
    expect(await lists(null)).toEqual([1, 1])
    expect(await toldTo(bob)).toEqual(['finding_shared followed_person', 'thread_started followed_person'])
  })

  it('are withdrawn with a reason when they are refused', async () => {
    const { id, slug } = await aThread(ann, { title: 'Snake oil' })
    await decideHeld(mod, { id: await theHeld(), released: false, reason: 'No advertising' })
    expect(await findThread(bob, slug)).toBeNull()
    expect(await findThread(ann, slug)).toMatchObject({ heldAt: null, withdrawnAt: expect.any(Date) })
    expect(await findReasonGiven({ kind: 'thread', id })).toBe('No advertising')
  })
})

it('a word that is to be reported is shown at once, and stands among the reports, raised by nobody', async () => {
  const { discussionId } = await aThread(bob)
  expect(await say(ann, discussionId, 'A bargain')).toMatchObject({ held: false })
  expect(await bodies(bob, discussionId)).toEqual(['A bargain'])
  expect(await listDesk(mod, 1)).toMatchObject({ total: 1, items: [{ kind: 'comment', reasons: ['watched'] }] })
  expect(await toldTo(mod)).toEqual(['watched_word_found to_decide'])
  await aPublishedCaseStudy(ann, { title: 'Snake oil, a bargain' })
  expect((await listDesk(mod, 1)).items.map(({ kind }) => kind)).toEqual(['comment', 'case_study'])
})

it('what is held is decided by moderators, and by nobody about what they wrote themselves', async () => {
  await aThread(ann, { title: 'Snake oil' })
  const id = await theHeld()
  await expect(decideHeld(bob, { id, released: true, reason: '' })).rejects.toThrow('Only a moderator')
  await expect(listHeld(bob, 1)).rejects.toThrow('Only a moderator')
  expect(await decideHeld({ ...ann, role: 'moderator' }, { id, released: true, reason: '' })).toBe('own')
  expect(await decideHeld(mod, { id: 'no-such', released: true, reason: '' })).toBeNull()
})

it('watched words are kept by moderators, each once, and every change is in the trail', async () => {
  await addWatched(mod, { watched: ['bargain', 'cure*'], does: 'hold' })
  const { rows, total } = await listWatched(mod, '', 1)
  expect([total, rows.map(({ words, does }) => `${words} ${does}`)]).toEqual([
    3,
    ['bargain hold', 'cure* hold', 'snake oil hold'],
  ])
  expect(await removeWatched(mod, rows[0]?.id ?? '')).toBe('bargain')
  expect(await removeWatched(mod, rows[0]?.id ?? '')).toBeNull()
  expect(() => addWatched(bob, { watched: ['x y z'], does: 'hold' })).toThrow('Only moderators')
  const acts = await db.moderationAct.findMany({ orderBy: { at: 'asc' }, select: { kind: true, title: true } })
  expect(acts.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual([
    'watched_word_added bargain',
    'watched_word_added cure*',
    'watched_word_added snake oil',
    'watched_word_changed bargain',
    'watched_word_removed bargain',
  ])
})

describe('whoever is new', () => {
  const { anHour, links, standing, days } = NEW_MEMBERS
  const tooMuch = /^You are new here/

  it('may write so much an hour, and so many links', async () => {
    const { discussionId } = await aThread(bob)
    for (let n = 0; n < anHour.comment; n++) await aComment(ann, discussionId)
    await expect(say(ann, discussionId, 'Once more')).rejects.toThrow(/30 comments an hour. Try again in/)
    expect(await say(mod, discussionId, 'x')).toMatchObject({ outcome: 'posted' })
    const many = Array.from({ length: links + 1 }, (_, n) => `https://${n}.example`).join(' ')
    await expect(say(bob, discussionId, many)).rejects.toThrow(
      `may have ${links} links. Yours has ${links + 1}: take out 1.`,
    )
    for (let n = 1; n < anHour.thread; n++) await aThread(bob)
    await expect(aThread(bob)).rejects.toThrow(tooMuch)
  })

  it('is new no more once they have been here long, or what they wrote has stood for a day', async () => {
    const { discussionId } = await aThread(bob)
    const many = Array.from({ length: links + 1 }, (_, n) => `https://${n}.example`).join(' ')
    for (let n = 0; n < standing; n++) await aComment(ann, discussionId)
    await expect(say(ann, discussionId, many)).rejects.toThrow(tooMuch)
    await db.comment.updateMany({ where: { authorId: ann.id }, data: { at: new Date(Date.now() - 25 * 3_600_000) } })
    expect(await say(ann, discussionId, many)).toMatchObject({ outcome: 'posted' })
    await db.practitioner.update({
      where: { id: bob.id },
      data: { joinedAt: new Date(Date.now() - (days + 1) * 86_400_000) },
    })
    expect(await say(bob, discussionId, many)).toMatchObject({ outcome: 'posted' })
  })
})

it('an act of moderation is never changed, deleted or emptied', async () => {
  await expect(db.$executeRaw`UPDATE "ModerationAct" SET "reason" = 'x'`).rejects.toThrow(/never changed or deleted/)
  await expect(db.$executeRaw`DELETE FROM "ModerationAct"`).rejects.toThrow(/never changed or deleted/)
  await expect(db.$executeRaw`TRUNCATE "ModerationAct"`).rejects.toThrow(/never changed or deleted/)
})
