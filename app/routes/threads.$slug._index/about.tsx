import { Link } from '@remix-run/react'
import { ThreadTags } from '#app/ui/thread.tsx'
import type { Shown } from './show.server.ts'

/** Where it belongs, who reads it, and what may be done to it. */
export function About({ shown: { thread, poll, may }, address }: { shown: Shown; address: string }) {
  const { kind, acceptedId, closedAt, place, theme, openToAll } = thread
  return (
    <div className="tp-panel">
      <div className="tp-meta">
        <ThreadTags kind={kind} answered={acceptedId !== null} closed={closedAt !== null} />
      </div>
      <dl className="tp-facts">
        {place && (
          <>
            <dt>Place</dt>
            <dd>
              <Link className="govuk-link" to={`/places/${place.slug}`}>
                {place.name}
              </Link>
            </dd>
          </>
        )}
        {theme && (
          <>
            <dt>Theme</dt>
            <dd>
              <Link className="govuk-link" to={`/threads?theme=${theme.slug}`}>
                {theme.name}
              </Link>
            </dd>
          </>
        )}
        {!place && !theme && (
          <>
            <dt>For</dt>
            <dd>The whole community</dd>
          </>
        )}
        <dt>Who reads it</dt>
        <dd>{openToAll ? 'Everybody, also without an account' : 'The people of the community'}</dd>
      </dl>
      {may.startPoll && !poll && (
        <p className="govuk-body tp-small govuk-!-margin-top-4 govuk-!-margin-bottom-1">
          <Link className="govuk-link" to={`${address}/poll`}>
            Add a poll
          </Link>
        </p>
      )}
      {may.close && (
        <p className="govuk-body tp-small govuk-!-margin-top-4 govuk-!-margin-bottom-1">
          <Link className="govuk-link" to={`${address}/closure`}>
            Close this thread
          </Link>
        </p>
      )}
      {may.withdraw && (
        <p className="govuk-body tp-small govuk-!-margin-bottom-0">
          <Link className="govuk-link" to={`${address}/withdrawal`}>
            Withdraw this thread
          </Link>
        </p>
      )}
    </div>
  )
}
