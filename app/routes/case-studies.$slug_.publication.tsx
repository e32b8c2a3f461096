import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { publicationForm } from '#app/domain/case-study/form.server.ts'
import { mayEdit } from '#app/domain/case-study/permissions.ts'
import { publishCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { missingToPublish } from '#app/domain/case-study/questions.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Publish a case study')
const NOT_YOURS = 'Only its authors can publish a case study, and not while it is withdrawn.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const study = getOr404(await findCaseStudy(practitioner, args.params.slug ?? ''))
  if (!mayEdit(practitioner, study)) throw refused(NOT_YOURS)
  // What is missing is said in the form itself, beside each field.
  if (missingToPublish(study.form)) throw redirect(`/case-studies/${study.slug}/edit?publish`)
  const { title, summary } = study.form
  return { slug: study.slug, title, summary, again: study.state === 'published', comments: study.comments }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, publicationForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const published = getOr404(await publishCaseStudy(practitioner, { slug, note: values.note }))
  if (published.outcome === 'forbidden') throw refused(NOT_YOURS)
  if (published.outcome === 'incomplete') return redirect(`/case-studies/${slug}/edit?publish`)
  return redirectTelling(
    `/case-studies/${slug}`,
    published.number === 1
      ? 'Your case study is published. Thank you. Below it stands what is like it; you are told when somebody comments.'
      : 'Readers see your changes now.',
  )
}

const saidSoFar = (comments: number) =>
  `the ${comments === 1 ? 'comment' : `${comments.toLocaleString('en-GB')} comments`} you made`

export default function Publication() {
  const { slug, title, summary, again, comments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/case-studies/${slug}/edit`}>Back to the form</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        {again ? 'Publish the changes?' : 'Publish this case study?'}
      </PageHeading>
      <p className="govuk-body">
        {again
          ? 'Readers see it as it is now. What it said before is kept, and everyone can compare the two.'
          : 'Everyone can read it, also without an account. You can change it and publish it again, or withdraw it.'}
      </p>
      {!again && (
        <p className="govuk-body">
          {comments > 0
            ? `Its discussion opens with it: everyone can read ${saidSoFar(comments)} about the draft there.`
            : 'People can comment on it below, and you are told when they do.'}
        </p>
      )}
      <p className="govuk-inset-text">{summary}</p>
      <Form method="post" className="tp-form" noValidate>
        {again && (
          <TextField
            name="note"
            label="What changed (optional)"
            hint="A line for the list of revisions, for example: costs of the second year added"
            errors={answer?.errors}
            typed={answer?.typed}
          />
        )}
        <div className="tp-actions">
          <Button>{again ? 'Publish the changes' : 'Publish'}</Button>
          <Link className="govuk-link" to={`/case-studies/${slug}`}>
            Not yet
          </Link>
        </div>
      </Form>
    </>
  )
}
