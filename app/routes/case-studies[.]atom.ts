import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseStudyFilterOf, listCaseStudies } from '#app/domain/case-study/listing.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** The newest case studies, with the filters of their list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const { items } = await listCaseStudies(caseStudyFilterOf(searchParams), 1)
  return atomFeed(request, {
    title: 'Case studies – Total Place',
    path: `/case-studies${search}`,
    entries: items.map(({ slug, title, summary, publishedAt }) => ({
      path: `/case-studies/${slug}`,
      title,
      summary,
      at: publishedAt ?? new Date(0),
    })),
  })
}
