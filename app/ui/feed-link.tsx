import { useLocation } from '@remix-run/react'

/** Query of a list's address, as its feed has it: the same filters, and no page. */
export function feedQuery(search: string): string {
  const query = new URLSearchParams(search)
  // What is one's own has no feed: a feed reader is nobody in particular.
  for (const name of ['page', 'mine']) query.delete(name)
  for (const [name, value] of [...query]) if (value === '') query.delete(name)
  return query.size ? `?${query}` : ''
}

/** For those who follow many places from one program. Not a page of ours, so it is not a link between pages. */
export function FeedLink({ path, children }: { path: string; children: string }) {
  const { search } = useLocation()
  return (
    <p className="govuk-body tp-small">
      <a className="govuk-link" href={path + feedQuery(search)} type="application/atom+xml">
        {children}
      </a>
    </p>
  )
}

/** The comments of a thing that everybody may read; of what is not open to all there is no feed. */
export function FeedOfComments({ discussionId, show }: { discussionId: string; show: boolean }) {
  if (!show) return null
  return (
    <p className="govuk-body tp-small">
      <a className="govuk-link" href={feedOfComments(discussionId)} type="application/atom+xml">
        New comments here in a feed reader (Atom)
      </a>
    </p>
  )
}
export const feedOfComments = (discussionId: string) => `/discussions/${discussionId}/feed`
