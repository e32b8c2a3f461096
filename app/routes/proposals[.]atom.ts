import type { LoaderFunctionArgs } from '@remix-run/node'
import { listProposals, proposalFilterOf } from '#app/domain/proposal/proposal.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** Proposals that visitors may read, whoever asks: a feed reader has no session. With the filters of their list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const { items } = await listProposals(null, { ...proposalFilterOf(searchParams), mine: false }, 1)
  return atomFeed(request, {
    title: 'Proposals – Total Place',
    path: `/proposals${search}`,
    entries: items.map(({ slug, title, summary, updatedAt }) => ({
      path: `/proposals/${slug}`,
      title,
      summary,
      at: updatedAt,
    })),
  })
}
