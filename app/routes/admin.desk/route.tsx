import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { title } from '#app/web/title.ts'
import { Chosen } from './chosen.tsx'
import { type Desk, showDesk } from './show.server.ts'
import { useListKeys } from './use-list-keys.ts'

export const meta = () => title('Desk')

export const loader = (args: LoaderFunctionArgs) => showDesk(args)

export default function DeskPage() {
  const { queues, queue, what, page, pages, lines, chosen } = useLoaderData<typeof loader>()
  const list = useRef<HTMLOListElement>(null)
  useListKeys(list)
  return (
    <>
      <PageHeading>Desk</PageHeading>
      <nav aria-label="Queues" className="tp-queues">
        <ul>
          {queues.map(({ name, title, count }) => (
            <li key={name}>
              <Link
                className="govuk-link"
                to={`/admin/desk?queue=${name}`}
                aria-current={name === queue ? 'page' : undefined}
              >
                {title} <span className="tp-queues__count">{count.toLocaleString('en-GB')}</span>
                <span className="govuk-visually-hidden"> waiting</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="govuk-body">{what}</p>
      {lines.length === 0 ? (
        <Empty title="Nothing waits here" />
      ) : (
        <div className="tp-desk">
          <div>
            <h2 className="govuk-heading-m" id="waiting">
              Waiting
            </h2>
            <ol className="tp-rows tp-desk__lines" aria-labelledby="waiting" ref={list}>
              {lines.map((line) => (
                <Line key={`${line.kind}:${line.id}`} {...{ line, queue, page }} chosen={line.id === chosen?.id} />
              ))}
            </ol>
            <Pagination page={page} pages={pages} label="Pages of what waits" />
            <Keys />
          </div>
          {chosen && <Chosen key={`${chosen.kind}:${chosen.id}`} chosen={chosen} queue={queue} />}
        </div>
      )}
    </>
  )
}

type LineProps = { line: Desk['lines'][number]; queue: string; page: number; chosen: boolean }
function Line({ line, queue, page, chosen }: LineProps) {
  const { kind, id, begins, at, who, note, claimedBy, mine } = line
  const to = new URLSearchParams({ queue, at: `${kind}:${id}`, ...(page > 1 && { page: String(page) }) })
  return (
    <li className={chosen ? 'tp-desk__chosen' : undefined}>
      <Link className="govuk-link" to={`/admin/desk?${to}#decide`} aria-current={chosen ? 'true' : undefined}>
        {begins}
      </Link>
      <p className="tp-meta">
        {who && kind !== 'practitioner' && <span>{who.name}</span>}
        <When at={at} time />
        {note && <span>{note}</span>}
        {claimedBy && <Tag tone="sky">Taken by {mine ? 'you' : claimedBy.name}</Tag>}
      </p>
    </li>
  )
}

/** What the keys do, for whoever wants them: only while the list has the focus, so that they get in nobody's way. */
function Keys() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">With the keyboard</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          Everything here is reached with Tab and done with Enter. While one of what waits has the focus, <kbd>j</kbd>{' '}
          goes to the next and <kbd>k</kbd> to the one before, <kbd>Home</kbd> and <kbd>End</kbd> to the first and the
          last; <kbd>Enter</kbd> puts it beside the list and goes there, to be decided.
        </p>
      </div>
    </details>
  )
}
