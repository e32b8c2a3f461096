import { describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aComment,
  aDraft,
  aFinding,
  aPlace,
  aPractitioner,
  aProposal,
  aPublishedCaseStudy,
} from '#tests/support/world.ts'
import { editComment, findComment, postComment, removeComment } from './commenting.server.ts'
import { addressOfComment, findTopic, listComments, MOST_REPLIES, PAGE } from './discussion.server.ts'

withDatabase()

const someone = async () => aPractitioner({ places: [await aPlace()] })
const discussionOf = async (slug: string) =>
  (await db.caseStudy.findUniqueOrThrow({ where: { slug }, select: { discussionId: true } })).discussionId

describe('commenting', () => {
  it('is for everyone signed in who may read the thing, and told with what it is about', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const finding = await aFinding(ann)
    const comment = await aComment(bob, finding.discussionId, 'We see this too.')
    const { items } = await listComments(null, finding.discussionId, 1)
    expect(items).toMatchObject([{ body: 'We see this too.', author: { name: bob.name }, replies: [], mayEdit: false }])
    const told = await db.activity.findFirst({ where: { verb: 'commented' } })
    expect(told).toMatchObject({ subjectKind: 'finding', subjectId: finding.id, data: { commentId: comment.id } })
    expect(await db.discussion.findUnique({ where: { id: finding.discussionId } })).toMatchObject({ comments: 1 })
  })

  it('on what one may not see is as if there were nothing', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const draft = await discussionOf((await aDraft(ann)).slug)
    const proposal = (await aProposal(ann)).discussionId
    for (const discussionId of [draft, proposal]) {
      const { id } = await aComment(ann, discussionId, 'Among ourselves')
      for (const other of [bob, await aPractitioner({ role: 'administrator' })]) {
        expect(await postComment(other, { discussionId, body: 'Hello' })).toBeNull()
        expect(await findComment(other, id)).toBeNull()
        expect(await editComment(other, { id, body: 'Mine' })).toBeNull()
        expect(await removeComment(other, id)).toBeNull()
        expect((await listComments(other, discussionId, 1)).items).toEqual([])
      }
    }
    expect(await db.comment.count()).toBe(2)
  })

  it('on what was withdrawn is closed, for its author and for moderators too', async () => {
    const ann = await someone()
    const moderator = await aPractitioner({ role: 'moderator' })
    const finding = await aFinding(ann)
    const { slug } = await aPublishedCaseStudy(ann)
    const { id } = await aComment(ann, finding.discussionId)
    await withdrawFinding(ann, finding.slug)
    await withdrawCaseStudy(ann, { slug, reason: 'Wrong' })
    for (const discussionId of [finding.discussionId, await discussionOf(slug)])
      for (const who of [ann, moderator])
        expect(await postComment(who, { discussionId, body: 'Late' })).toEqual({ outcome: 'closed' })
    expect(await editComment(ann, { id, body: 'Late' })).toEqual({ outcome: 'forbidden' })
  })

  it('twice by one form is one comment, also at the same moment', async () => {
    const ann = await someone()
    const { discussionId } = await aFinding(ann)
    const post = { discussionId, body: 'Once', onceKey: 'k' }
    const [one, two] = await Promise.all([postComment(ann, post), postComment(ann, post)])
    expect(one).toEqual(two)
    expect(await db.comment.count()).toBe(1)
    // The key is one's own: nobody else's comment is mistaken for it.
    await postComment(await someone(), post)
    expect(await db.comment.count()).toBe(2)
  })
})

describe('replies', () => {
  it('stand under the comment they answer; a reply to a reply stands beside it', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const { discussionId } = await aFinding(ann)
    const opening = await aComment(ann, discussionId, 'Opening')
    const reply = await aComment(bob, discussionId, 'Reply', opening.id)
    await aComment(ann, discussionId, 'To the reply', reply.id)
    const { items } = await listComments(null, discussionId, 1)
    expect(items).toHaveLength(1)
    expect(items[0]?.replies.map(({ body }) => body)).toEqual(['Reply', 'To the reply'])
  })

  it('to a comment of another discussion are refused', async () => {
    const ann = await someone()
    const [here, there] = [await aFinding(ann), await aFinding(ann)]
    const { id } = await aComment(ann, there.discussionId)
    expect(await postComment(ann, { discussionId: here.discussionId, body: 'Lost', parentId: id })).toBeNull()
  })
})

