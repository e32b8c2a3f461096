import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findPlacesToKeep } from '#app/domain/place/keeping-places.server.ts'
import { counted } from '#app/ui/counted.ts'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Places to look after')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  return { ...(await findPlacesToKeep(viewer, words, page)), page, words }
}

export default function PlacesToKeep() {
  const { words, ...list } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading actions={<ButtonLink to="/admin/places/new">Add a place</ButtonLink>}>Places</PageHeading>
      <p className="govuk-body">
        People work in a place, and case studies, findings and proposals speak for it. Add the places of your community
        here.
      </p>
      <FindByName label="Name" what="Find a place" words={words} />
      <KeptList
        {...list}
        one="place"
        many="places"
        narrowed={words !== ''}
        begin={
          <Link className="govuk-link" to="/admin/places/new">
            Add the first one
          </Link>
        }
      >
        {({ slug, name, kind, region, fictional, _count }) => (
          <>
            <Link className="govuk-link" to={`/places/${slug}/edit`}>
              {name}
            </Link>
            <p className="tp-meta">
              <Tag tone={kind === 'pilot' ? 'sun' : 'plain'}>{kind === 'pilot' ? 'Pilot' : 'Parallel place'}</Tag>
              {fictional && <Tag tone="plum">Fictional</Tag>}
              <span>{region}</span>
              <span>{counted(_count.members, 'person', 'people')}</span>
              <span>{counted(_count.organisations, 'partner', 'partners')}</span>
            </p>
          </>
        )}
      </KeptList>
    </>
  )
}
