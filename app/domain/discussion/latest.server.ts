import { db } from '#app/db/database.server.ts'
import { findTopic, type Topic } from './discussion.server.ts'

const MOST = 30

export type LatestSaid = {
  topic: Topic
  comments: { id: string; body: string; at: Date; author: { name: string } | null }[]
}

/**
 * What was last said about a thing that everybody may read, the newest first; nothing that was removed or hidden.
 * @returns null when not everybody may read the thing, or it is withdrawn
 */
export async function listLatestSaid(discussionId: string): Promise<LatestSaid | null> {
  const topic = await findTopic(null, discussionId)
  if (!topic || topic.withdrawn) return null
  const comments = await db.comment.findMany({
    where: { discussionId, removedAt: null, hiddenAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, body: true, at: true, author: { select: { name: true } } },
  })
  return { topic, comments }
}
