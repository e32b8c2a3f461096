import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CaseStudy, Reading } from '#app/domain/case-study/case-study.server.ts'
import { poundsRead } from '#app/domain/case-study/pounds.ts'
import { Fictional } from '#app/ui/cards.tsx'
import { Source } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { When } from '#app/ui/when.tsx'

type Props = Pick<Reading, 'form' | 'at'> & {
  /** How many revisions there are. */
  number: number
  study: Pick<CaseStudy, 'slug' | 'authors' | 'publishedAt'>
  may: { edit: boolean; withdraw: boolean }
  signedIn: boolean
}

/** The facts one would put on a card: where, about what, for whom, at what cost, by whom, from where. */
export function Facts({ study, form, number, at, may, signedIn }: Props) {
  const { slug, authors, publishedAt } = study
  const { place, themes, clientGroups, costPence, sourceTitle, sourceUrl } = form
  return (
    <div className="tp-panel">
      <h2 className="govuk-heading-s">At a glance</h2>
      <dl className="tp-facts">
        {place && (
          <Fact name="Place">
            <Link className="govuk-link" to={`/places/${place.slug}`}>
              {place.name}
            </Link>{' '}
            {place.fictional && <Fictional />}
          </Fact>
        )}
        {themes.length > 0 && <Linked name="Themes" by="theme" all={themes} />}
        {clientGroups.length > 0 && <Linked name="For" by="for" all={clientGroups} />}
        {costPence !== null && (
          <Fact name="Cost">
            <span className="tp-figure">{poundsRead(costPence)}</span>
          </Fact>
        )}
        <Fact name={authors.length === 1 ? 'Author' : 'Authors'}>
          {authors.map((author, i) => (
            <span key={author.id}>
              {i > 0 && ', '}
              <PersonName person={author} link={signedIn} />
            </span>
          ))}
          {may.edit && (
            <>
              <br />
              <Link className="govuk-link" to={`/case-studies/${slug}/authors`}>
                Change authors
              </Link>
            </>
          )}
        </Fact>
        {publishedAt && (
          <Fact name="Published">
            <When at={publishedAt} />
          </Fact>
        )}
        {number > 1 && at && (
          <Fact name="Revised">
            <When at={at} />
            <br />
            <Link className="govuk-link" to={`/case-studies/${slug}/revisions`}>
              {number === 2 ? 'Both' : `All ${number}`} revisions
            </Link>
          </Fact>
        )}
        {(sourceTitle || sourceUrl) && (
          <Fact name="Where it comes from">
            <Source title={sourceTitle} url={sourceUrl} />
          </Fact>
        )}
      </dl>
      {may.withdraw && (
        <p className="govuk-body-s govuk-!-margin-top-4">
          <Link className="govuk-link" to={`/case-studies/${slug}/withdrawal`}>
            Withdraw this case study
          </Link>
        </p>
      )}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Linked({ name, by, all }: { name: string; by: string; all: { slug: string; name: string }[] }) {
  return (
    <Fact name={name}>
      {all.map((one, i) => (
        <span key={one.slug}>
          {i > 0 && ', '}
          <Link className="govuk-link" to={`/case-studies?${by}=${one.slug}`}>
            {one.name}
          </Link>
        </span>
      ))}
    </Fact>
  )
}
