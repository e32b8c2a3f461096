import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { deliverNow, recordActivity } from '#app/domain/activity/activity.server.ts'
import { addAuthor } from '#app/domain/case-study/authorship.server.ts'
import { editComment, removeComment } from '#app/domain/discussion/commenting.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { corroborate } from '#app/domain/finding/corroborating.server.ts'
import { listFollowing, setFollowing } from '#app/domain/practitioner/following.server.ts'
import type { FollowedKind } from '#app/domain/practitioner/following.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { closeConsultation, openConsultation } from '#app/domain/proposal/consultation.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aDraft, aFinding, aPlace, aPractitioner, aProposal, aTheme } from '#tests/support/world.ts'
import { countUnread, findNotifications, openNotification, readAll } from './notification.server.ts'
import { onNotified, startNotifying, writeNotifications } from './notifying.server.ts'

withDatabase()
startNotifying()

let ann: Viewer
let bob: Viewer
let cat: Viewer
let elsewhere: { id: string; slug: string }
beforeEach(async () => {
  const place = await aPlace()
  elsewhere = await aPlace()
  ann = await aPractitioner({ name: 'Ann', places: [place] })
  bob = await aPractitioner({ name: 'Bob', places: [place, elsewhere] })
  cat = await aPractitioner({ name: 'Cat', places: [place] })
})

const toldTo = async (who: Viewer) => {
  await deliverNow()
  const { notifications } = await findNotifications(who, 1)
  return notifications.map(({ verb, reason, who: by }) => `${by?.name} ${verb} (${reason})`)
}
const comment = (who: Viewer, discussionId: string, parentId?: string) =>
  aComment(who, discussionId, undefined, parentId)

describe('whom a comment is told to', () => {
  it('tells whose finding it is, whoever is answered and whoever spoke before, each once and with the weightiest reason', async () => {
    const { discussionId } = await aFinding(ann)
    const first = await comment(bob, discussionId)
    await comment(cat, discussionId)
    await comment(ann, discussionId, first.id)
    expect(await toldTo(ann)).toEqual(['Cat commented (yours)', 'Bob commented (yours)'])
    expect(await toldTo(bob)).toEqual(['Ann commented (replied)', 'Cat commented (discussed)'])
    expect(await toldTo(cat)).toEqual(['Ann commented (discussed)'])
  })

  it('tells whoever is answered, not whoever opened the thread: a reply to a reply', async () => {
    const { discussionId } = await aFinding(await aPractitioner({ name: 'Eve', places: [elsewhere] }))
    const opening = await comment(ann, discussionId)
    const reply = await comment(bob, discussionId, opening.id)
    await comment(cat, discussionId, reply.id)
    expect(await toldTo(bob)).toEqual(['Cat commented (replied)'])
    expect(await toldTo(ann)).toEqual(['Cat commented (discussed)', 'Bob commented (replied)'])
  })

  it('tells whoever is named with an @, once, whoever it is about; and nobody who may not read it', async () => {
    const { discussionId } = await aFinding(ann)
    const say = (who: Viewer, body: string, where = discussionId) => aComment(who, where, body)
    await say(
      bob,
      `Ask @${cat.slug}, @${ann.slug}, and @${cat.slug.toUpperCase()} again; not me@${bob.slug}.example.org`,
    )
    expect(await toldTo(cat)).toEqual(['Bob commented (mentioned)'])
    expect(await toldTo(ann)).toEqual(['Bob commented (mentioned)'])
    const proposal = await aProposal(ann, { state: 'draft', team: [{ who: bob }] })
    await say(bob, `Shall we ask @${cat.slug}?`, proposal.discussionId)
    expect(await toldTo(cat)).toEqual(['Bob commented (mentioned)'])
    expect(await countUnread(cat)).toBe(1)
  })

  it('tells whoever is named when a comment is changed, and nobody named before', async () => {
    const { discussionId } = await aFinding(ann)
    const { id } = await aComment(bob, discussionId, `With @${ann.slug}`)
    await editComment(bob, { id, body: `With @${ann.slug} and @${cat.slug}` })
    expect(await toldTo(cat)).toEqual(['Bob comment_edited (mentioned)'])
    expect(await toldTo(ann)).toEqual(['Bob commented (mentioned)'])
    const [row] = await db.notification.findMany({ where: { recipientId: cat.id }, take: 1 })
    expect(await openNotification(cat, row?.activityId ?? 0n)).toBe(`/comments/${id}`)
    await removeComment(bob, id)
    expect(await toldTo(cat)).toEqual([])
  })

  it('tells ten people at most of one comment', async () => {
    const { discussionId } = await aFinding(ann)
    const people = await Promise.all(Array.from({ length: 12 }, () => aPractitioner()))
    await aComment(bob, discussionId, people.map(({ slug }) => `@${slug}`).join(' '))
    await deliverNow()
    expect(await db.notification.count({ where: { reason: 'mentioned' } })).toBe(10)
    const { mentions } = await listComments(ann, discussionId, 1)
    expect(Object.keys(mentions)).toHaveLength(10)
  })

  it('tells nobody what is not there any more: the comment was removed', async () => {
    const { discussionId } = await aFinding(ann)
    const { id } = await comment(bob, discussionId)
    expect(await toldTo(ann)).toHaveLength(1)
    await removeComment(bob, id)
    expect(await toldTo(ann)).toEqual([])
    expect(await countUnread(ann)).toBe(0)
  })

  it('tells nobody what they may not see any more: the consultation is closed to who took part in it', async () => {
    const { slug, discussionId } = await aProposal(ann, { state: 'draft', team: [{ who: bob }] })
    await openConsultation(ann, slug)
    await comment(cat, discussionId)
    await comment(bob, discussionId)
    expect(await toldTo(cat)).toEqual(['Bob commented (discussed)'])
    await closeConsultation(ann, slug)
    await comment(bob, discussionId)
    expect(await toldTo(cat)).toEqual([])
    expect(await countUnread(cat)).toBe(0)
    const [row] = await db.notification.findMany({ where: { recipientId: cat.id } })
    expect(await openNotification(cat, row?.activityId ?? 0n)).toBeNull()
  })
})

