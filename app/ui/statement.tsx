import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Empty, PageHeading } from './page.tsx'
import { When } from './when.tsx'

type Props = {
  title: string
  published: boolean
  missing: string[]
  administrator: boolean
  /** ISO 8601 */
  changedAt: string | null
  children: ReactNode
}

/** A statement of the public face; while something of it was not said, an honest word that it is not there yet. */
export function StatementPage({ title, published, missing, administrator, changedAt, children }: Props) {
  return (
    <>
      <PageHeading
        actions={
          administrator && (
            <Link className="govuk-link" to="/admin/public-face">
              Change what it says of you
            </Link>
          )
        }
      >
        {title}
      </PageHeading>
      {published && <div className="tp-body tp-statement">{children}</div>}
      {published && changedAt && (
        <p className="tp-quiet tp-small">
          Last changed <When at={new Date(changedAt)} />
        </p>
      )}
      {!published && (
        <Empty title="This page is not yet published">
          {administrator ? (
            <>
              <p className="govuk-body">It is published as soon as you have said:</p>
              <ul className="govuk-list govuk-list--bullet">
                {missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
              <p className="govuk-body">
                <Link className="govuk-link" to="/admin/public-face">
                  Say it now
                </Link>
              </p>
            </>
          ) : (
            <p className="govuk-body">
              Whoever runs this Total Place has not written it yet, and we would rather show nothing than something made
              up.
            </p>
          )}
        </Empty>
      )}
    </>
  )
}
