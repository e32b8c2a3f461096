import type { LoaderFunctionArgs } from '@remix-run/node'
import { findingFilterOf, listFindings } from '#app/domain/finding/finding.server.ts'
import { labelsOf } from '#app/domain/finding/words.ts'
import { atomFeed } from '#app/web/feed.server.ts'

/** The newest findings, with the filters of their list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const { items } = await listFindings(findingFilterOf(searchParams), 1)
  return atomFeed(request, {
    title: 'Findings – Total Place',
    path: `/findings${search}`,
    entries: items.map((finding) => {
      const { kind, strength } = labelsOf(finding)
      return {
        path: `/findings/${finding.slug}`,
        title: finding.claim,
        summary: `${kind}, ${strength.toLowerCase()}, found in ${finding.place.name}`,
        at: finding.at,
      }
    }),
  })
}