it('tells a new author, and the authors there are', async () => {
  const { slug } = await aDraft(ann)
  await addAuthor(ann, { slug, person: bob.slug })
  await deliverNow()
  await addAuthor(bob, { slug, person: cat.slug })
  expect(await toldTo(cat)).toEqual(['Bob author_added (named)'])
  expect(await toldTo(bob)).toEqual(['Ann author_added (named)'])
  expect(await toldTo(ann)).toEqual(['Bob author_added (yours)'])
})

it('is written once, however often it is delivered, and tells the pages of those it was written for', async () => {
  const { discussionId } = await aFinding(ann)
  await comment(bob, discussionId)
  const pages: string[][] = []
  onNotified('test', (ids) => pages.push(ids))
  await deliverNow()
  await db.activity.updateMany({ data: { deliveredAt: null } })
  await deliverNow()
  expect(await db.notification.count()).toBe(1)
  expect(pages).toEqual([[ann.id]])
})

it('writes for two thousand people in one statement', async () => {
  const { discussionId, id } = await aFinding(ann)
  await db.$executeRaw`INSERT INTO "Practitioner" (id, slug, name, email)
    SELECT 'p' || n, 'p' || n, 'P ' || n, 'p' || n || '@example.org' FROM generate_series(1, 2000) n`
  await db.$executeRaw`INSERT INTO "Comment" (id, "discussionId", "authorId", body)
    SELECT 'c' || n, ${discussionId}, 'p' || n, 'x' FROM generate_series(1, 2000) n`
  await comment(bob, discussionId)
  const [said] = await db.activity.findMany({ where: { subjectId: id, verb: 'commented' }, take: 1 })
  expect(await inTransaction((tx) => writeNotifications(tx, [said?.id ?? 0n]))).toHaveLength(2_001)
})

