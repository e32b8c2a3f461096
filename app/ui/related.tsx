import { Link } from '@remix-run/react'
import { Tag } from './tag.tsx'
import { WhoLink } from './who-link.tsx'

export type Alike = { kind: string; path: string; title: string; note: string }

/** What else there is that has to do with the thing on this page; `who`: where the people are who have done such a thing. */
export function Related({ things, who }: { things: Alike[]; who?: string | null | undefined }) {
  if (!things.length) return who ? <WhoLink to={who} /> : null
  return (
    <section aria-labelledby="related" className="tp-related">
      <h2 className="govuk-heading-m" id="related">
        Related
      </h2>
      <ul className="tp-cards tp-cards--two">
        {things.map(({ kind, path, title, note }) => (
          <li key={path} className="tp-card">
            <h3 className="tp-card__title">
              <Link className="govuk-link govuk-link--no-underline" to={path}>
                {title}
              </Link>
            </h3>
            <p className="tp-meta">
              <Tag>{kind}</Tag>
              {note && <span>{note}</span>}
            </p>
          </li>
        ))}
      </ul>
      {who && <WhoLink to={who} />}
    </section>
  )
}
