import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { listProposals, type ProposalFilter, proposalFilterOf } from '#app/domain/proposal/proposal.server.ts'
import { FeedLink, feedQuery } from '#app/ui/feed-link.tsx'
import { Button, Select } from '#app/ui/form.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { ProposalCard } from '#app/ui/proposal-card.tsx'
import { stateWords } from '#app/ui/proposal-state.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction = ({ location }) => [
  ...title('Proposals'),
  feedTag('Proposals', `/proposals.atom${feedQuery(location.search)}`),
]

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams
  const filter = proposalFilterOf(asked)
  const page = pageNumber(args.request)
  const viewer = await viewerOf(args)
  const [found, { places, themes }] = await Promise.all([listProposals(viewer, filter, page), listVocabulary()])
  return {
    ...orLastPage(args.request, page, found),
    filter,
    page,
    signedIn: viewer !== null,
    mayStart: Boolean(viewer?.placeIds.length),
    places,
    themes,
  }
}

export default function Proposals() {
  const { items, total, page, pages, filter, signedIn, mayStart } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading actions={mayStart && <ButtonLink to="/proposals/new">Start a proposal</ButtonLink>}>
        Proposals
      </PageHeading>
      <p className="tp-lead">
        Redesigns of public services, written by teams across places: what to do differently, who pays and gains, and
        what to ask of central government.
      </p>
      <Filters />
      {items.length ? (
        <>
          <p className="tp-quiet" role="status">
            {total === 1 ? '1 proposal' : `${total.toLocaleString('en-GB')} proposals`}
            {pages > 1 && `, page ${page} of ${pages}`}
          </p>
          <ul className="tp-cards">
            {items.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} />
            ))}
          </ul>
          <Pagination page={page} pages={pages} label="Pages of proposals" />
        </>
      ) : (
        <Nothing filter={filter} signedIn={signedIn} />
      )}
      <FeedLink path="/proposals.atom">New proposals in a feed reader (Atom)</FeedLink>
    </>
  )
}

function Filters() {
  const { filter, places, themes, signedIn } = useLoaderData<typeof loader>()
  const choice = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name })
  return (
    // Made anew when the address changes by a link, so that it shows what the address says.
    <Form method="get" className="tp-filters" aria-label="Filter proposals" key={JSON.stringify(filter)}>
      <Select
        name="state"
        label="State"
        empty="Any state"
        value={filter.state}
        choices={Object.entries(stateWords)
          .filter(([state]) => signedIn || (state !== 'draft' && state !== 'consultation'))
          .map(([value, label]) => ({ value, label }))}
      />
      <Select name="place" label="Place" empty="Any place" value={filter.place} choices={places.map(choice)} />
      <Select name="theme" label="Theme" empty="Any theme" value={filter.theme} choices={themes.map(choice)} />
      {signedIn && (
        <Select
          name="mine"
          label="Team"
          empty="Any team"
          value={filter.mine ? '1' : ''}
          choices={[{ value: '1', label: 'Mine' }]}
        />
      )}
      <Button tone="secondary">Show</Button>
    </Form>
  )
}

function Nothing({ filter, signedIn }: { filter: ProposalFilter; signedIn: boolean }) {
  if (filter.state || filter.place || filter.theme || filter.mine)
    return (
      <Empty title="No proposal fits all of that.">
        <p className="govuk-body">
          <Link className="govuk-link" to="/proposals">
            Show all proposals
          </Link>{' '}
          or start the one that is missing.
        </p>
      </Empty>
    )
  return (
    <Empty title="No proposals are open to read yet.">
      <p className="govuk-body">
        A proposal begins with two places that see the same problem. It appears here once its team opens it.{' '}
        {!signedIn && (
          <Link className="govuk-link" to="/sign-in?to=/proposals">
            Sign in to see those in consultation
          </Link>
        )}
      </p>
    </Empty>
  )
}
