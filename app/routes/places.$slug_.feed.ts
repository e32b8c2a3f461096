import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCaseStudiesOfPlace } from '#app/domain/case-study/listing.server.ts'
import { listFindingsOf } from '#app/domain/finding/finding.server.ts'
import { findPlace } from '#app/domain/place/place.server.ts'
import { getOr404 } from '#app/web/asking.server.ts'
import { atomFeed } from '#app/web/feed.server.ts'

const MOST = 20

/** What a place shared: its case studies and findings, the newest first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = getOr404(await findPlace(params.slug ?? '', { namePeople: false }))
  const [caseStudies, findings] = await Promise.all([
    listCaseStudiesOfPlace(place.id, MOST),
    listFindingsOf({ placeId: place.id }, MOST),
  ])
  const entries = [
    ...caseStudies.map(({ slug, title, summary, publishedAt }) => ({
      path: `/case-studies/${slug}`,
      title,
      summary,
      at: publishedAt ?? new Date(0),
    })),
    ...findings.map(({ slug, claim, at }) => ({ path: `/findings/${slug}`, title: claim, summary: 'A finding', at })),
  ]
  return atomFeed(request, {
    title: `${place.name} – Total Place`,
    path: `/places/${place.slug}`,
    entries: entries.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MOST),
  })
}
