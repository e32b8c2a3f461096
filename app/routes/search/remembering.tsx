import { Link } from '@remix-run/react'
import { addressOf, type Question } from '#app/domain/search/words.ts'

/** The way to save what was asked, or to what it was saved as. */
export function SaveThis({ question, saved }: { question: Question; saved: { id: string; name: string } | null }) {
  if (saved)
    return (
      <p className="govuk-body tp-small">
        You saved this search:{' '}
        <Link className="govuk-link" to={`/account/searches/${saved.id}`}>
          {saved.name}
        </Link>
      </p>
    )
  return (
    <p className="govuk-body tp-small">
      <Link className="govuk-link" to={addressOf(question).replace('/search', '/account/searches/new')}>
        Save this search
      </Link>{' '}
      and be told when something new answers it.
    </p>
  )
}

/** What somebody looked for lately; nobody else sees it. */
export function RecentSearches({ recent }: { recent: { words: string; path: string }[] }) {
  if (!recent.length) return null
  return (
    <section className="tp-body" aria-labelledby="recent">
      <h2 className="govuk-heading-s" id="recent">
        What you looked for lately
      </h2>
      <ul className="govuk-list tp-recent">
        {recent.map(({ words, path }) => (
          <li key={words}>
            <Link className="govuk-link" to={path}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      <p className="tp-small">
        <Link className="govuk-link" to="/account/searches">
          Your saved searches, and what is kept of these
        </Link>
      </p>
    </section>
  )
}

/** What everybody may see that answers it, newest first, for a feed reader. */
export const feedOf = (question: Question) => addressOf(question).replace('/search', '/search.atom')
export const FeedOfSearch = ({ question }: { question: Question }) => (
  <p className="govuk-body tp-small">
    <a className="govuk-link" href={feedOf(question)} type="application/atom+xml">
      New results in a feed reader (Atom)
    </a>
  </p>
)
