import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { closeThread, openThreadAgain } from '#app/domain/thread/closing.server.ts'
import { closureForm } from '#app/domain/thread/form.server.ts'
import { mayCloseThread } from '#app/domain/thread/permissions.ts'
import { findThread } from '#app/domain/thread/thread.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm, readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Close a thread')
const NOT_YOURS = 'Only the person who started a thread, or a moderator, can close it, and only once.'
const NOT_YOURS_TO_OPEN = 'What a moderator closed, only a moderator can open again.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const thread = getOr404(await findThread(practitioner, args.params.slug ?? ''))
  if (!mayCloseThread(practitioner, thread)) throw refused(NOT_YOURS)
  return { slug: thread.slug, title: thread.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  if ((await readForm(args.request)).get('intent') === 'end') {
    if (!getOr404(await openThreadAgain(practitioner, slug))) throw refused(NOT_YOURS_TO_OPEN)
    return redirectTelling(`/threads/${slug}`, 'The thread goes on.')
  }
  const { values, errors, typed } = await parseForm(args.request, closureForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  if (!getOr404(await closeThread(practitioner, { slug, ...values }))) throw refused(NOT_YOURS)
  return redirectTelling(`/threads/${slug}`, 'The thread is closed. Everybody still reads it.')
}

export default function CloseThread() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/threads/${slug}`}>Back to the thread</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        Close this thread?
      </PageHeading>
      <p className="govuk-body">Everything in it stays to be read. Nobody adds to it, until it is opened again.</p>
      <Form method="post" className="tp-form" noValidate>
        <TextArea
          name="reason"
          label="Why?"
          hint="Everybody who reads the thread sees it, for example: it went on as a proposal."
          rows={3}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <div className="tp-actions">
          <Button>Close the thread</Button>
          <Link className="govuk-link" to={`/threads/${slug}`}>
            Leave it open
          </Link>
        </div>
      </Form>
    </>
  )
}
