import { Link } from '@remix-run/react'

/** What moderators may do with a thing that is good: put it into a collection, or first on the home page. */
export function Curate({ show, kind, id }: { show: boolean; kind: string; id: string }) {
  if (!show) return null
  const query = new URLSearchParams({ kind, id })
  return (
    <ul className="tp-meta" aria-label="For moderators">
      {kind !== 'collection' && (
        <li>
          <Link className="govuk-link" to={`/collected/new?${query}`}>
            Add to a collection
          </Link>
        </li>
      )}
      <li>
        <Link className="govuk-link" to={`/admin/featured/new?${query}`}>
          Feature on the home page
        </Link>
      </li>
    </ul>
  )
}