it('leads to the comment, and notes that it was read; all up to what was shown is read at once', async () => {
  const { discussionId, slug } = await aFinding(ann)
  const said = await comment(bob, discussionId)
  await corroborate(bob, slug, { place: elsewhere.slug, stance: 'seen_here', note: '' })
  await deliverNow()
  const { notifications } = await findNotifications(ann, 1)
  expect(await countUnread(ann)).toBe(2)
  expect(await openNotification(ann, notifications[1]?.activityId ?? 0n)).toBe(`/comments/${said.id}`)
  expect(await countUnread(ann)).toBe(1)
  await readAll(ann, notifications[0]?.activityId ?? 0n)
  expect(await countUnread(ann)).toBe(0)
  expect(await openNotification(bob, notifications[0]?.activityId ?? 0n)).toBeNull()
})

describe('following', () => {
  it('tells who follows a place, a theme, a person or a thing what is shared there, once', async () => {
    const theme = await aTheme()
    const [ofPlace, ofTheme, ofPerson, ofThing, ofAll] = await Promise.all(
      ['Pla', 'The', 'Per', 'Thi', 'All'].map((name) => aPractitioner({ name })),
    )
    const follow = (who: Viewer | undefined, kind: FollowedKind, id: string) =>
      setFollowing(who as Viewer, { kind, id }, 'everything')
    const [placeId = ''] = ann.placeIds
    for (const who of [ofPlace, ofAll]) await follow(who, 'place', placeId)
    for (const who of [ofTheme, ofAll]) await follow(who, 'theme', theme.id)
    for (const who of [ofPerson, ofAll]) await follow(who, 'practitioner', ann.id)
    const finding = await aFinding(ann, { themes: [theme.slug] })
    await follow(ofThing, 'finding', finding.id)
    await deliverNow()
    await comment(bob, finding.discussionId)
    expect(await toldTo(ofPlace as Viewer)).toEqual(['Ann finding_shared (followed_place)'])
    expect(await toldTo(ofTheme as Viewer)).toEqual(['Ann finding_shared (followed_theme)'])
    expect(await toldTo(ofPerson as Viewer)).toEqual(['Ann finding_shared (followed_person)'])
    expect(await toldTo(ofThing as Viewer)).toEqual(['Bob commented (followed_thing)'])
    expect(await toldTo(ofAll as Viewer)).toEqual(['Ann finding_shared (followed_place)'])
    expect(await toldTo(ann)).toEqual(['Bob commented (yours)'])
  })

  it('tells who silenced a thing nothing of it but what answers them, until they want to hear of it again', async () => {
    const { id, discussionId } = await aFinding(ann)
    const own = await comment(ann, discussionId)
    await setFollowing(ann, { kind: 'finding', id }, 'nothing')
    await comment(bob, discussionId)
    await comment(bob, discussionId, own.id)
    expect(await toldTo(ann)).toEqual(['Bob commented (replied)'])
    expect((await findNotifications(ann, 1)).notifications).toMatchObject([{ silenced: true }])
    await setFollowing(ann, { kind: 'finding', id }, null)
    expect((await findNotifications(ann, 1)).notifications).toMatchObject([{ silenced: false }])
    await comment(cat, discussionId)
    expect(await toldTo(ann)).toEqual(['Cat commented (yours)', 'Bob commented (replied)'])
  })

  it('follows nothing that is not there for who asks, nor oneself, and lists nothing they may not see any more', async () => {
    const proposal = await aProposal(ann, { state: 'draft' })
    expect(await setFollowing(bob, { kind: 'proposal', id: proposal.id }, 'everything')).toBe('unseen')
    expect(await setFollowing(bob, { kind: 'practitioner', id: bob.id }, 'everything')).toBe('unseen')
    expect(await setFollowing(bob, { kind: 'theme', id: 'no-such' }, 'nothing')).toBe('unseen')
    await openConsultation(ann, proposal.slug)
    expect(await setFollowing(bob, { kind: 'proposal', id: proposal.id }, 'everything')).toBe('done')
    expect(await listFollowing(bob)).toMatchObject([{ kind: 'proposal', name: proposal.title }])
    await closeConsultation(ann, proposal.slug)
    expect(await listFollowing(bob)).toEqual([])
  })

  it('tells who follows a finding when it is revised, and who follows a proposal nothing of its closing', async () => {
    const finding = await aFinding(ann)
    await setFollowing(bob, { kind: 'finding', id: finding.id }, 'everything')
    await inTransaction((tx) =>
      recordActivity(tx, { verb: 'finding_revised', actorId: ann.id, subject: { kind: 'finding', id: finding.id } }),
    )
    expect(await toldTo(bob)).toEqual(['Ann finding_revised (followed_thing)'])
    const proposal = await aProposal(ann, { state: 'draft' })
    await openConsultation(ann, proposal.slug)
    await setFollowing(cat, { kind: 'proposal', id: proposal.id }, 'everything')
    await closeConsultation(ann, proposal.slug)
    await deliverNow()
    expect(
      await db.notification.count({ where: { recipientId: cat.id, activity: { verb: 'consultation_closed' } } }),
    ).toBe(0)
  })

  it('lists five hundred of one kind, and what is gone does not count towards them', async () => {
    const { id: placeId } = await aPlace()
    await db.$executeRaw`WITH d AS (INSERT INTO "Discussion" (id) SELECT 'd' || n FROM generate_series(1, 500) n RETURNING id)
      INSERT INTO "Finding" (id, slug, claim, kind, strength, "placeId", "authorId", "discussionId")
      SELECT 'x' || id, 'x' || id, 'X ' || id, 'insight', 'observed', ${placeId}, ${ann.id}, id FROM d`
    await db.$executeRaw`INSERT INTO "Following" ("practitionerId", "subjectKind", "subjectId", "level")
      SELECT ${bob.id}, 'finding', id, 'everything' FROM "Finding" WHERE id LIKE 'xd%'`
    expect(await listFollowing(bob)).toHaveLength(500)
    expect(await setFollowing(bob, { kind: 'place', id: placeId }, 'everything')).toBe('too_many')
    await db.finding.update({ where: { id: 'xd7' }, data: { withdrawnAt: new Date(), withdrawnById: ann.id } })
    expect(await setFollowing(bob, { kind: 'place', id: placeId }, 'everything')).toBe('done')
    expect(await db.following.count({ where: { practitionerId: bob.id } })).toBe(500)
  })
})

