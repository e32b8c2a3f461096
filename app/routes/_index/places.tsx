import { Link } from '@remix-run/react'
import { counted } from '#app/ui/counted.ts'
import type { HomePage } from './home.server.ts'

/** The places, those that shared most first. */
export function AtWork({ page: { numbers } }: { page: HomePage }) {
  if (!numbers.atWork.length) return null
  return (
    <section aria-labelledby="places" className="tp-part">
      <div className="tp-part__head">
        <h2 className="govuk-heading-m" id="places">
          Places at work
        </h2>
        <Link className="govuk-link" to="/places">
          All places
        </Link>
      </div>
      <ul className="tp-places">
        {numbers.atWork.map(({ slug, name, region, caseStudies, findings }) => (
          <li key={slug}>
            <Link className="govuk-link" to={`/places/${slug}`}>
              {name}
            </Link>
            <span className="tp-quiet">
              {[
                caseStudies > 0 && counted(caseStudies, 'case study', 'case studies'),
                findings > 0 && counted(findings, 'finding', 'findings'),
              ]
                .filter(Boolean)
                .join(', ') || region}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
