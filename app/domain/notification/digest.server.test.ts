import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { removeComment } from '#app/domain/discussion/commenting.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { closeConsultation, openConsultation } from '#app/domain/proposal/consultation.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aFinding, aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { type Digest, postDue, startDigests, stopDigests } from './digest.server.ts'
import { findNotifications, openNotification } from './notification.server.ts'
import { startNotifying } from './notifying.server.ts'
import { chooseRhythm, findPlan, findUnsubscribing, unsubscribe } from './waiting.server.ts'

withDatabase()
startNotifying()

const WEDNESDAY = '2026-07-01T10:00:00Z'
const posted: Digest[] = []
let ann: Viewer
let bob: Viewer
let discussionId: string
let claim: string
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(WEDNESDAY) })
  posted.length = 0
  startDigests(async (_, digest) => void posted.push(digest))
  const place = await aPlace()
  ann = await aPractitioner({
    name: 'Ann',
    email: 'ann@leeds.gov.uk',
    places: [place],
    joinedAt: new Date('2026-01-01'),
  })
  bob = await aPractitioner({ name: 'Bob', places: [place] })
  const finding = await aFinding(ann)
  discussionId = finding.discussionId
  claim = (await db.finding.findUniqueOrThrow({ where: { id: finding.id }, select: { claim: true } })).claim
})
afterEach(async () => {
  await stopDigests()
  vi.useRealTimers()
})

/** Each a second after the other: the clock stands still otherwise. */
const say = async (who: Viewer, where = discussionId) => {
  vi.setSystemTime(Date.now() + 1_000)
  return aComment(who, where)
}
const comment = async (who = bob) => {
  const said = await say(who)
  await deliverNow()
  return said
}
const at = async (moment: string) => {
  vi.setSystemTime(new Date(moment))
  await postDue()
}
const dueAt = async (who = ann) => (await findPlan(who)).dueAt?.toISOString()

describe('when it is sent', () => {
  it('comes on Monday at seven by the clocks of England, and the next week again, with what is new', async () => {
    await comment()
    expect(await dueAt()).toBe('2026-07-06T06:00:00.000Z')
    await at('2026-07-06T05:59:00Z')
    expect(posted).toEqual([])
    await at('2026-07-06T06:00:00Z')
    expect(posted).toMatchObject([{ to: 'ann@leeds.gov.uk', count: 1, groups: [{ title: claim }] }])
    // Nothing happened: the Monday after brings nothing.
    await at('2026-07-13T06:30:00Z')
    expect(posted).toHaveLength(1)
    await comment()
    await comment()
    expect(await dueAt()).toBe('2026-07-20T06:00:00.000Z')
    await at('2026-07-20T06:01:00Z')
    expect(posted).toMatchObject([{ count: 1 }, { count: 2 }])
    expect(await dueAt()).toBeUndefined()
  })

  it('comes every morning in the first week, then weekly', async () => {
    await db.practitioner.update({ where: { id: ann.id }, data: { joinedAt: new Date('2026-06-29T12:00:00Z') } })
    await comment()
    expect(await dueAt()).toBe('2026-07-02T06:00:00.000Z')
    await at('2026-07-02T06:00:00Z')
    vi.setSystemTime(new Date('2026-07-08T10:00:00Z'))
    await comment()
    expect(await dueAt()).toBe('2026-07-13T06:00:00.000Z')
  })

  it('is at seven also when the clocks have changed, and before seven the same day', async () => {
    await chooseRhythm(ann, 'daily')
    vi.setSystemTime(new Date('2026-11-29T06:30:00Z'))
    await comment()
    expect(await dueAt()).toBe('2026-11-29T07:00:00.000Z')
  })

  it('comes at once, what comes together as one, to whoever wants it so', async () => {
    await chooseRhythm(ann, 'at_once')
    await comment()
    vi.setSystemTime(new Date('2026-07-01T10:00:30Z'))
    await comment()
    await at('2026-07-01T10:01:01Z')
    expect(posted).toMatchObject([{ count: 2 }])
    await at('2026-07-01T10:05:00Z')
    expect(posted).toHaveLength(1)
  })

  it('brings one mail after a long sleep, not one for every week', async () => {
    await comment()
    await at('2026-09-30T10:00:00Z')
    await at('2026-10-30T10:00:00Z')
    expect(posted).toHaveLength(1)
  })

  it('is due anew when another rhythm is chosen, and never brings nothing', async () => {
    await comment()
    await chooseRhythm(ann, 'daily')
    expect(await dueAt()).toBe('2026-07-02T06:00:00.000Z')
    await chooseRhythm(ann, 'never')
    expect(await dueAt()).toBeUndefined()
    await comment()
    await at('2026-08-01T10:00:00Z')
    expect(posted).toEqual([])
    await chooseRhythm(ann, null)
    expect(await dueAt()).toBeUndefined()
  })
})

