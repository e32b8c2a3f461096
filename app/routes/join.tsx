import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askToJoin } from '#app/auth/joining.server.ts'
import { findEmailDomains } from '#app/domain/practitioner/email-domain.server.ts'
import { emailField } from '#app/domain/practitioner/form.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { NoMailYet } from '#app/ui/no-mail-yet.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Join')
export const headers = actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  if (await viewerOf(args)) throw redirect('/')
  const asked = new URL(args.request.url).searchParams.has('asked')
  return { asked, domains: await findEmailDomains(), sends: settings().SMTP_URL !== undefined }
}

const schema = z.object({ email: emailField })

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    await askToJoin(values.email, fromOf(args))
    return redirect('/join?asked=yes')
  })
}

export default function Join() {
  const { asked, domains, sends } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (asked) return <Asked sends={sends} />
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Join Total Place</PageHeading>
      <p className="tp-lead">
        For people who redesign public services in a place: in councils, the NHS, police, fire, charities and
        government.
      </p>
      <Form method="post" noValidate>
        <TextField
          name="email"
          label="Your email address at work"
          hint="We send you a link to go on with. If you were invited, give the address the invitation came to."
          type="email"
          autoComplete="email"
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Send me the link</Button>
      </Form>
      <h2 className="govuk-heading-m">Who may join</h2>
      <p className="govuk-body">
        Everyone who was invited, and everyone whose address ends in{' '}
        {domains.length ? domains.join(', ') : 'a domain on our list, which is empty at present'}. Others ask somebody
        they know here for an invitation, or{' '}
        <Link className="govuk-link" to="/contact">
          whoever looks after this Total Place
        </Link>
        .
      </p>
      <p className="govuk-body">
        You have an account?{' '}
        <Link className="govuk-link" to="/sign-in">
          Sign in
        </Link>
      </p>
    </>
  )
}

/** The same for every address: what we know of it is told only to its mailbox. */
function Asked({ sends }: { sends: boolean }) {
  return (
    <>
      <PageHeading>Look in your mailbox</PageHeading>
      <p className="govuk-body">
        If that address may join, a link is on its way to it. It works once, within 15 minutes. If it has an account
        already, the mail says so.
      </p>
      {!sends && <NoMailYet />}
      <p className="govuk-body">
        Nothing there after some minutes? Look among unwanted mail, and check that the address may join.{' '}
        <Link className="govuk-link" to="/join">
          Try again
        </Link>
      </p>
    </>
  )
}
