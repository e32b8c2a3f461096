import type { LoaderFunctionArgs } from '@remix-run/node'
import { listEditions } from '#app/domain/guide/edition.server.ts'
import { PAGE } from '#app/domain/guide/guide.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** The newest editions of all guides. */
export async function loader({ request }: LoaderFunctionArgs) {
  const editions = await listEditions(PAGE)
  return atomFeed(request, {
    title: 'Guides – Total Place',
    path: '/guides',
    entries: editions.map(({ number, title, summary, note, at, guide }) => ({
      path: `/guides/${guide.slug}/editions/${number}`,
      title: `${title}, edition ${number}`,
      summary: note || summary,
      at,
    })),
  })
}
