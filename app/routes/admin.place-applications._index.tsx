import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listPlaceApplications } from '#app/auth/place-applications.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Places that ask to join')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const page = pageNumber(args.request)
  const { rows, ...list } = orLastPage(args.request, page, await listPlaceApplications(viewer, page))
  const told = rows.map(({ id, placeName, region, who, at, claimedBy }) => ({
    id,
    placeName,
    region,
    who,
    at,
    claimedBy: claimedBy && (claimedBy.id === viewer.id ? 'you' : claimedBy.name),
  }))
  return { ...list, rows: told, page }
}

export default function PlaceApplications() {
  const { rows, total, pages, page } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Places that ask to join</PageHeading>
      <p className="govuk-body">
        Sent with the form{' '}
        <Link className="govuk-link" to="/places/ask">
          Is your place working like this?
        </Link>{' '}
        The longest waiting stands first.
      </p>
      {total === 0 && <Empty title="No place waits for an answer" />}
      {total > 0 && <p className="tp-quiet">{counted(total, 'place waits', 'places wait')}</p>}
      {rows.length > 0 && (
        <ul className="tp-rows">
          {rows.map(({ id, placeName, region, who, at, claimedBy }) => (
            <li key={id}>
              <Link className="govuk-link" to={`/admin/place-applications/${id}`}>
                {placeName}
              </Link>
              <p className="tp-meta">
                {claimedBy && <Tag tone="sky">Taken by {claimedBy}</Tag>}
                <span>{region}</span>
                <span>{who}</span>
                <span>
                  since <When at={at} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} label="Pages of places that ask" />
    </>
  )
}
