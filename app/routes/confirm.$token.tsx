import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { confirmAddress, findAddressToConfirm } from '#app/auth/own-account.server.ts'
import { Button } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Confirm your new address')

export async function loader({ params }: LoaderFunctionArgs) {
  return { email: await findAddressToConfirm(params.token ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const here = `/confirm/${args.params.token}`
  if (!(await confirmAddress(args.params.token ?? '')))
    return redirectTelling(here, 'This link does not work any more, or another account has that address.')
  const to = (await viewerOf(args)) ? '/account' : '/sign-in'
  return redirectTelling(to, 'Your new address is confirmed. Sign in with it from now on.')
}

export default function Confirm() {
  const { email } = useLoaderData<typeof loader>()
  if (!email)
    return (
      <>
        <PageHeading>This link does not work any more</PageHeading>
        <p className="govuk-body">
          A link works once, within 15 minutes.{' '}
          <Link className="govuk-link" to="/account/address">
            Change your address again
          </Link>
          .
        </p>
      </>
    )
  return (
    <>
      <PageHeading>Confirm your new address</PageHeading>
      <p className="govuk-body">
        From now on you sign in with <strong>{email}</strong>, and mail from Total Place goes there.
      </p>
      <Form method="post">
        <Button>Confirm this address</Button>
      </Form>
    </>
  )
}
