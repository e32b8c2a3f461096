import { Fragment } from 'react'
import { areaOf, Figure, populationOf } from '#app/ui/figure.tsx'
import { Source } from '#app/ui/page.tsx'
import type { PlacePage } from './place.server.ts'

/** The profile: what sort of place it is, every figure with its year and its source. */
export function Facts({ place }: { place: PlacePage['place'] }) {
  const { region, economyKind, economy, geographyKind, geography, density, sourceTitle, sourceUrl } = place
  const lines: [string, string | null, string][] = [
    ['Geography', geographyKind, geography],
    ['Economy', economyKind, economy],
  ]
  const figures = [
    ['Population', populationOf(place)],
    ['Area', areaOf(place)],
  ] as const
  const told = lines.filter(([, kind, words]) => kind || words)
  return (
    <section className="tp-panel" aria-labelledby="profile">
      <h2 className="govuk-heading-s" id="profile">
        At a glance
      </h2>
      <dl className="tp-facts">
        <dt>Region</dt>
        <dd>{region}</dd>
        {figures.map(
          ([name, figure]) =>
            figure && (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>
                  <Figure {...figure} large={name === 'Population'} />
                </dd>
              </Fragment>
            ),
        )}
        {density && (
          <>
            <dt>Density</dt>
            <dd>
              <strong>{density}</strong>
              <br />
              <span className="tp-source">From the two figures above</span>
            </dd>
          </>
        )}
        {told.map(([name, kind, words]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            {kind && <dd>{kind}</dd>}
            {words && <dd className={kind ? 'tp-quiet' : undefined}>{words}</dd>}
          </Fragment>
        ))}
      </dl>
      {(sourceTitle || sourceUrl) && (
        <p className="govuk-!-margin-top-3">
          <Source title={sourceTitle} url={sourceUrl} />
        </p>
      )}
    </section>
  )
}
