import type { LoaderFunctionArgs } from '@remix-run/node'
import { listLatestSaid } from '#app/domain/discussion/latest.server.ts'
import { getOr404 } from '#app/web/asking.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** What was last said about a thing that everybody may read: a feed reader is nobody in particular. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { topic, comments } = getOr404(await listLatestSaid(params.id ?? ''))
  return atomFeed(request, {
    title: `Comments on “${topic.title}” – Total Place`,
    path: topic.path,
    entries: comments.map(({ id, body, at, author }) => ({
      path: `/comments/${id}`,
      title: `${author?.name ?? 'A former member'} commented`,
      summary: body,
      at,
    })),
  })
}
