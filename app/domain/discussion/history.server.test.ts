import { expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aComment, aPractitioner, aThread } from '#tests/support/world.ts'
import { editComment, removeComment } from './commenting.server.ts'
import { findHistory } from './history.server.ts'

withDatabase()

async function anEditedComment() {
  const [ann, bob, moderator] = await Promise.all([
    aPractitioner(),
    aPractitioner(),
    aPractitioner({ role: 'moderator' }),
  ])
  const { discussionId } = await aThread(ann)
  const { id } = await aComment(bob, discussionId, 'Six doors.')
  await editComment(bob, { id, body: 'Four doors.' })
  await editComment(bob, { id, body: 'Four doors, and lunch.' })
  return { ann, bob, moderator, id, discussionId }
}

it('shows everybody who may read a comment each of its wordings, with what it changed', async () => {
  const { ann, id } = await anEditedComment()
  const history = await findHistory(ann, id)
  expect(history?.edits.map(({ parts }) => parts.map(({ kind, text }) => `${kind}: ${text}`))).toEqual([
    ['same: Four doors', 'added: , and lunch', 'same: .'],
    ['removed: Six', 'added: Four', 'same:  doors.'],
    ['same: Six doors.'],
  ])
  const [now, then, first] = history?.edits ?? []
  expect(now && then && first && now.at >= then.at && then.at >= first.at).toBe(true)
  expect(await findHistory(null, id)).toBeNull()
})

it('there is none of a comment that was never edited, also when it was saved as it was', async () => {
  const { bob, discussionId } = await anEditedComment()
  const { id, body } = await aComment(bob, discussionId)
  await editComment(bob, { id, body })
  expect(await findHistory(bob, id)).toBeNull()
})

it('of a comment edited before earlier words were kept is its present words', async () => {
  const { bob, discussionId } = await anEditedComment()
  const { id } = await aComment(bob, discussionId, 'As it is.')
  await db.comment.update({ where: { id }, data: { editedAt: new Date() } })
  expect((await findHistory(bob, id))?.edits).toMatchObject([{ parts: [{ kind: 'same', text: 'As it is.' }] }])
})

it('of hidden words is as hidden as they are', async () => {
  const { ann, bob, moderator, id } = await anEditedComment()
  await db.comment.update({ where: { id }, data: { hiddenAt: new Date() } })
  expect(await findHistory(ann, id)).toBeNull()
  for (const one of [bob, moderator]) expect((await findHistory(one, id))?.edits).toHaveLength(3)
})

it('goes with the words when they are removed', async () => {
  const { bob, moderator, id } = await anEditedComment()
  await removeComment(moderator, id)
  for (const one of [bob, moderator]) expect(await findHistory(one, id)).toBeNull()
  expect(await db.commentRevision.count()).toBe(0)
})