describe('editing and removing', () => {
  it('is for the person who wrote it; moderators remove, and nobody puts words in another’s mouth', async () => {
    const [ann, bob] = [await someone(), await someone()]
    const moderator = await aPractitioner({ role: 'moderator' })
    const { discussionId } = await aFinding(ann)
    const { id } = await aComment(bob, discussionId, 'As written')
    for (const other of [ann, moderator])
      expect(await editComment(other, { id, body: 'Changed' })).toEqual({ outcome: 'forbidden' })
    expect(await removeComment(ann, id)).toEqual({ outcome: 'forbidden' })
    expect(await editComment(bob, { id, body: 'As meant' })).toMatchObject({ outcome: 'done' })
    expect((await listComments(bob, discussionId, 1)).items).toMatchObject([{ body: 'As meant', mayEdit: true }])
    expect((await listComments(bob, discussionId, 1)).items[0]?.editedAt).toBeInstanceOf(Date)
    expect(await removeComment(moderator, id)).toMatchObject({ outcome: 'done' })
    expect((await listComments(moderator, discussionId, 1)).items).toEqual([])
    expect(await db.discussion.findUnique({ where: { id: discussionId } })).toMatchObject({ comments: 0 })
  })

  it('leaves "removed" where replies hang on it, and its words nowhere', async () => {
    const ann = await someone()
    const { discussionId } = await aFinding(ann)
    const opening = await aComment(ann, discussionId, 'Regretted')
    await aComment(await someone(), discussionId, 'Answer', opening.id)
    await removeComment(ann, opening.id)
    const { items } = await listComments(ann, discussionId, 1)
    expect(items).toMatchObject([{ removed: true, body: '', author: null, replies: [{ body: 'Answer' }] }])
    expect(await db.comment.findUnique({ where: { id: opening.id } })).toMatchObject({ body: '' })
  })
})

it('a comment is found by its address on whichever page it is', async () => {
  const ann = await someone()
  const { discussionId, slug } = await aFinding(ann)
  await db.comment.createMany({
    data: Array.from({ length: PAGE }, (_, i) => ({ discussionId, authorId: ann.id, body: `${i}`, at: new Date(i) })),
  })
  const last = await aComment(ann, discussionId, 'On page two')
  const reply = await aComment(ann, discussionId, 'Beside it', last.id)
  const topic = await findTopic(null, discussionId)
  expect(topic && (await addressOfComment(null, topic, last))).toBe(`/findings/${slug}?page=2#comment-${last.id}`)
  expect(topic && (await addressOfComment(null, topic, reply))).toBe(`/findings/${slug}?page=2#comment-${reply.id}`)
  const second = await listComments(null, discussionId, 2)
  expect(second).toMatchObject({ pages: 2, items: [{ body: 'On page two' }] })
})

it('a comment with very many replies shows the first of them, and says that there are more', async () => {
  const ann = await someone()
  const { discussionId } = await aFinding(ann)
  const { id: parentId } = await aComment(ann, discussionId)
  const reply = (n: number) => ({
    discussionId,
    parentId,
    authorId: ann.id,
    body: `Reply ${n}`,
    at: new Date(n * 1_000),
  })
  await db.comment.createMany({ data: Array.from({ length: MOST_REPLIES }, (_, n) => reply(n)) })
  const shown = async () => (await listComments(null, discussionId, 1)).items
  expect(await shown()).toMatchObject([{ moreReplies: false, replies: { length: MOST_REPLIES } }])
  await db.comment.create({ data: reply(MOST_REPLIES) })
  expect(await shown()).toMatchObject([{ moreReplies: true, replies: { length: MOST_REPLIES } }])
})
