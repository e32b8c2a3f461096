import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { withdrawalForm } from '#app/domain/case-study/form.server.ts'
import { mayWithdraw } from '#app/domain/case-study/permissions.ts'
import { bringBackCaseStudy, withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Withdraw a case study')
const NOT_YOURS = 'Only its authors and moderators can withdraw a case study, and only while it is published.'
const NOT_YOURS_TO_BRING_BACK = 'What a moderator withdrew, only a moderator can bring back.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const study = getOr404(await findCaseStudy(practitioner, args.params.slug ?? ''))
  if (!mayWithdraw(practitioner, study)) throw refused(NOT_YOURS)
  return { slug: study.slug, title: study.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, withdrawalForm)
  if (typed.intent === 'end') {
    if (!getOr404(await bringBackCaseStudy(practitioner, slug))) throw refused(NOT_YOURS_TO_BRING_BACK)
    return redirectTelling(`/case-studies/${slug}`, 'Everyone can read it again.')
  }
  if (errors) return data({ errors, typed }, { status: 422 })
  if (!getOr404(await withdrawCaseStudy(practitioner, { slug, reason: values.reason }))) throw refused(NOT_YOURS)
  return redirectTelling(`/case-studies/${slug}`, 'The case study is withdrawn.')
}

export default function Withdrawal() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/case-studies/${slug}`}>Back to the case study</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        Withdraw this case study?
      </PageHeading>
      <p className="govuk-body">
        Readers no longer find it, and its discussion with it. Its authors and the moderators still see it, and it can
        be brought back.
      </p>
      <Form method="post" className="tp-form" noValidate>
        <TextArea name="reason" label="Why is it withdrawn?" rows={3} errors={answer?.errors} typed={answer?.typed} />
        <div className="tp-actions">
          <Button tone="warning">Withdraw</Button>
          <Link className="govuk-link" to={`/case-studies/${slug}`}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
