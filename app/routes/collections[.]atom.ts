import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCollections } from '#app/domain/guide/collection.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** The collections that everybody may read, those last changed first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { items } = await listCollections(null, 1)
  return atomFeed(request, {
    title: 'Collections – Total Place',
    path: '/collections',
    entries: items.map(({ slug, title, lead, updatedAt }) => ({
      path: `/collections/${slug}`,
      title,
      summary: lead,
      at: updatedAt,
    })),
  })
}