it('says of all of them, whichever page it is, which is the newest and whether any is unread', async () => {
  const { discussionId } = await aFinding(ann)
  for (let i = 0; i < 21; i++) await comment(bob, discussionId)
  await deliverNow()
  const [first, second] = [await findNotifications(ann, 1), await findNotifications(ann, 2)]
  expect([first.pages, second.notifications.length]).toEqual([2, 1])
  expect([first.newest, second.newest]).toEqual(Array(2).fill(first.notifications[0]?.activityId))
  for (const { activityId } of first.notifications) await openNotification(ann, activityId)
  expect(await findNotifications(ann, 1)).toMatchObject({ unread: true })
  await readAll(ann, second.newest ?? 0n)
  expect(await findNotifications(ann, 1)).toMatchObject({ unread: false })
})

it('says whether whoever was let in is another than who let them in, also when they have left', async () => {
  const { id } = await aProposal(ann, { state: 'draft', team: [{ who: bob }] })
  const eve = await aPractitioner({ name: 'Ann' })
  await db.activity.create({
    data: {
      verb: 'member_joined',
      actorId: ann.id,
      subjectKind: 'proposal',
      subjectId: id,
      data: { practitionerId: eve.id },
    },
  })
  await deliverNow()
  const joined = async () =>
    (await findNotifications(bob, 1)).notifications.find(({ verb }) => verb === 'member_joined')
  expect(await joined()).toMatchObject({ named: 'Ann', ofAnother: true })
  await db.practitioner.delete({ where: { id: eve.id } })
  expect(await joined()).toMatchObject({ named: null, ofAnother: true })
})
