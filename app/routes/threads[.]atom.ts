import type { LoaderFunctionArgs } from '@remix-run/node'
import { listThreads, threadFilterOf } from '#app/domain/thread/thread.server.ts'
import { KINDS } from '#app/domain/thread/words.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** The threads open to everybody: a feed reader is nobody in particular. With the filters of their list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const { items } = await listThreads(null, threadFilterOf(searchParams), 1)
  return atomFeed(request, {
    title: 'Threads – Total Place',
    path: `/threads${search}`,
    entries: items.map(({ slug, title, kind, excerpt, lastAt }) => ({
      path: `/threads/${slug}`,
      title,
      summary: `${KINDS[kind].label}: ${excerpt}`,
      at: lastAt,
    })),
  })
}
