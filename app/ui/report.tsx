import { Link } from '@remix-run/react'

/** The way to tell a moderator that something is wrong with a thing. */
export function Report({ show, kind, id }: { show: boolean; kind: string; id: string }) {
  if (!show) return null
  return (
    <p className="govuk-body tp-small">
      <Link className="govuk-link" to={`/flags/new?${new URLSearchParams({ kind, id })}`}>
        Report a problem with it
      </Link>
    </p>
  )
}
