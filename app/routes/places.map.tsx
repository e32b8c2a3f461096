import { Link, useLoaderData } from '@remix-run/react'
import { listPlacesOnMap } from '#app/domain/place/place.server.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { Fictional } from '#app/ui/cards.tsx'
import { counted } from '#app/ui/counted.ts'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { type MapDot, PlacesMap } from '#app/ui/places-map.tsx'
import { title } from '#app/web/title.ts'

export const meta = () => title('Map of the places')

export async function loader() {
  const places = await listPlacesOnMap()
  const numbered = places
    .filter(({ latitude }) => latitude !== null)
    // From north to south, so that the numbers can be found on the map without searching.
    .toSorted((one, other) => (other.latitude ?? 0) - (one.latitude ?? 0))
  const dots: MapDot[] = numbered.map(({ slug, name, kind, latitude, longitude }, i) => ({
    number: i + 1,
    to: `/places/${slug}`,
    name,
    pilot: kind === 'pilot',
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
  }))
  const numberOf = new Map(numbered.map(({ slug }, i) => [slug, i + 1]))
  const listed = places.map(({ slug, name, region, kind, fictional, caseStudyCount, findingCount }) => ({
    slug,
    name,
    region,
    fictional,
    pilot: kind === 'pilot',
    caseStudies: caseStudyCount,
    findings: findingCount,
    number: numberOf.get(slug) ?? null,
  }))
  return { dots, regions: byRegion(listed), sources: sourcesOf(numbered) }
}

/** Regions in their usual order, then what lies in none of them. */
function byRegion<Place extends { region: string }>(places: Place[]) {
  const known: readonly string[] = REGIONS
  const names = [...known, ...new Set(places.map(({ region }) => region).filter((region) => !known.includes(region)))]
  return names.flatMap((name) => {
    const those = places.filter(({ region }) => region === name)
    return those.length ? [{ name, places: those }] : []
  })
}

const sourcesOf = (places: { name: string; slug: string; positionSource: string }[]) =>
  places.map(({ name, slug, positionSource }, i) => ({ number: i + 1, name, slug, source: positionSource }))

export default function MapOfPlaces() {
  const { dots, regions, sources } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/places">All places</BackLink>
      <PageHeading>Map of the places</PageHeading>
      <p className="tp-lead">Where the pilots are, and the places that do the same beside them.</p>
      {regions.length === 0 && <Empty title="No place is here yet" />}
      <div className="tp-atlas">
        <div>
          <PlacesMap dots={dots} />
          {dots.length > 0 && <Sources sources={sources} />}
        </div>
        <nav aria-label="Places by region">
          {regions.map(({ name, places }) => (
            <section key={name}>
              <h2 className="govuk-heading-s">{name}</h2>
              <ul className="tp-atlas__list">
                {places.map((place) => (
                  <Listed key={place.slug} place={place} />
                ))}
              </ul>
            </section>
          ))}
        </nav>
      </div>
    </>
  )
}

type Place = ReturnType<typeof useLoaderData<typeof loader>>['regions'][number]['places'][number]
function Listed({ place: { slug, name, number, pilot, fictional, caseStudies, findings } }: { place: Place }) {
  const shared = [
    caseStudies > 0 && counted(caseStudies, 'case study', 'case studies'),
    findings > 0 && counted(findings, 'finding', 'findings'),
  ].filter(Boolean)
  return (
    <li>
      <span className={`tp-atlas__number${number === null ? ' tp-atlas__number--none' : ''}`} aria-hidden="true">
        {number ?? '–'}
      </span>
      <span>
        <Link className="govuk-link" to={`/places/${slug}`}>
          {name}
        </Link>{' '}
        {fictional && <Fictional />}
        <span className="tp-quiet tp-small tp-atlas__facts">
          {[pilot ? 'Pilot' : 'Parallel place', ...shared, number === null && 'not on the map']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  )
}

function Sources({ sources }: { sources: { number: number; name: string; slug: string; source: string }[] }) {
  return (
    <>
      <p className="tp-source">
        Outline: Natural Earth, 1:50 million, in the public domain. One dot stands for a whole place, however large it
        is.
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Where each dot stands, and who says so</span>
        </summary>
        <ol className="govuk-details__text govuk-list govuk-list--number">
          {sources.map(({ slug, name, source }) => (
            <li key={slug}>
              {name}: {source}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
