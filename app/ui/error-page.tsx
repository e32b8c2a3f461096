import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** @param closed it was shown to this person before, and is not there for them any more */
export const errorTitle = (status: number, closed: boolean): string =>
  closed ? 'This page is no longer open to you' : (TITLES[status] ?? 'Something went wrong on our side')
const TITLES: Record<number, string> = {
  401: 'You are signed out',
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
  signedIn: boolean
  /** It was shown to this person before, and is not there for them any more. */
  closed: boolean
  /** What finds this failure in the log, in an element of that id. */
  reference?: { id: string; text: string }
  /** What somebody sent that led here, given back. */
  children?: ReactNode
}

/** What people see when a page cannot be shown: what it means for them, and where to go on. */
export function ErrorPage({ status, why, signedIn, closed, reference, children }: Props) {
  return (
    <>
      <h1 className="govuk-heading-l" tabIndex={-1}>
        {errorTitle(status, closed)}
      </h1>
      {closed && !children ? (
        <p className="govuk-body" role="alert">
          It was closed or withdrawn while you had it open, or you are no longer among those who write it. What was
          saved is kept for those who may still see it.
        </p>
      ) : status === 404 && !children ? (
        <NotThere signedIn={signedIn} />
      ) : (
        <p className="govuk-body">{whyOf(status, why)}</p>
      )}
      {reference?.text && (
        <p className="govuk-body">
          If it happens again, tell us this reference: <code id={reference.id}>{reference.text}</code>
        </p>
      )}
      {children}
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

const GONE = 'What this was for is not there any more: it may have been withdrawn, or be closed to you since.'
const SAFE = 'Nothing you had saved is lost. Try again in a minute.'
const whyOf = (status: number, why: string) => (status === 404 ? GONE : why && why !== 'Not found' ? why : SAFE)

const NotThere = ({ signedIn }: { signedIn: boolean }) => (
  <p className="govuk-body">
    If you typed the address, check it. If you followed a link, what it led to may have been moved or withdrawn, or it
    is only open to some people
    {signedIn ? (
      '.'
    ) : (
      <>
        :{' '}
        <Link className="govuk-link" to="/sign-in">
          signing in
        </Link>{' '}
        may help.
      </>
    )}
  </p>
)
