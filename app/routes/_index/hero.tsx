import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/page.tsx'
import { Constellation } from './constellation.tsx'
import type { HomePage } from './home.server.ts'

type Props = { page: HomePage }

/** For visitors: what this is, with the numbers that are true now. */
export function Hero({ page: { numbers } }: Props) {
  return (
    <section className="tp-hero">
      <div className="tp-hero__words">
        <h1 className="govuk-heading-xl" tabIndex={-1}>
          Public services, seen whole
        </h1>
        <p>
          A place has one population and dozens of budgets. Here the people who run its services share what they learn,
          say what they see too, and write the next redesign together, place by place.
        </p>
        <div className="tp-actions">
          <ButtonLink to="/join">Join</ButtonLink>
          <Link className="tp-hero__link" to="/case-studies">
            Find a case like yours
          </Link>
          <Link className="tp-hero__link" to="/case-studies/bring">
            Share one you have in Word
          </Link>
        </div>
      </div>
      <Constellation places={numbers.atWork} />
      <Numbers page={{ numbers }} />
    </section>
  )
}

/** For people signed in: their name, and the same numbers. */
export function Welcome({ page }: Props) {
  const first = page.viewer?.name.split(' ')[0]
  return (
    <section className="tp-hero tp-hero--low">
      <div className="tp-hero__words">
        <h1 className="govuk-heading-l" tabIndex={-1}>
          Hello, {first}
        </h1>
      </div>
      <Numbers page={page} />
    </section>
  )
}

function Numbers({ page: { numbers } }: { page: Pick<HomePage, 'numbers'> }) {
  const { places, caseStudies, findings, shared, proposals } = numbers
  const shown: [number, string, string][] = [
    [places, places === 1 ? 'place' : 'places', '/places'],
    [caseStudies, caseStudies === 1 ? 'case study' : 'case studies', '/case-studies'],
    [findings, findings === 1 ? 'finding' : 'findings', '/findings'],
    [shared, 'seen in more than one place', '/findings'],
    [proposals, proposals === 1 ? 'proposal' : 'proposals', '/proposals'],
  ]
  const told = shown.filter(([count]) => count > 0)
  if (!told.length) return null
  return (
    <ul className="tp-numbers" aria-label="The community in numbers">
      {told.map(([count, name, to]) => (
        <li key={name}>
          <Link to={to}>
            <span className="tp-numbers__count">{count.toLocaleString('en-GB')}</span> {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
