import type { Transaction } from '#app/db/database.server.ts'
import { addComments } from './comments.server.ts'
import type { Loading } from './rows.ts'
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
  const answers = await addComments(tx, loading, threads)
  for (const [slug, acceptedId] of answers)
    await tx.thread.update({ where: { id: id('thread', slug) }, data: { acceptedId }, select: { id: true } })
}
