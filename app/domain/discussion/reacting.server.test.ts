import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { findNotifications } from '#app/domain/notification/notification.server.ts'
import { startNotifying } from '#app/domain/notification/notifying.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { closeThread } from '#app/domain/thread/closing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aPractitioner, aThread } from '#tests/support/world.ts'
import { removeComment } from './commenting.server.ts'
import { listComments } from './discussion.server.ts'
import { findWhoReacted, react } from './reacting.server.ts'

withDatabase()

async function aCommentBy() {
  const [ann, bob, eve] = await Promise.all([
    aPractitioner({ name: 'Ann' }),
    aPractitioner(),
    aPractitioner({ name: 'Eve' }),
  ])
  const { discussionId, slug } = await aThread(ann, { readers: 'all' })
  const { id: commentId } = await aComment(bob, discussionId)
  return { ann, bob, eve, slug, discussionId, commentId }
}
const reactions = async (asker: Viewer | null, discussionId: string) =>
  (await listComments(asker, discussionId, 1)).items[0]?.reactions
async function toldTo(viewer: Viewer) {
  startNotifying()
  await deliverNow()
  return (await findNotifications(viewer, 1)).notifications.map(
    ({ verb, outcome, reason }) => `${verb} ${outcome}: ${reason}`,
  )
}

it('is counted once of each kind by each person, also at the same moment; visitors are told how many', async () => {
  const { ann, eve, discussionId, commentId } = await aCommentBy()
  const thanks = { commentId, kind: 'thanks', given: true } as const
  await Promise.all([react(ann, thanks), react(ann, thanks)])
  await react(eve, thanks)
  await react(eve, { ...thanks, kind: 'same_here' })
  expect(await reactions(ann, discussionId)).toEqual(
    expect.arrayContaining([
      { kind: 'thanks', count: 2, mine: true, names: ['Ann', 'Eve'] },
      { kind: 'same_here', count: 1, mine: false, names: ['Eve'] },
    ]),
  )
  expect((await reactions(null, discussionId))?.every(({ names, mine }) => names.length === 0 && !mine)).toBe(true)
  await react(ann, { ...thanks, given: false })
  expect((await findWhoReacted(ann, commentId))?.rows).toMatchObject([
    { kind: 'thanks', practitioner: { name: 'Eve' } },
    { kind: 'same_here', practitioner: { name: 'Eve' } },
  ])
})

it('is for what others wrote, as long as it is open and can be read', async () => {
  const { ann, bob, slug, commentId } = await aCommentBy()
  const thanks = { commentId, kind: 'thanks', given: true } as const
  expect(await react(bob, thanks)).toEqual({ outcome: 'forbidden' })
  await db.comment.update({ where: { id: commentId }, data: { hiddenAt: new Date() } })
  expect(await react(ann, thanks)).toEqual({ outcome: 'forbidden' })
  expect(await findWhoReacted(bob, commentId)).toBeNull()
  await db.comment.update({ where: { id: commentId }, data: { hiddenAt: null } })
  await closeThread(ann, { slug, reason: 'Done' })
  expect(await react(ann, thanks)).toEqual({ outcome: 'forbidden' })
  expect(await react(ann, { ...thanks, commentId: 'no-such' })).toBeNull()
  expect(await db.reaction.count()).toBe(0)
})

it('its author is told once, as long as it stands, however often it is given and taken back', async () => {
  const { ann, bob, commentId } = await aCommentBy()
  const thanks = { commentId, kind: 'thanks', given: true } as const
  for (const given of [true, false, true]) await react(ann, { ...thanks, given })
  await react(ann, { ...thanks, kind: 'helpful' })
  expect(await toldTo(bob)).toEqual(['reacted helpful: yours', 'reacted thanks: yours'])
  await react(ann, { ...thanks, given: false })
  expect(await toldTo(bob)).toEqual(['reacted helpful: yours'])
  await removeComment(bob, commentId)
  expect(await toldTo(bob)).toEqual([])
})

it('who is named in what a comment quotes is not told again', async () => {
  const { ann, bob, eve, discussionId } = await aCommentBy()
  await aComment(ann, discussionId, `> @${eve.slug} wrote (/comments/x):\n> Ask @${eve.slug}\n\nI ask @${bob.slug}`)
  expect(await toldTo(eve)).toEqual([])
  expect(await toldTo(bob)).toEqual(['commented null: mentioned'])
  // Their name stands there all the same.
  expect((await listComments(ann, discussionId, 1)).mentions).toMatchObject({ [eve.slug]: 'Eve' })
})

it('of a comment that its reader may not read, no reaction is told', async () => {
  const { ann, bob, commentId, discussionId } = await aCommentBy()
  await react(ann, { commentId, kind: 'thanks', given: true })
  await db.comment.update({ where: { id: commentId }, data: { hiddenAt: new Date() } })
  const given = async (who: typeof ann) =>
    (await listComments(who, discussionId, 1)).items.flatMap(({ reactions }) => reactions).length
  expect([await given(ann), await given(bob)]).toEqual([0, 1])
})
