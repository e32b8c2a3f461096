import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { bringingOf } from '#app/auth/bringing-lists.server.ts'
import { COLUMNS, IMPORT_WORDS, importKindOf } from '#app/domain/place/bringing/columns.ts'
import { findImports, IMPORT_DAYS, prepareImport } from '#app/domain/place/bringing/import.server.ts'
import { CSV_LIMITS } from '#app/files/csv.server.ts'
import { MEGABYTE } from '#app/files/limits.ts'
import { isFileRefused } from '#app/files/refused.ts'
import type { ImportKind } from '#app/generated/prisma/enums.ts'
import { Button, ErrorSummary, FileField, Radios } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { type FieldErrors, readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Bring in lists')

const KINDS = Object.keys(COLUMNS) as ImportKind[]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const limits = { rows: CSV_LIMITS.rows, megabytes: CSV_LIMITS.bytes / MEGABYTE, days: IMPORT_DAYS }
  return { onceKey: randomUUID(), imports: await findImports(viewer), limits }
}

const LARGEST = {
  bytes: CSV_LIMITS.bytes + MEGABYTE,
  why: `A list must be ${CSV_LIMITS.bytes / MEGABYTE} MB or smaller. Go back in your browser and bring it in parts.`,
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const form = await readForm(args.request, LARGEST)
  const [kind, file] = [importKindOf(String(form.get('kind'))), form.get('file')]
  const typed = { kind: kind ?? '' }
  const again = (errors: FieldErrors) => data({ errors, typed }, { status: 422 })
  if (!kind) return again({ kind: 'Choose what the list is of' })
  if (!(file instanceof File) || !file.size) return again({ file: 'Choose a CSV file' })
  const bytes = Buffer.from(await file.arrayBuffer())
  const onceKey = String(form.get('onceKey') ?? randomUUID()).slice(0, 60)
  try {
    const sent = { kind, fileName: file.name, bytes, onceKey }
    return redirect(`/admin/import/${await prepareImport(viewer, sent, bringingOf(viewer, kind))}`)
  } catch (error) {
    if (!isFileRefused(error)) throw error
    return again({ file: error.why })
  }
}

export default function BringLists() {
  const { onceKey, limits } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Bring in lists</PageHeading>
      <p className="govuk-body">
        Many places, organisations or people at once, from a spreadsheet saved as CSV. You first see what each row would
        do; nothing happens before you say so.
      </p>
      <Form method="post" action="?index" encType="multipart/form-data" className="tp-form" noValidate>
        <input type="hidden" name="onceKey" value={onceKey} />
        <Radios
          name="kind"
          legend="What is the list of?"
          choices={KINDS.map((kind) => ({ value: kind, label: IMPORT_WORDS[kind].title, hint: HINTS[kind] }))}
          {...form}
        />
        <FileField
          name="file"
          label="CSV file"
          hint={`Up to ${limits.rows.toLocaleString('en-GB')} rows and ${limits.megabytes} MB, with commas, semicolons or tabs. In Excel: Save As, “CSV UTF-8”.`}
          accept=".csv,.tsv,.txt,text/csv"
          {...form}
        />
        <Button>Show what it would do</Button>
      </Form>
      <Earlier />
      <h2 className="govuk-heading-m">What stands in the file</h2>
      <p className="govuk-body">
        The first row has the names of the columns, in any order. A column that you leave out stays as it is; an empty
        cell empties what was in it. Take what is here away in the same columns, edit it, and bring it back: rows that
        you did not change do nothing.
      </p>
      {KINDS.map((kind) => (
        <Columns kind={kind} key={kind} />
      ))}
    </>
  )
}

const HINTS: Record<ImportKind, string> = {
  places: 'New ones are added; those that are here are changed.',
  organisations: 'New ones are added; those that are here are changed. Bring the places first.',
  people: 'They are invited as practitioners. Whoever has an account keeps it as it is.',
}

function Columns({ kind }: { kind: ImportKind }) {
  const { title: heading, many } = IMPORT_WORDS[kind]
  return (
    <section className="tp-panel" aria-labelledby={`columns-${kind}`}>
      <h3 className="govuk-heading-s" id={`columns-${kind}`}>
        {heading}
      </h3>
      <p className="govuk-body">
        <a className="govuk-link" href={`/admin/import/templates/${kind}`} download>
          An empty file for {many}
        </a>
        {' · '}
        <a className="govuk-link" href={`/admin/import/lists/${kind}`} download>
          {kind === 'people' ? 'Everybody with an account' : `The ${many} that are here`}
        </a>
      </p>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The columns of {many}</span>
        </summary>
        <dl className="tp-columns-told">
          {COLUMNS[kind].map(({ name, what, required }) => (
            <div key={name}>
              <dt>
                <strong>{name}</strong>
                {required && ' (needed)'}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function Earlier() {
  const { imports, limits } = useLoaderData<typeof loader>()
  if (!imports.length) return null
  return (
    <>
      <h2 className="govuk-heading-m">Yours of the last days</h2>
      <p className="govuk-body">A file is forgotten after {limits.days} days; what it did stays.</p>
      <ul className="tp-rows govuk-!-margin-bottom-6">
        {imports.map(({ id, kind, fileName, at, doneAt }) => (
          <li key={id}>
            <Link className="govuk-link" to={`/admin/import/${id}`}>
              {fileName}
            </Link>
            <p className="tp-meta">
              <Tag tone={doneAt ? 'leaf' : 'sun'}>{doneAt ? 'Done' : 'Not done yet'}</Tag>
              <span>{IMPORT_WORDS[kind].title}</span>
              <span>
                <When at={at} time />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
