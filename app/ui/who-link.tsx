import { Link } from '@remix-run/react'

/** Leads to the people who have done something like what this page is about. `aside`: from a form, so into a tab beside it. */
export function WhoLink({ to, aside }: { to: string; aside?: boolean }) {
  return (
    <p className="govuk-body">
      {aside ? (
        <a className="govuk-link" href={to} target="_blank" rel="noreferrer">
          Who has done this before? (opens in a new tab)
        </a>
      ) : (
        <Link className="govuk-link" to={to}>
          Who has done this before?
        </Link>
      )}
    </p>
  )
}
