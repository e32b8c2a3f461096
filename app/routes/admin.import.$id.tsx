import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { bringingOf } from '#app/auth/bringing-lists.server.ts'
import { IMPORT_WORDS } from '#app/domain/place/bringing/columns.ts'
import { doImport, findImport, findImportKind } from '#app/domain/place/bringing/import.server.ts'
import { isOutcome, OUTCOMES, type Outcome, type PlannedRow } from '#app/domain/place/bringing/plan.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, Radios } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What a list would do')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const asked = new URL(args.request.url).searchParams.get('only')
  const [only, page] = [isOutcome(asked) ? asked : null, pageNumber(args.request)]
  const found = getOr404(await findImport(viewer, args.params.id ?? '', only, page))
  return { ...orLastPage(args.request, page, found), only, page }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const id = args.params.id ?? ''
  const form = await readForm(args.request)
  const { kind } = getOr404(await findImportKind(viewer, id))
  const bringing = bringingOf(viewer, kind, form.get('send') === 'now')
  const done = getOr404(await doImport(viewer, id, String(form.get('version') ?? ''), bringing))
  if (done === 'changed meanwhile') return data({ errors: { form: CHANGED } }, { status: 409 })
  return redirectTelling(`/admin/import/${id}`, done === 'done' ? 'It is brought in.' : 'It was brought in already.')
}
const CHANGED =
  'Something changed here since you looked, so nothing was brought in. This is what the list would do by now: look again.'

export default function ImportShown() {
  const { kind, fileName, readAs, doneAt, counts, pages, page, only } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { title: of } = IMPORT_WORDS[kind]
  const all = OUTCOMES.reduce((sum, one) => sum + counts[one], 0)
  return (
    <>
      <BackLink to="/admin/import">Bring in lists</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`${of} from ${fileName}`}>
        {doneAt ? 'This list is brought in' : `What ${counted(all, 'row', 'rows')} would do`}
      </PageHeading>
      {readAs && !doneAt && (
        <p className="govuk-inset-text">
          The file does not say how its letters are written. It was read as {readAs}: look whether names with accents
          are right, or save it as “CSV UTF-8” and bring it again.
        </p>
      )}
      {!doneAt && <Doing />}
      <Narrowing counts={counts} only={only} all={all} />
      <Rows />
      <Pagination page={page} pages={pages} label="Pages of rows" />
    </>
  )
}

/** What is done is what is shown: with nothing to do, or all refused, there is no button. */
function Doing() {
  const { kind, counts, version } = useLoaderData<typeof loader>()
  const n = counts.new + counts.changed
  const stay = counts.refused
    ? ` ${counted(counts.refused, 'row', 'rows')} with something wrong ${counts.refused === 1 ? 'stays' : 'stay'} out.`
    : ''
  if (!n)
    return (
      <p className="govuk-inset-text">
        There is nothing to bring in.{stay}{' '}
        {counts.refused ? 'Put it right in the file, and bring it again.' : 'Everything is here already, as it is.'}
      </p>
    )
  return (
    <Form method="post" className="tp-panel" noValidate>
      <input type="hidden" name="version" value={version} />
      <p className="govuk-body">Nothing has happened yet.{stay}</p>
      {kind === 'people' && (
        <Radios
          name="send"
          legend="When do they get their invitation?"
          values={['now']}
          choices={[
            { value: 'now', label: 'Now, by mail' },
            {
              value: 'later',
              label: 'When they ask',
              hint: 'No mail goes out. Whoever enters their address on the page to join gets their link, for 30 days.',
            },
          ]}
        />
      )}
      <Button>{n === 1 ? 'Bring in this row' : `Bring in these ${n.toLocaleString('en-GB')} rows`}</Button>
    </Form>
  )
}

const WORDS: Record<Outcome, { would: string; did: string; tone: Tone }> = {
  new: { would: 'New', did: 'Added', tone: 'leaf' },
  changed: { would: 'Changes', did: 'Changed', tone: 'sky' },
  unchanged: { would: 'Stays as it is', did: 'Stayed as it was', tone: 'plain' },
  refused: { would: 'Refused', did: 'Refused', tone: 'clay' },
}
const wordOf = (outcome: Outcome, done: boolean) => WORDS[outcome][done ? 'did' : 'would']

type NarrowingProps = { counts: Record<Outcome, number>; only: Outcome | null; all: number }
function Narrowing({ counts, only, all }: NarrowingProps) {
  const { doneAt } = useLoaderData<typeof loader>()
  const ways = [
    { to: '?', words: `All rows (${all})`, on: only === null },
    ...OUTCOMES.filter((one) => counts[one]).map((one) => ({
      to: `?only=${one}`,
      words: `${wordOf(one, doneAt !== null)} (${counts[one]})`,
      on: only === one,
    })),
  ]
  return (
    <nav aria-label="Which rows">
      <ul className="tp-meta govuk-!-margin-bottom-4">
        {ways.map(({ to, words, on }) => (
          <li key={to}>
            <Link className="govuk-link" to={to} aria-current={on ? 'page' : undefined} preventScrollReset>
              {on ? <strong>{words}</strong> : words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Rows() {
  const { rows, doneAt } = useLoaderData<typeof loader>()
  if (!rows.length) return <Empty title="There is no such row." />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="tp-wide-table" aria-label="Rows of the list" tabIndex={0}>
      <table className="govuk-table tp-import">
        <thead className="govuk-table__head">
          <tr>
            {['Row', 'What it is about', 'What becomes of it'].map((heading) => (
              <th scope="col" className="govuk-table__header" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr className="govuk-table__row" key={row.row}>
              <td className="govuk-table__cell">{row.row}</td>
              <th scope="row" className="govuk-table__header">
                {row.name || 'Without a name'}
              </th>
              <td className="govuk-table__cell">
                <Tag tone={WORDS[row.outcome].tone}>{wordOf(row.outcome, doneAt !== null)}</Tag>
                <What row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function What({ row: { outcome, changes, faults, note } }: { row: PlannedRow }) {
  const lines = [
    ...(note ? [note] : []),
    ...faults.map(({ column, why }) => `${column}: ${why}.`),
    ...changes.map(({ column, from, to }) => `${column}: ${outcome === 'new' ? short(to) : fromTo(from, to)}`),
  ]
  if (!lines.length) return null
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0 govuk-!-margin-top-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
const MOST_SHOWN = 300
const short = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)
const fromTo = (from: string, to: string) =>
  `${from ? `“${short(from)}”` : 'nothing'} becomes ${to ? `“${short(to)}”` : 'nothing'}`
