import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { findRecent, rememberSearch } from '#app/domain/search/recent.server.ts'
import { findSavedAs } from '#app/domain/search/saved.server.ts'
import { search } from '#app/domain/search/search.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { addressOf, kindWords, NARROWINGS, type Question, questionOf } from '#app/domain/search/words.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { WhoLink } from '#app/ui/who-link.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'
import { Hits } from './hits.tsx'
import { HowTo } from './how-to.tsx'
import { Chosen, Kinds, Narrowings, numbered } from './narrowing.tsx'
import { FeedOfSearch, feedOf, RecentSearches, SaveThis } from './remembering.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.question.words
    ? [...title(`${data.question.words} – Search`), feedTag('What is new', feedOf(data.question))]
    : title('Search')

export async function loader(args: LoaderFunctionArgs) {
  const question = questionOf(new URL(args.request.url).searchParams)
  const viewer = await viewerOf(args)
  const page = pageNumber(args.request)
  const found = orLastPage(args.request, page, await search(viewer, question, page))
  return { question, page, signedIn: viewer !== null, ...found, ...(await ownOf(viewer, question, page)) }
}

/** What this person saved this as, or what they looked for lately; and what they look for now is kept for them. */
async function ownOf(viewer: Asker, question: Question, page: number) {
  if (!viewer) return { saved: null, recent: [] }
  if (!question.words) return { saved: null, recent: (await findRecent(viewer)).recent }
  const [saved] = await Promise.all([
    findSavedAs(viewer, question),
    page === 1 ? rememberSearch(viewer, question) : undefined,
  ])
  return { saved, recent: [] }
}

export default function Search() {
  const found = useLoaderData<typeof loader>()
  const { question, hits, page, pages } = found
  const { words } = question
  return (
    <>
      <PageHeading size="l">Search</PageHeading>
      {/* What it was narrowed to is left behind: other words may be found elsewhere. */}
      <Form method="get" role="search" aria-label="Everything" className="tp-search" key={words}>
        <label className="govuk-label govuk-label--s" htmlFor="q">
          What are you looking for?
        </label>
        <div className="tp-search__row">
          <input className="govuk-input" id="q" name="q" type="search" defaultValue={words} maxLength={200} />
          <button type="submit" className="govuk-button">
            Search
          </button>
        </div>
      </Form>
      {!words && <RecentSearches recent={found.recent} />}
      {!words && <HowTo />}
      {words && (
        <>
          <HowMany />
          <Kinds question={question} counts={found.counts} />
          <Chosen question={question} choices={found.choices} />
          {hits.length === 0 && <Nothing />}
          {found.signedIn && hits.length === 0 && <SaveThis question={question} saved={found.saved} />}
          {hits.length > 0 && (
            <div className="tp-found">
              <div>
                <Hits hits={hits} />
                <Pagination page={page} pages={pages} label="Pages of results" />
                <FeedOfSearch question={question} />
                {found.signedIn && <SaveThis question={question} saved={found.saved} />}
              </div>
              <Narrowings question={question} choices={found.choices} counts={found.counts} />
            </div>
          )}
        </>
      )}
    </>
  )
}

/** What was found, and where other words were looked for than were typed. */
function HowMany() {
  const { question, total, signedIn, instead, spelling } = useLoaderData<typeof loader>()
  const { words } = question
  return (
    <div role="status">
      {instead && (
        <p className="govuk-body">
          Nothing has the words “{words}” as they are spelt. These are for <strong>{instead}</strong>.
        </p>
      )}
      <p className="tp-quiet">
        {numbered(total)} {total === 1 ? 'result' : 'results'} for “{instead ?? words}”
        {!signedIn && '. Sign in to find people and what is in consultation, too'}.
      </p>
      {signedIn && (
        <WhoLink
          to={addressOfWho({
            words: instead ?? words,
            place: question.place,
            theme: question.theme,
            for: question.for,
          })}
        />
      )}
      {spelling && (
        <p className="govuk-body">
          Did you mean{' '}
          <Link className="govuk-link" to={addressOf({ ...question, words: spelling.words })}>
            {spelling.words}
          </Link>
          ? That finds {numbered(spelling.count)}.
        </p>
      )}
    </div>
  )
}

function Nothing() {
  const { question } = useLoaderData<typeof loader>()
  const { words, kind } = question
  const narrowed = NARROWINGS.some((name) => question[name])
  const among = kind ? ` among the ${kindWords[kind].many.toLowerCase()}` : ''
  return (
    <Empty title={`Nothing has the words “${words}”${among}${narrowed ? ' where you looked' : ''}.`}>
      <p className="govuk-body">
        Try fewer words, or others for the same thing.{' '}
        {(kind || narrowed) && (
          <Link className="govuk-link" to={`/search?${new URLSearchParams({ q: words })}`}>
            Search everything
          </Link>
        )}
      </p>
    </Empty>
  )
}
