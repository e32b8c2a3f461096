import { Link } from '@remix-run/react'

export const errorTitle = (status: number): string => TITLES[status] ?? 'Something went wrong on our side'
const TITLES: Record<number, string> = {
  400: 'That did not make sense to us',
  403: 'You may not do that',
  404: 'Page not found',
  413: 'That was too much at once',
  429: 'Too many tries',
  503: 'Please try again in a moment',
}

type Props = {
  status: number
  why: string
  /** What finds this failure in the log, in an element of that id. */
  reference?: { id: string; text: string }
}

/** What people see when a page cannot be shown: what it means for them, and where to go on. */
export function ErrorPage({ status, why, reference }: Props) {
  return (
    <>
      <h1 className="govuk-heading-l" tabIndex={-1}>
        {errorTitle(status)}
      </h1>
      {status === 404 ? (
        <p className="govuk-body">
          If you typed the address, check it. If you followed a link, what it led to may have been moved or withdrawn,
          or it is only open to some people:{' '}
          <Link className="govuk-link" to="/sign-in">
            signing in
          </Link>{' '}
          may help.
        </p>
      ) : (
        <p className="govuk-body">
          {why && why !== 'Not found' ? why : 'Nothing you had saved is lost. Try again in a minute.'}
        </p>
      )}
      {reference?.text && (
        <p className="govuk-body">
          If it happens again, tell us this reference: <code id={reference.id}>{reference.text}</code>
        </p>
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to="/">
          Go to the home page
        </Link>{' '}
        or{' '}
        <Link className="govuk-link" to="/search">
          search Total Place
        </Link>
        .
      </p>
    </>
  )
}
