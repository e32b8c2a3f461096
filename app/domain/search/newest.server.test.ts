import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { removeComment } from '#app/domain/discussion/commenting.server.ts'
import { listLatestSaid } from '#app/domain/discussion/latest.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aFinding, aPlace, aPractitioner, aProposal, aThread } from '#tests/support/world.ts'
import { listNewestFound } from './newest.server.ts'
import { questionOf } from './words.ts'

withDatabase()

const found = async (asked: string) =>
  (await listNewestFound(questionOf(new URLSearchParams(asked)))).map(({ title }) => title)

it('a search in a feed reader: what everybody may see and has all the words, the newest first', async () => {
  const place = await aPlace()
  const bob = await aPractitioner({ places: [place] })
  const older = await aFinding(bob, { claim: 'An old boatyard' })
  await db.finding.update({ where: { id: older.id }, data: { at: new Date('2020-01-01') }, select: { id: true } })
  await aFinding(bob, { claim: 'The new boatyard' })
  const gone = await aFinding(bob, { claim: 'A boatyard withdrawn' })
  await withdrawFinding(bob, gone.slug)
  await aThread(bob, { title: 'Boatyard among ourselves' })
  await aThread(bob, { title: 'Boatyard for all', readers: 'all' })
  await aProposal(bob, { title: 'A boatyard in a draft', state: 'draft' })
  await aProposal(bob, { title: 'A boatyard in consultation', state: 'consultation' })
  expect(await found('q=boatyard')).toEqual(['Boatyard for all', 'The new boatyard', 'An old boatyard'])
  expect(await found(`q=boatyard&kind=finding&place=${place.slug}`)).toEqual(['The new boatyard', 'An old boatyard'])
  expect(await found('q=boatyard&place=no-such')).toEqual([])
  expect(await found('q=boatyard+old')).toEqual(['An old boatyard'])
  expect(await found('')).toEqual([])
})

it('a discussion in a feed reader: what was last said where everybody reads, and nothing taken back or hidden', async () => {
  const bob = await aPractitioner({ name: 'Bob', places: [await aPlace()] })
  const { discussionId, slug } = await aFinding(bob)
  await aComment(bob, discussionId, 'First')
  const taken = await aComment(bob, discussionId, 'Taken back')
  const hidden = await aComment(bob, discussionId, 'Hidden')
  await aComment(bob, discussionId, 'Last')
  await removeComment(bob, taken.id)
  await db.comment.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() }, select: { id: true } })
  const said = await listLatestSaid(discussionId)
  expect(said?.comments.map(({ body }) => body)).toEqual(['Last', 'First'])
  expect(said?.comments[0]?.author).toEqual({ name: 'Bob' })
  await withdrawFinding(bob, slug)
  expect(await listLatestSaid(discussionId)).toBeNull()
  for (const closed of [await aThread(bob), await aProposal(bob, { state: 'consultation' })])
    expect(await listLatestSaid(closed.discussionId)).toBeNull()
  expect(await listLatestSaid('no-such')).toBeNull()
})
