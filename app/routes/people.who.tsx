import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { findWho, type Who } from '#app/domain/search/who.server.ts'
import { deedWords, isAsked, whoOf } from '#app/domain/search/who.ts'
import { pathOf } from '#app/domain/search/words.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, Select, TextField } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  title(data?.asked.words ? `${data.asked.words} – Who has done this before?` : 'Who has done this before?')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const asked = whoOf(new URL(args.request.url).searchParams)
  const page = pageNumber(args.request)
  const [found, { places, themes, clientGroups }] = await Promise.all([findWho(viewer, asked, page), listVocabulary()])
  const shown = orLastPage(args.request, page, found)
  return { asked, page, places, themes, clientGroups, me: viewer.id, ...shown }
}

export default function WhoHasDoneThis() {
  const { asked, people, total, page, pages, me } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/people">All people</BackLink>
      <PageHeading size="l">Who has done this before?</PageHeading>
      <p className="tp-lead">
        Say what you want to do. People are ranked by what they wrote, led, answered and reviewed here, not by what they
        say of themselves.
      </p>
      <Question />
      {isAsked(asked) && (
        <>
          <p className="tp-quiet" role="status">
            {counted(total, 'person', 'people')}
          </p>
          {people.length === 0 && <Nobody />}
          <ol className="tp-cards" start={(page - 1) * 20 + 1}>
            {people.map((who) => (
              <Card key={who.id} who={who} own={who.id === me} />
            ))}
          </ol>
          <Pagination page={page} pages={pages} label="Pages of people" />
        </>
      )}
    </>
  )
}

function Question() {
  const { asked, places, themes, clientGroups } = useLoaderData<typeof loader>()
  const asChoices = (all: { slug: string; name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <Form method="get" role="search" aria-label="Who has done this before" key={JSON.stringify(asked)}>
      <TextField
        name="q"
        label="What do you want to do?"
        hint="For example: one team for families with many services"
        type="search"
        maxLength={200}
        value={asked.words}
      />
      <div className="tp-filters">
        <Select name="theme" label="Theme" empty="Every theme" choices={asChoices(themes)} value={asked.theme} />
        <Select name="for" label="For whom" empty="Everybody" choices={asChoices(clientGroups)} value={asked.for} />
        <Select name="place" label="Place" empty="Every place" choices={asChoices(places)} value={asked.place} />
      </div>
      <Button>Find who has</Button>
    </Form>
  )
}

function Nobody() {
  const { asked } = useLoaderData<typeof loader>()
  const about = new URLSearchParams(
    Object.entries({ place: asked.place, theme: asked.place ? '' : asked.theme }).filter(([, slug]) => slug),
  )
  return (
    <Empty title="Nobody here has written, led or reviewed anything like that yet.">
      <p className="govuk-body">
        Try other words for it, or{' '}
        <Link className="govuk-link" to={`/threads/new?${about}`}>
          ask it as a question
        </Link>
        : somebody may know.
      </p>
    </Empty>
  )
}

function Card({ who, own }: { who: Who; own: boolean }) {
  return (
    <li className="tp-panel govuk-!-margin-bottom-0">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1 tp-person">
        <Avatar id={who.id} name={who.name} photo={who.photo} />
        <Link className="govuk-link" to={`/people/${who.slug}`}>
          {who.name}
        </Link>
        {own && ' (you)'}
      </h2>
      {who.headline && <p className="govuk-body govuk-!-margin-bottom-1">{who.headline}</p>}
      {who.places.length > 0 && (
        <p className="tp-meta">
          {who.places.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
      <ul className="govuk-list govuk-!-margin-bottom-0" aria-label="Why">
        {who.why.map((why) => (
          <Reason key={why.deed} {...why} />
        ))}
      </ul>
    </li>
  )
}

/** "Wrote 5 case studies: …, …, … and 2 more" */
function Reason({ deed, count, things }: Who['why'][number]) {
  const { one, many } = deedWords[deed]
  const more = count - things.length
  return (
    <li>
      {count === 1 ? one : many(count)}:{' '}
      {things.map(({ kind, slug, title: name }, i) => (
        <span key={`${kind} ${slug}`}>
          {i > 0 && '; '}
          <Link className="govuk-link" to={pathOf(kind, slug)}>
            {name}
          </Link>
        </span>
      ))}
      {more > 0 && `; and ${more} more`}
    </li>
  )
}
