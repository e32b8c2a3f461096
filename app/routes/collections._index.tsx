import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCollections } from '#app/domain/guide/collection.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Cards, Count } from '#app/ui/cards.tsx'
import { CollectionCard } from '#app/ui/collected.tsx'
import { FeedLink } from '#app/ui/feed-link.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = () => [
  ...title('Collections'),
  feedTag('Collections', '/collections.atom'),
  {
    name: 'description',
    content: 'Case studies, findings and proposals that belong together, chosen and put in order.',
  },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const page = pageNumber(args.request)
  const list = orLastPage(args.request, page, await listCollections(viewer, page))
  return { ...list, page, mayStart: isModerator(viewer) }
}

export default function Collections() {
  const { items, total, page, pages, mayStart } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading actions={mayStart && <ButtonLink to="/collections/new">Start a collection</ButtonLink>}>
        Collections
      </PageHeading>
      <p className="tp-lead">Case studies, findings and proposals that belong together, chosen and put in order.</p>
      {total > 0 && <Count count={total} one="collection" many="collections" />}
      {items.length === 0 ? (
        <Empty title="There is no collection yet.">
          <p className="govuk-body">Moderators start one when several places have learned something about the same.</p>
        </Empty>
      ) : (
        <Cards columns="two">
          {items.map((collection) => (
            <CollectionCard key={collection.slug} collection={collection} />
          ))}
        </Cards>
      )}
      <Pagination page={page} pages={pages} label="Pages of collections" />
      <FeedLink path="/collections.atom">Collections in a feed reader (Atom)</FeedLink>
    </>
  )
}
