import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findingFilterOf, listFindings } from '#app/domain/finding/finding.server.ts'
import { KINDS, labelsOf, STRENGTHS } from '#app/domain/finding/words.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { Cards, Count, FindingCard } from '#app/ui/cards.tsx'
import { FeedLink, feedQuery } from '#app/ui/feed-link.tsx'
import { Button, Select } from '#app/ui/form.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { WhoLink } from '#app/ui/who-link.tsx'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = ({ location }) => [
  ...title('Findings'),
  feedTag('Findings', `/findings.atom${feedQuery(location.search)}`),
]

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = findingFilterOf(new URL(request.url).searchParams)
  const page = pageNumber(request)
  const [list, { places, themes }] = await Promise.all([listFindings(filter, page), listVocabulary()])
  return { filter, page, ...orLastPage(request, page, list), places, themes }
}
type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Findings() {
  const { filter, page, pages, total, items, places, themes } = useLoaderData<typeof loader>()
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHeading actions={<ButtonLink to="/findings/new">Share a finding</ButtonLink>}>Findings</PageHeading>
      <p className="tp-lead">One claim each, with its evidence. Say whether you see it in your place too.</p>
      <Filters filter={filter} places={places} themes={themes} />
      {filter.theme && <WhoLink to={addressOfWho({ theme: filter.theme, place: filter.place })} />}
      <Count count={total} one="finding" many="findings" />
      {total === 0 && (
        <Empty title={filtered ? 'No finding is like that yet' : 'Nobody has shared a finding yet'}>
          <p className="govuk-body">
            {filtered ? (
              <Link className="govuk-link" to="/findings">
                Show all findings
              </Link>
            ) : (
              'One sentence and where you have it from is enough.'
            )}
          </p>
        </Empty>
      )}
      <Cards>
        {items.map((finding) => (
          <FindingCard key={finding.id} finding={finding} labels={labelsOf(finding)} />
        ))}
      </Cards>
      <Pagination page={page} pages={pages} label="Pages of findings" />
      <FeedLink path="/findings.atom">New findings in a feed reader (Atom)</FeedLink>
    </>
  )
}

const labelled = (words: Record<string, { label: string }>) =>
  Object.entries(words).map(([value, { label }]) => ({ value, label }))
const named = (choices: { slug: string; name: string }[]) =>
  choices.map(({ slug, name }) => ({ value: slug, label: name }))

function Filters({ filter, places, themes }: Pick<Data, 'filter' | 'places' | 'themes'>) {
  return (
    <Form className="tp-filters" role="search" aria-label="Filter findings" key={Object.values(filter).join('|')}>
      <Select name="kind" label="Kind" empty="All kinds" value={filter.kind} choices={labelled(KINDS)} />
      <Select
        name="strength"
        label="Strength"
        empty="Any strength"
        value={filter.strength}
        choices={labelled(STRENGTHS)}
      />
      <Select name="place" label="Seen in" empty="All places" value={filter.place} choices={named(places)} />
      <Select name="theme" label="Theme" empty="All themes" value={filter.theme} choices={named(themes)} />
      <Button tone="secondary">Show</Button>
    </Form>
  )
}
