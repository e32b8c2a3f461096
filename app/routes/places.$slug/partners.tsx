import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import type { PlacePage } from './place.server.ts'

/** Who works on it together, by kind of body. */
export function Partners({ page: { place } }: { page: PlacePage }) {
  if (!place.partnerCount) return null
  return (
    <section className="tp-panel" aria-labelledby="partners">
      <h2 className="govuk-heading-s" id="partners">
        Partner bodies
      </h2>
      <dl className="tp-facts">
        {place.partners.map(({ kind, organisations }) => (
          <Fragment key={kind}>
            <dt>{kind}</dt>
            {organisations.map(({ slug, name }) => (
              <dd key={slug}>
                <Link className="govuk-link" to={`/organisations/${slug}`}>
                  {name}
                </Link>
              </dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
