import { db, inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { type Happening, recordActivity } from '#app/domain/activity/activity.server.ts'
import { recordAct } from '#app/domain/activity/acts.server.ts'
import { putUnderComment } from '#app/domain/attachment/adding.server.ts'
import { type Asker, isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'
import { type Found, heldComment, lookFor, tellOrHold } from '#app/domain/watch/holding.server.ts'
import { keepWithinLimits } from '#app/domain/watch/limiting.server.ts'
import { findTopic, type Topic } from './discussion.server.ts'
import { findMentioned } from './mentions.server.ts'
import { mayEditComment, mayRemoveComment } from './permissions.ts'

export type Comment = { id: string; parentId: string | null }
/** `fileIds`: of files that its author sent before. */
export type Post = {
  discussionId: string
  body: string
  parentId?: string | null
  onceKey?: string
  fileIds?: string[]
}
export type Posted =
  /** `held`: nobody else reads it until a moderator has looked. */
  | { outcome: 'posted'; comment: Comment; topic: Topic; held: boolean }
  /** What it is about was withdrawn. */
  | { outcome: 'closed' }
  /** A file that was to go with it is not there to be put under it. */
  | { outcome: 'file_gone' }

/**
 * Says something about a thing this person may read. A reply to a reply stands under the same opening comment.
 * The same onceKey again answers with what was said the first time.
 * @returns null when there is no such discussion, or no such comment to answer, for this person
 * @throws NotYet
 */
export async function postComment(practitioner: Viewer, post: Post, tx?: Transaction): Promise<Posted | null> {
  try {
    if (tx) return await say(practitioner, post, tx)
    return await onceMore(() => inTransaction((own) => say(practitioner, post, own)), 'Comment_onceKey_key')
  } catch (error) {
    if (error instanceof FileGone) return { outcome: 'file_gone' }
    throw error
  }
}

/** A file that was to go with it is not there: nothing of it is posted. */
class FileGone extends Error {}

async function say(practitioner: Viewer, post: Post, tx: Transaction): Promise<Posted | null> {
  const { discussionId, body, parentId = null, fileIds = [] } = post
  const topic = await findTopic(practitioner, discussionId, tx)
  if (!topic) return null
  if (topic.closed) return { outcome: 'closed' }
  // The key is the person's own, and of this discussion: it answers nothing about anybody else's words.
  const onceKey = post.onceKey ? `${practitioner.id}:${discussionId}:${post.onceKey}` : null
  const before = onceKey && (await tx.comment.findUnique({ where: { onceKey }, select: { ...said, heldAt: true } }))
  if (before) {
    const { heldAt, ...comment } = before
    return { outcome: 'posted', comment, topic, held: heldAt !== null }
  }
  const answered = parentId ? await findAnswered(tx, discussionId, parentId) : null
  if (parentId && !answered) return null
  await keepWithinLimits(practitioner, { kind: 'comment', texts: [body], fresh: true }, tx)
  const found = topic.draft ? NOTHING : await lookFor(practitioner, { texts: [body] }, tx)
  const comment = await tx.comment.create({
    data: {
      body,
      onceKey,
      ...heldComment(found),
      discussion: { connect: { id: discussionId } },
      author: { connect: { id: practitioner.id } },
      ...(answered && { parent: { connect: { id: answered.parentId ?? answered.id } } }),
    },
    select: said,
  })
  if (!(await putUnderComment(practitioner, fileIds, comment.id, tx))) throw new FileGone()
  const mentioned = await findMentioned(body, tx)
  const news = newsOf('commented', practitioner, topic, { ...comment, answeredId: answered?.id, mentioned })
  const held = await tellOrHold(tx, practitioner, { kind: 'comment', id: comment.id, fresh: true, found }, news)
  return { outcome: 'posted', comment, topic, held }
}

const said = { id: true, parentId: true } as const
const NOTHING: Found = { hold: [], flag: [] }

const findAnswered = (tx: Transaction, discussionId: string, id: string) =>
  tx.comment.findFirst({ where: { id, discussionId, heldAt: null }, select: { id: true, parentId: true } })

const found = {
  id: true,
  parentId: true,
  body: true,
  discussionId: true,
  at: true,
  editedAt: true,
  removedAt: true,
  hiddenAt: true,
  heldAt: true,
  refusedAt: true,
  author: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.CommentSelect

/** A comment with what it is about. @returns null when there is none for this person */
export async function findComment(asker: Asker, id: string, tx: Transaction = db) {
  const comment = await tx.comment.findUnique({ where: { id }, select: found })
  const readable = comment && (!comment.heldAt || isModerator(asker) || (asker && comment.author?.id === asker.id))
  const topic = readable && (await findTopic(asker, comment.discussionId, tx))
  return topic ? { ...comment, topic } : null
}

export type Changed = { outcome: 'done'; comment: Comment; topic: Topic; held?: boolean } | { outcome: 'forbidden' }

/**
 * @returns null when there is no such comment for this person
 * @throws NotYet
 */
export async function editComment(
  practitioner: Viewer,
  { id, body }: { id: string; body: string },
  tx?: Transaction,
): Promise<Changed | null> {
  if (!tx) return inTransaction((own) => editComment(practitioner, { id, body }, own))
  const comment = await findComment(practitioner, id, tx)
  if (!comment) return null
  if (comment.topic.closed || !mayEditComment(practitioner, comment)) return { outcome: 'forbidden' }
  const { topic } = comment
  let held = false
  if (comment.body !== body) {
    await keepWithinLimits(practitioner, { kind: 'comment', texts: [body], fresh: false }, tx)
    const found = topic.draft ? NOTHING : await lookFor(practitioner, { texts: [body], before: [comment.body] }, tx)
    const data = { body, editedAt: new Date(), ...heldComment(found) }
    await tx.comment.update({ where: { id }, data, select: { id: true } })
    // Who was named before was told then.
    const before = new Set(await findMentioned(comment.body, tx))
    const mentioned = (await findMentioned(body, tx)).filter((one) => !before.has(one))
    const news = newsOf('comment_edited', practitioner, topic, { id, parentId: comment.parentId, mentioned })
    held = await tellOrHold(tx, practitioner, { kind: 'comment', id, fresh: false, found }, news)
  }
  return { outcome: 'done', comment, topic, held }
}

/**
 * Takes a comment from the page: one's own, or any as a moderator. Its words and files are deleted; where replies hang on it,
 * "removed" stays.
 * @returns null when there is no such comment for this person
 */
export async function removeComment(practitioner: Viewer, id: string, tx?: Transaction): Promise<Changed | null> {
  if (!tx) return inTransaction((own) => removeComment(practitioner, id, own))
  const comment = await findComment(practitioner, id, tx)
  if (!comment) return null
  if (!mayRemoveComment(practitioner, comment)) return { outcome: 'forbidden' }
  await tx.comment.update({
    where: { id },
    data: { removedAt: new Date(), body: '', attachments: { deleteMany: {} } },
    select: { id: true },
  })
  const { author, topic } = comment
  if (author?.id !== practitioner.id)
    await recordAct(tx, practitioner, {
      kind: 'comment_removed',
      subject: { kind: 'comment', id },
      title: topic.title,
      whom: author,
    })
  await recordActivity(tx, newsOf('comment_removed', practitioner, topic, comment))
  return { outcome: 'done', comment, topic }
}

const newsOf = (
  verb: 'commented' | 'comment_edited' | 'comment_removed',
  by: Viewer,
  { subject }: Topic,
  { id, parentId, answeredId, mentioned = [] }: Comment & { answeredId?: string; mentioned?: string[] },
): Happening => ({
  verb,
  actorId: by.id,
  subject,
  data: {
    commentId: id,
    ...(parentId && { parentId }),
    ...(answeredId && { answeredId }),
    ...(mentioned.length && { mentioned }),
  },
})
