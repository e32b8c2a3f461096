import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ErrorSummary, type Errors, TextField } from './form.tsx'
import { BackLink, Empty, PageHeading } from './page.tsx'
import { Pagination } from './pagination.tsx'

type FindProps = { label: string; what: string; words: string; errors?: Errors; children?: ReactNode }

/** Finds in a list by name; what else narrows it are its children. */
export function FindByName({ label, what, words, errors, children }: FindProps) {
  return (
    <Form method="get" className="tp-filters" key={words} role="search" aria-label={what}>
      <TextField name="q" label={label} type="search" value={words} errors={errors} />
      {children}
      <Button tone="secondary">Find</Button>
    </Form>
  )
}

type ListProps<Row> = {
  rows: Row[]
  total: number
  pages: number
  page: number
  one: string
  many: string
  /** Whether the list is narrowed: then nothing found is not an empty list. */
  narrowed: boolean
  /** What to do when there is none yet. */
  begin: ReactNode
  children: (row: Row) => ReactNode
}

/** One page of a list of names, with how many there are in all. */
export function KeptList<Row extends { slug: string }>(props: ListProps<Row>) {
  const { rows, total, pages, page, one, many, narrowed, begin, children } = props
  return (
    <>
      {total > 0 && (
        <p className="govuk-body">{total === 1 ? `1 ${one}` : `${total.toLocaleString('en-GB')} ${many}`}</p>
      )}
      {rows.length === 0 && (
        <Empty title={narrowed || total > 0 ? `No ${one} is found like that.` : `There is no ${one} yet.`}>
          {!narrowed && total === 0 && <p className="govuk-body">{begin}</p>}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className="tp-rows">
          {rows.map((row) => (
            <li key={row.slug}>{children(row)}</li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} label={`Pages of ${many}`} />
    </>
  )
}

type RemovalProps = {
  /** "place" */
  one: string
  name: string
  /** In words; nothing when it may go. */
  usedBy: string
  back: string
  errors?: Errors
}

/** Asks once more before something nothing uses is removed, or says by what it is used. */
export function Removal({ one, name, usedBy, back, errors }: RemovalProps) {
  return (
    <>
      <BackLink to={back}>{name}</BackLink>
      <ErrorSummary errors={errors} />
      <PageHeading size="l">{usedBy ? `This ${one} is in use` : `Remove ${name}?`}</PageHeading>
      {usedBy ? (
        <>
          <p className="govuk-body">
            <strong>{name}</strong> cannot be removed: it is used by {usedBy}, drafts included.
          </p>
          <p className="govuk-body">
            <Link className="govuk-link" to={back}>
              Change it instead
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="govuk-body">Nothing uses it. Once it is removed it cannot be brought back.</p>
          <Form method="post" className="tp-actions">
            <Button tone="warning">Remove this {one}</Button>
            <Link className="govuk-link" to={back}>
              Leave as it is
            </Link>
          </Form>
        </>
      )}
    </>
  )
}
