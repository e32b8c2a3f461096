import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { type Brought, bringCaseStudies, MOST_DOCUMENTS } from '#app/domain/case-study/bringing.server.ts'
import { NotYourPlaceError } from '#app/domain/case-study/drafting.server.ts'
import { QUESTIONS } from '#app/domain/case-study/questions.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { FILE_LIMITS, MEGABYTE } from '#app/files/limits.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, type Errors, FileField, Select } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Bring a document')

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { places } = await listVocabulary()
  const own = places.filter(({ id }) => practitioner.placeIds.includes(id))
  return {
    places: own.map(({ slug, name }) => ({ value: slug, label: name })),
    onceKey: randomUUID(),
    most: MOST_DOCUMENTS,
  }
}

const LARGEST = {
  bytes: FILE_LIMITS.bytes + MEGABYTE,
  why: `All of it together must be ${FILE_LIMITS.bytes / MEGABYTE} MB or smaller. Go back in your browser and bring it in parts.`,
}
type Answer = { errors: Errors; typed: Record<string, string>; report: Brought[] | null }

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const form = await readForm(args.request, LARGEST)
  const [place, onceKey] = [String(form.get('place') ?? ''), String(form.get('onceKey') ?? randomUUID()).slice(0, 60)]
  const again = (errors: Errors) => data<Answer>({ errors, typed: { place }, report: null }, { status: 422 })
  const sent = form.getAll('files').filter((file): file is File => typeof file !== 'string' && file.size > 0)
  if (!sent.length) return again({ files: 'Choose a document' })
  const files = await Promise.all(
    sent.map(async (file) => ({ name: file.name.slice(-300), bytes: Buffer.from(await file.arrayBuffer()) })),
  )
  try {
    const report = await bringCaseStudies(practitioner, { files, place, onceKey })
    const [only] = report
    if (report.length === 1 && only?.outcome === 'refused') return again({ files: `${only.name}: ${only.why}` })
    if (report.length === 1 && only?.outcome === 'brought')
      return redirectTelling(`/case-studies/${only.slug}/edit`, `${inWords(only)} It is a draft: only you see it.`)
    if (!report.length) return again({ files: 'There is no document in it that could become a case study' })
    return data<Answer>({ errors: null, typed: {}, report })
  } catch (error) {
    if (!(error instanceof NotYourPlaceError)) throw error
    return again({ place: error.message })
  }
}

/** "“A title” came with 3 headings, 1 table and 2 images." */
function inWords({ title, counts, answered }: Extract<Brought, { outcome: 'brought' }>): string {
  const { headings, lists, tables, images, undescribed, left } = counts
  const parts = [
    headings && counted(headings, 'heading', 'headings'),
    lists && counted(lists, 'list', 'lists'),
    tables && counted(tables, 'table', 'tables'),
    images && counted(images, 'image', 'images'),
  ].filter(Boolean)
  const came = parts.length ? ` with ${parts.join(', ').replace(/, ([^,]*)$/, ' and $1')}` : ''
  const undone = undescribed
    ? ` Say what ${undescribed === 1 ? 'the image shows' : `the ${undescribed} images show`}, for people who cannot see it: press ${undescribed === 1 ? 'it' : 'each'} in the full story.`
    : ''
  return `“${title}” came${came}.${asked(answered)}${undone}${left ? ` Left out: ${counted(left, 'image', 'images')}.` : ''}`
}

type Answered = Extract<Brought, { outcome: 'brought' }>['answered']
/** Which questions its headings answered, in the words of the form, so that people look there first. */
function asked(answered: Answered): string {
  const names = [
    answered.includes('summary') && 'Summary',
    ...QUESTIONS.map(({ name, label }) => answered.includes(name) && label),
  ].filter(Boolean)
  if (!names.length) return ' All of it is in the full story, below the questions.'
  const list = names
    .map((name) => `“${name}”`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')
  return ` Its words answer ${list} already; the rest is in the full story, below the questions.`
}

export default function Bring() {
  const { places, onceKey, most } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors
  if (answer?.report) return <Report report={answer.report as Brought[]} />
  const [only] = places
  return (
    <>
      <BackLink to="/case-studies/new">Start with a title instead</BackLink>
      <ErrorSummary errors={errors} />
      <PageHeading>Bring a document</PageHeading>
      <p className="govuk-body">
        Its headings, lists, tables, images and footnotes come along; how it looked does not. Comments and struck-out
        words stay behind. What stands under a heading like “The problem” or “What it cost” answers that question of the
        form. Each document becomes a draft that only you see.
      </p>
      <Form method="post" encType="multipart/form-data" className="tp-form" noValidate>
        <input type="hidden" name="onceKey" value={onceKey} />
        <FileField
          name="files"
          label="Documents"
          hint={`Word (.docx), web pages, Markdown or plain text, or a zip of them: up to ${most}, and ${FILE_LIMITS.bytes / MEGABYTE} MB together`}
          accept=".docx,.md,.markdown,.html,.htm,.txt,.zip"
          multiple
          errors={errors}
        />
        {places.length > 0 && (
          <Select
            name="place"
            label="Place"
            hint="One of your places"
            empty="Choose a place"
            value={places.length === 1 ? only?.value : ''}
            choices={places}
            errors={errors}
            typed={answer?.typed}
          />
        )}
        <Button>Bring it</Button>
      </Form>
    </>
  )
}

function Report({ report }: { report: Brought[] }) {
  const brought = report.filter(({ outcome }) => outcome === 'brought').length
  return (
    <>
      <BackLink to="/case-studies/bring">Bring more</BackLink>
      <PageHeading>
        {brought === report.length ? `All ${brought} documents came` : `${brought} of ${report.length} documents came`}
      </PageHeading>
      <p className="govuk-body">Each is a draft that only you see.</p>
      <ul className="tp-rows">
        {report.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is shown once, as it is
          <li key={index}>
            {one.outcome === 'brought' ? (
              <>
                <Link className="govuk-link" to={`/case-studies/${one.slug}/edit`}>
                  {one.title}
                </Link>
                <span className="tp-quiet"> {inWords(one)}</span>
              </>
            ) : (
              <>
                <strong>{one.name}</strong> was not brought: {one.why}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
