import type { Transaction } from '#app/db/database.server.ts'
import { commentRows, type Loading } from './rows.ts'
import type { DemoComment } from './shape.ts'
import { threads } from './threads/all.ts'

/** Threads with what is said in them, and which comment answered the question. */
export async function addThreads(tx: Transaction, loading: Loading): Promise<void> {
  const { id, before } = loading
  await tx.discussion.createMany({
    data: threads.map(({ slug, ago }) => ({ id: id('discussion', slug), createdAt: before(ago) })),
  })
  await tx.thread.createMany({
    data: threads.map(({ slug, kind, title, body, by, ago, place, theme, openToAll, closed }) => ({
      id: id('thread', slug),
      slug,
      kind,
      title,
      body,
      placeId: place ? id('place', place) : null,
      themeId: theme ? id('theme', theme) : null,
      starterId: id('person', by),
      discussionId: id('discussion', slug),
      openToAll,
      at: before(ago),
      lastAt: before(ago),
      closedAt: closed ? before(closed.ago) : null,
      closedById: closed ? id('person', closed.by) : null,
      closedReason: closed?.reason ?? '',
      demo: true,
    })),
  })
  await tx.comment.createMany({
    data: threads.flatMap(({ slug, comments }) => commentRows(loading, id('discussion', slug), comments)),
  })
  for (const { slug, comments } of threads)
    for (const comment of comments.flatMap((one) => [one, ...(one.replies ?? [])]))
      await addWhatFollowed(tx, loading, slug, comment)
}

/** What others did with a comment, and what its writer changed in it. */
async function addWhatFollowed(tx: Transaction, { id, before }: Loading, slug: string, comment: DemoComment) {
  const { body, ago, accepted, edited, reactions = [] } = comment
  if (!accepted && !edited && !reactions.length) return
  const where = { discussionId: id('discussion', slug), body }
  const { id: commentId } = await tx.comment.findFirstOrThrow({ where, select: { id: true } })
  if (accepted)
    await tx.thread.update({
      where: { id: id('thread', slug) },
      data: { acceptedId: commentId },
      select: { id: true },
    })
  if (edited) {
    const data = { commentId, body: edited.before, at: before(ago) }
    await tx.commentRevision.create({ data, select: { id: true } })
  }
  await tx.reaction.createMany({
    data: reactions.map(([by, kind]) => ({ commentId, practitionerId: id('person', by), kind, at: before(ago - 0.1) })),
  })
}
