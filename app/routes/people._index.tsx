import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findPeople, findPeopleChoices } from '#app/domain/practitioner/directory.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { Button, Select, TextField } from '#app/ui/form.tsx'
import { ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('People')

const asWord = (query: URLSearchParams, name: string) => (query.get(name) ?? '').trim().slice(0, 100)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const query = new URL(args.request.url).searchParams
  const page = pageNumber(args.request)
  const asked = {
    place: asWord(query, 'place'),
    organisation: asWord(query, 'organisation'),
    theme: asWord(query, 'theme'),
    words: asWord(query, 'q'),
  }
  const [found, choices] = await Promise.all([findPeople(viewer, { ...asked, page }), findPeopleChoices()])
  return { ...orLastPage(args.request, page, found), ...choices, asked, page }
}

export default function People() {
  const { people, total, pages, page, asked } = useLoaderData<typeof loader>()
  const filtered = asked.place || asked.organisation || asked.theme || asked.words
  return (
    <>
      <PageHeading
        actions={
          <ButtonLink to={addressOfWho({ theme: asked.theme, place: asked.place })} secondary>
            Who has done this before?
          </ButtonLink>
        }
      >
        People
      </PageHeading>
      <p className="tp-lead">Who works on what, and where: ask somebody who has done it.</p>
      <Filters />
      <p className="govuk-body">{total === 1 ? '1 person' : `${total} people`}</p>
      {people.length === 0 && (
        <Empty title="Nobody is found like that.">
          {filtered && (
            <p className="govuk-body">
              <Link className="govuk-link" to="/people">
                Show everyone
              </Link>
            </p>
          )}
        </Empty>
      )}
      <ul className="tp-cards tp-cards--two">
        {people.map((person) => (
          <PersonCard key={person.id} person={person} />
        ))}
      </ul>
      <Pagination page={page} pages={pages} label="Pages of people" />
    </>
  )
}

function Filters() {
  const { places, organisations, themes, asked } = useLoaderData<typeof loader>()
  const asChoices = (all: { slug: string; name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, label: name }))
  // A new set of filters shows its own values also when the page is not loaded anew.
  return (
    <Form method="get" className="tp-filters" key={JSON.stringify(asked)} role="search" aria-label="Find people">
      <TextField name="q" label="Name or words" type="search" value={asked.words} />
      <Select name="place" label="Place" empty="Every place" choices={asChoices(places)} value={asked.place} />
      <Select
        name="organisation"
        label="Organisation"
        empty="Every organisation"
        choices={asChoices(organisations)}
        value={asked.organisation}
      />
      <Select name="theme" label="Theme" empty="Every theme" choices={asChoices(themes)} value={asked.theme} />
      <Button tone="secondary">Find people</Button>
    </Form>
  )
}

type Person = {
  id: string
  slug: string
  name: string
  photo: { id: string } | null
  headline: string
  role: string
  places: { place: { slug: string; name: string } }[]
  posts: { id: string; title: string; organisation: { name: string } }[]
  themes: { theme: { slug: string; name: string } }[]
}
function PersonCard({ person }: { person: Person }) {
  return (
    <li className="tp-card">
      <h2 className="tp-card__title tp-person">
        <Avatar id={person.id} name={person.name} photo={person.photo} />
        <Link className="govuk-link" to={`/people/${person.slug}`}>
          {person.name}
        </Link>
      </h2>
      {person.headline && <p className="tp-card__text">{person.headline}</p>}
      {person.posts.map(({ id, title: job, organisation }) => (
        <p className="tp-small tp-quiet govuk-!-margin-bottom-1" key={id}>
          {job}, {organisation.name}
        </p>
      ))}
      <p className="tp-meta">
        {person.role !== 'practitioner' && <Tag tone="plum">{person.role}</Tag>}
        {person.places.map(({ place }) => (
          <span key={place.slug}>{place.name}</span>
        ))}
        {person.themes.map(({ theme }) => (
          <Tag key={theme.slug}>{theme.name}</Tag>
        ))}
      </p>
    </li>
  )
}
