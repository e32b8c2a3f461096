import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { NotYourPlaceError, startCaseStudy } from '#app/domain/case-study/drafting.server.ts'
import { startForm } from '#app/domain/case-study/form.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { Button, ErrorSummary, Select, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { SimilarThings } from '#app/ui/similar-things.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Share a case study')

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { places } = await listVocabulary()
  const own = places.filter(({ id }) => practitioner.placeIds.includes(id))
  return { places: own.map(({ slug, name }) => ({ value: slug, label: name })), onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, startForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const { onceKey = '', ...start } = values
  try {
    const { slug } = await startCaseStudy(practitioner, { ...start, onceKey })
    return redirect(`/case-studies/${slug}/edit`)
  } catch (error) {
    if (!(error instanceof NotYourPlaceError)) throw error
    return data({ errors: { place: error.message }, typed }, { status: 422 })
  }
}

export default function NewCaseStudy() {
  const { places, onceKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [only] = places
  return (
    <>
      <BackLink to="/case-studies">All case studies</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Share a case study</PageHeading>
      <p className="govuk-body">
        Begin with a title. Then write as long as you like, alone or with others: nobody but its authors sees it until
        you publish it.
      </p>
      <p className="govuk-body">
        Have you written it already?{' '}
        <Link className="govuk-link" to="/case-studies/bring">
          Bring a Word file or another document
        </Link>
        .
      </p>
      <Form method="post" className="tp-form" noValidate>
        <input type="hidden" name="onceKey" value={String(answer?.typed.onceKey ?? onceKey)} />
        <TextField
          name="title"
          label="Title"
          hint="What was done, in a line: “One key worker for families who met eleven services”"
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <SimilarThings field="title" />
        {places.length > 0 && (
          <Select
            name="place"
            label="Place"
            hint="One of your places"
            empty="Choose a place"
            value={places.length === 1 ? only?.value : ''}
            choices={places}
            errors={answer?.errors}
            typed={answer?.typed}
          />
        )}
        {places.length === 0 && (
          <p className="govuk-body">
            A case study is published for a place, and you do not belong to one yet.{' '}
            <Link className="govuk-link" to="/account/profile">
              Say which place you work in
            </Link>{' '}
            first, or before you publish it.
          </p>
        )}
        <Button>Start writing</Button>
      </Form>
    </>
  )
}
