import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { listThreads, threadFilterOf } from '#app/domain/thread/thread.server.ts'
import { KINDS } from '#app/domain/thread/words.ts'
import { Cards, Count } from '#app/ui/cards.tsx'
import { FeedLink, feedQuery } from '#app/ui/feed-link.tsx'
import { Button, Checkboxes, Select } from '#app/ui/form.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { ThreadCard } from '#app/ui/thread.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = ({ location }) => [
  ...title('Threads'),
  feedTag('Threads', `/threads.atom${feedQuery(location.search)}`),
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const filter = threadFilterOf(new URL(args.request.url).searchParams)
  const page = pageNumber(args.request)
  const [list, { places, themes }] = await Promise.all([listThreads(viewer, filter, page), listVocabulary()])
  return { filter, page, ...orLastPage(args.request, page, list), places, themes, signedIn: viewer !== null }
}
type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Threads() {
  const { filter, page, pages, total, items, places, themes, signedIn } = useLoaderData<typeof loader>()
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHeading actions={<ButtonLink to="/threads/new">Start a thread</ButtonLink>}>Threads</PageHeading>
      <p className="tp-lead">
        Ask what another place has learned, or talk something over, before there is a finding to share.
      </p>
      <Filters filter={filter} places={places} themes={themes} />
      <Count count={total} one="thread" many="threads" />
      {!signedIn && (
        <p className="govuk-body">
          Most threads are among the people of the community.{' '}
          <Link className="govuk-link" to="/sign-in?to=/threads">
            Sign in
          </Link>{' '}
          to read them all.
        </p>
      )}
      {total === 0 && (
        <Empty title={filtered ? 'No thread is like that yet' : 'Nobody has started a thread yet'}>
          <p className="govuk-body">
            {filtered ? (
              <Link className="govuk-link" to="/threads">
                Show all threads
              </Link>
            ) : (
              'What would you ask somebody who has done this before?'
            )}
          </p>
        </Empty>
      )}
      <Cards>
        {items.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} />
        ))}
      </Cards>
      <Pagination page={page} pages={pages} label="Pages of threads" />
      <FeedLink path="/threads.atom">Threads open to everybody in a feed reader (Atom)</FeedLink>
    </>
  )
}

const named = (choices: { slug: string; name: string }[]) =>
  choices.map(({ slug, name }) => ({ value: slug, label: name }))

function Filters({ filter, places, themes }: Pick<Data, 'filter' | 'places' | 'themes'>) {
  return (
    <Form className="tp-filters" role="search" aria-label="Filter threads" key={Object.values(filter).join('|')}>
      <Select
        name="kind"
        label="Kind"
        empty="All kinds"
        value={filter.kind}
        choices={Object.entries(KINDS).map(([value, { label }]) => ({ value, label: `${label}s` }))}
      />
      <Select name="place" label="Place" empty="All places" value={filter.place} choices={named(places)} />
      <Select name="theme" label="Theme" empty="All themes" value={filter.theme} choices={named(themes)} />
      <Checkboxes
        name="unanswered"
        legend="Answers"
        small
        choices={[{ value: 'yes', label: 'Only questions that wait for one' }]}
        values={filter.unanswered ? ['yes'] : []}
      />
      <Button tone="secondary">Show</Button>
    </Form>
  )
}
