import type { LoaderFunctionArgs } from '@remix-run/node'
import { listNewestFound } from '#app/domain/search/newest.server.ts'
import { addressOf, kindWords, pathOf, questionOf } from '#app/domain/search/words.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** What everybody may see that answers the question of an address, the newest first: a feed reader is nobody in particular. */
export async function loader({ request }: LoaderFunctionArgs) {
  const question = questionOf(new URL(request.url).searchParams)
  const found = await listNewestFound(question)
  return atomFeed(request, {
    title: `Search for “${question.words}” – Total Place`,
    path: addressOf(question),
    entries: found.map(({ kind, slug, title, summary, at }) => ({
      path: pathOf(kind, slug),
      title,
      summary: summary ? `${kindWords[kind].one}: ${summary}` : kindWords[kind].one,
      at,
    })),
  })
}
