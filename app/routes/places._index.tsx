import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listPlaces, listRegions, placeFilterOf } from '#app/domain/place/place.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { Card, Cards, Count, Fictional } from '#app/ui/cards.tsx'
import { Button, Select } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { title } from '#app/web/title.ts'

export const meta = () => title('Places')

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = placeFilterOf(new URL(request.url).searchParams)
  const [places, regions, { themes }] = await Promise.all([listPlaces(filter), listRegions(), listVocabulary()])
  return { filter, places, regions, themes }
}

export default function Places() {
  const { filter, places, regions, themes } = useLoaderData<typeof loader>()
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHeading>Places</PageHeading>
      <p className="tp-lead">
        Areas that look at all their public money and all their services at once: the pilots, and the places that do the
        same beside them.
      </p>
      <ul className="tp-actions tp-ways">
        <li>
          <Link className="govuk-link" to="/places/map">
            See them on a map
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to="/places/compare">
            Compare two of them
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to="/organisations">
            The organisations that work there
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to="/places/ask">
            Is your place working like this?
          </Link>
        </li>
      </ul>
      <Form className="tp-filters" role="search" aria-label="Filter places">
        <Select
          name="kind"
          label="Kind"
          empty="Pilots and parallel places"
          value={filter.kind}
          choices={[
            { value: 'pilot', label: 'Pilots' },
            { value: 'parallel', label: 'Parallel places' },
          ]}
        />
        <Select
          name="region"
          label="Region"
          empty="All regions"
          value={filter.region}
          choices={regions.map((region) => ({ value: region, label: region }))}
        />
        <Select
          name="theme"
          label="Theme"
          empty="All themes"
          value={filter.theme}
          choices={themes.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Button tone="secondary">Show</Button>
      </Form>
      <Count count={places.length} one="place" many="places" />
      {places.length === 0 && (
        <Empty title={filtered ? 'No place is like that yet' : 'No place is here yet'}>
          <p className="govuk-body">
            {filtered ? (
              <Link className="govuk-link" to="/places">
                Show all places
              </Link>
            ) : (
              'Moderators and administrators add the places of this community.'
            )}
          </p>
        </Empty>
      )}
      <Cards columns="three">
        {places.map((place) => (
          <PlaceCard key={place.slug} place={place} />
        ))}
      </Cards>
    </>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['places'][number]
function PlaceCard({ place }: { place: Listed }) {
  const { slug, name, kind, region, population, summary, fictional, themes, caseStudies, findings } = place
  const shared = [
    caseStudies && `${caseStudies} case ${caseStudies === 1 ? 'study' : 'studies'}`,
    findings && `${findings} finding${findings === 1 ? '' : 's'}`,
  ].filter(Boolean)
  return (
    <Card to={`/places/${slug}`} title={name} text={summary}>
      <Tag tone={kind === 'pilot' ? 'leaf' : 'plain'}>{kind === 'pilot' ? 'Pilot' : 'Parallel place'}</Tag>
      {fictional && <Fictional />}
      <span>{region}</span>
      {population !== null && <span>{population.toLocaleString('en-GB')} people</span>}
      {themes.map(({ theme }) => (
        <Tag key={theme.slug}>{theme.name}</Tag>
      ))}
      {shared.length > 0 && <strong>{shared.join(', ')}</strong>}
    </Card>
  )
}