describe('what is in it', () => {
  it('is grouped by thing, the newest first, each line with why it is told and where it leads', async () => {
    const other = await aFinding(ann)
    await comment()
    await say(bob, other.discussionId)
    await deliverNow()
    const last = await comment()
    await at('2026-07-06T06:00:00Z')
    const [digest] = posted
    const { title } = (await findNotifications(ann, 1)).notifications[1] ?? {}
    expect(digest?.groups.map((group) => [group.title, group.lines.length])).toEqual([
      [claim, 2],
      [title, 1],
    ])
    const [line] = digest?.groups[0]?.lines ?? []
    expect(line).toMatchObject({ who: 'Bob', did: 'commented', why: 'You are one of its authors' })
    const id = /^\/notifications\/(\d+)$/.exec(line?.path ?? '')?.[1] ?? '0'
    expect(await openNotification(ann, BigInt(id))).toBe(`/comments/${last.id}`)
  })

  it('shows five of one thing and counts the rest', async () => {
    for (let i = 0; i < 8; i++) await comment()
    await at('2026-07-06T06:00:00Z')
    expect(posted[0]).toMatchObject({ count: 8, groups: [{ more: 3 }] })
    expect(posted[0]?.groups[0]?.lines).toHaveLength(5)
  })

  it('is one mail, however much waits, and counts what it does not show', async () => {
    await db.$executeRaw`INSERT INTO "Comment" (id, "discussionId", "authorId", body, at)
      SELECT 'c' || n, ${discussionId}, ${bob.id}, 'x', '2026-06-30' FROM generate_series(1, 620) n`
    await db.$executeRaw`INSERT INTO "Activity" (verb, "actorId", "subjectKind", "subjectId", data)
      SELECT 'commented', ${bob.id}, 'finding', (SELECT id FROM "Finding" WHERE "discussionId" = ${discussionId}),
        jsonb_build_object('commentId', 'c' || n) FROM generate_series(1, 620) n`
    await deliverNow()
    await at('2026-07-06T06:00:00Z')
    expect(posted).toMatchObject([{ count: 620, more: 520 }])
    expect(await db.digestLine.count()).toBe(0)
    expect(await dueAt()).toBeUndefined()
  })

  it('holds nothing read meanwhile, nothing taken back, and nothing that its reader may not see any more', async () => {
    const said = await comment()
    await comment()
    const [newest] = (await findNotifications(ann, 1)).notifications
    await openNotification(ann, newest?.activityId ?? 0n)
    await removeComment(bob, said.id)
    const proposal = await aProposal(bob, { state: 'draft' })
    await openConsultation(bob, proposal.slug)
    await say(ann, proposal.discussionId)
    await say(bob, proposal.discussionId)
    await deliverNow()
    expect(await db.digestLine.count({ where: { recipientId: ann.id } })).toBe(3)
    await closeConsultation(bob, proposal.slug)
    await at('2026-07-06T06:00:00Z')
    expect(posted.map(({ name }) => name)).toEqual(['Bob'])
    expect(await db.digestLine.count({ where: { recipientId: ann.id } })).toBe(0)
  })

  it('goes to nobody who is suspended, and to no address that is not confirmed', async () => {
    const cat = await aPractitioner({ name: 'Cat', emailConfirmedAt: null })
    await say(cat)
    await comment()
    await db.practitioner.update({ where: { id: ann.id }, data: { suspendedAt: new Date() } })
    await at('2026-07-06T06:00:00Z')
    expect(posted).toEqual([])
    expect(await db.digestLine.count({ where: { recipientId: cat.id } })).toBe(0)
  })
})

describe('whatever goes wrong', () => {
  it('is mailed once: undone with its transaction when it cannot be posted, tried again later, and others do not wait', async () => {
    const cat = await aPractitioner({ name: 'Cat', joinedAt: new Date('2026-01-01') })
    await say(cat)
    await comment()
    let broken = true
    startDigests(async (_, digest) => {
      if (broken && digest.name === 'Ann') throw new Error('no words')
      posted.push(digest)
    })
    await at('2026-07-06T06:00:00Z')
    expect(posted.map(({ name }) => name)).toEqual(['Cat'])
    broken = false
    await at('2026-07-06T06:05:00Z')
    expect(posted).toHaveLength(1)
    await at('2026-07-06T06:10:00Z')
    expect(posted.map(({ name }) => name)).toEqual(['Cat', 'Ann'])
  })

  it('is not written again when an activity is delivered again', async () => {
    await comment()
    await at('2026-07-06T06:00:00Z')
    await db.activity.updateMany({ data: { deliveredAt: null } })
    await deliverNow()
    await at('2026-07-13T06:00:00Z')
    expect(posted).toHaveLength(1)
  })

  it('is made once for each of two hundred, in turn', async () => {
    await db.$executeRaw`INSERT INTO "Practitioner" (id, slug, name, email, "emailConfirmedAt", "joinedAt")
      SELECT 'p' || n, 'p' || n, 'P ' || n, 'p' || n || '@example.org', now(), '2026-01-01' FROM generate_series(1, 200) n`
    await db.$executeRaw`INSERT INTO "Comment" (id, "discussionId", "authorId", body, at)
      SELECT 'c' || n, ${discussionId}, 'p' || n, 'x', '2026-06-30' FROM generate_series(1, 200) n`
    await comment()
    await at('2026-07-06T06:00:00Z')
    expect(new Set(posted.map(({ to }) => to)).size).toBe(201)
    expect(posted).toHaveLength(201)
  })
})

it('ends with the key from one of its mails, and with no other', async () => {
  await comment()
  await at('2026-07-06T06:00:00Z')
  const key = posted[0]?.unsubscribePath.split('/').at(-1) ?? ''
  expect(await findUnsubscribing(key)).toEqual({ ended: false })
  expect(await unsubscribe('no-such-key')).toBe(false)
  expect(await unsubscribe(key)).toBe(true)
  expect(await findUnsubscribing(key)).toEqual({ ended: true })
  await comment()
  expect(await dueAt()).toBeUndefined()
})
