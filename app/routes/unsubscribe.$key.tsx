import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findUnsubscribing, unsubscribe } from '#app/domain/notification/waiting.server.ts'
import { Button } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { getOr404, notFound } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('End the mails about notifications')

/** Whoever has the mail may end it, signed in or not. Whose it is stands nowhere on the page. */
export async function loader({ params }: LoaderFunctionArgs) {
  return getOr404(await findUnsubscribing(params.key ?? ''))
}

/** Asked by the page's button, and by programs that read mail (RFC 8058), which follow no redirect. */
export async function action({ params }: ActionFunctionArgs) {
  if (!(await unsubscribe(params.key ?? ''))) throw notFound()
  return null
}

export default function Unsubscribe() {
  const { ended } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>{ended ? 'You get no more of these mails' : 'End the mails about notifications?'}</PageHeading>
      {ended ? (
        <p className="govuk-body" role="status">
          What concerns you is still among your notifications. You can have the mails again:{' '}
          <Link className="govuk-link" to="/account/mail">
            choose how often
          </Link>
          .
        </p>
      ) : (
        <>
          <p className="govuk-body">
            Mails about your account, such as a link for a new password, still reach you. If you only want fewer:{' '}
            <Link className="govuk-link" to="/account/mail">
              choose how often
            </Link>{' '}
            they come.
          </p>
          <Form method="post">
            <Button>End these mails</Button>
          </Form>
        </>
      )}
    </>
  )
}
