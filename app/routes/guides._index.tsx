import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listGuides } from '#app/domain/guide/guide.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Card, Cards, Count } from '#app/ui/cards.tsx'
import { FeedLink } from '#app/ui/feed-link.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = () => [
  ...title('Guides'),
  { name: 'description', content: 'What places have learned together, to read here or to take away.' },
  feedTag('Editions of guides', '/guides.atom'),
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const page = pageNumber(args.request)
  const list = orLastPage(args.request, page, await listGuides(viewer, page))
  return { ...list, page, keeps: isModerator(viewer) }
}

export default function Guides() {
  const { items, total, page, pages, keeps } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Guides</PageHeading>
      <p className="tp-lead">
        What places have learned together, in chapters, with its sources: to read here or to take away.
      </p>
      {keeps && (
        <p className="govuk-body">
          A guide is made from a{' '}
          <Link to="/collections" className="govuk-link">
            collection
          </Link>
          : open one, choose “Edit” and make a guide from it.
        </p>
      )}
      {total > 0 && <Count count={total} one="guide" many="guides" />}
      {items.length === 0 ? (
        <Empty title="No guide is published yet." />
      ) : (
        <Cards columns="two">
          {items.map(({ slug, title, edition }) => (
            <Card key={slug} to={`/guides/${slug}`} title={title} text={edition?.summary}>
              {edition ? (
                <>
                  <Tag tone="leaf">Edition {edition.number}</Tag>
                  <When at={edition.at} />
                </>
              ) : (
                <Tag>Not published yet</Tag>
              )}
            </Card>
          ))}
        </Cards>
      )}
      <Pagination page={page} pages={pages} label="Pages of guides" />
      <FeedLink path="/guides.atom">Follow new editions in a feed reader</FeedLink>
    </>
  )
}
