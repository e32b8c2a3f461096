import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listUnfinished } from '#app/domain/case-study/case-study.server.ts'
import { caseStudyFilterOf, listCaseStudies } from '#app/domain/case-study/listing.server.ts'
import { type Choice, listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { Cards, CaseStudyCard, Count } from '#app/ui/cards.tsx'
import { FeedLink, feedQuery } from '#app/ui/feed-link.tsx'
import { Button, Select, TextField } from '#app/ui/form.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { When } from '#app/ui/when.tsx'
import { WhoLink } from '#app/ui/who-link.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = ({ location }) => [
  ...title('Case studies'),
  feedTag('Case studies', `/case-studies.atom${feedQuery(location.search)}`),
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const filter = caseStudyFilterOf(new URL(args.request.url).searchParams)
  const page = pageNumber(args.request)
  const [list, vocabulary, unfinished] = await Promise.all([
    listCaseStudies(filter, page),
    listVocabulary(),
    viewer ? listUnfinished(viewer.id) : [],
  ])
  return { filter, page, ...orLastPage(args.request, page, list), vocabulary, unfinished }
}
type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CaseStudies() {
  const { filter, page, pages, total, orMore, items, vocabulary, unfinished } = useLoaderData<typeof loader>()
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHeading actions={<ButtonLink to="/case-studies/new">Share a case study</ButtonLink>}>
        Case studies
      </PageHeading>
      <p className="tp-lead">What places did, what it cost, what came of it, and what they would do differently.</p>
      <Unfinished unfinished={unfinished} />
      <Filters filter={filter} vocabulary={vocabulary} />
      {filter.theme && (
        <WhoLink to={addressOfWho({ theme: filter.theme, place: filter.place, for: filter.clientGroup })} />
      )}
      <Count count={total} orMore={orMore} one="case study" many="case studies" />
      {total === 0 && (
        <Empty title={filtered ? 'No case study is like that yet' : 'Nobody has shared a case study yet'}>
          <p className="govuk-body">
            {filtered ? (
              <Link className="govuk-link" to="/case-studies">
                Show all case studies
              </Link>
            ) : (
              'The first one shows others what to write. It need not be a success: what did not work is worth as much.'
            )}
          </p>
        </Empty>
      )}
      <Cards>
        {items.map((study) => (
          <CaseStudyCard key={study.id} study={study} />
        ))}
      </Cards>
      <Pagination page={page} pages={pages} label="Pages of case studies" />
      <FeedLink path="/case-studies.atom">New case studies in a feed reader (Atom)</FeedLink>
    </>
  )
}

const asChoices = (choices: Choice[]) => choices.map(({ slug, name }) => ({ value: slug, label: name }))
function Filters({ filter, vocabulary }: Pick<Data, 'filter' | 'vocabulary'>) {
  const { places, themes, clientGroups } = vocabulary
  // A filter followed by a link shows in the form too.
  return (
    <Form className="tp-filters" role="search" aria-label="Filter case studies" key={Object.values(filter).join('|')}>
      <TextField name="words" label="Words" type="search" value={filter.words} />
      <Select name="place" label="Place" empty="All places" value={filter.place} choices={asChoices(places)} />
      <Select name="theme" label="Theme" empty="All themes" value={filter.theme} choices={asChoices(themes)} />
      <Select
        name="for"
        label="Who it was for"
        empty="Anyone"
        value={filter.clientGroup}
        choices={asChoices(clientGroups)}
      />
      <Button tone="secondary">Show</Button>
    </Form>
  )
}

function Unfinished({ unfinished }: Pick<Data, 'unfinished'>) {
  if (!unfinished.length) return null
  return (
    <section className="tp-panel" aria-labelledby="unfinished">
      <h2 className="govuk-heading-s" id="unfinished">
        Yours, not finished
      </h2>
      <ul className="govuk-list">
        {unfinished.map(({ slug, title, state, updatedAt }) => (
          <li key={slug}>
            <Link className="govuk-link" to={`/case-studies/${slug}/edit`}>
              {title}
            </Link>{' '}
            <span className="tp-quiet tp-small">
              {state === 'draft' ? 'Draft' : 'Changes not published'}, last saved <When at={updatedAt} time />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
