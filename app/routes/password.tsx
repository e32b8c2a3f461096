import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askForReset } from '#app/auth/forgotten-password.server.ts'
import { emailField } from '#app/domain/practitioner/form.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { NoMailYet } from '#app/ui/no-mail-yet.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Forgotten password')
export const headers = actionHeaders

export function loader({ request }: LoaderFunctionArgs) {
  return { asked: new URL(request.url).searchParams.has('asked'), sends: settings().SMTP_URL !== undefined }
}

const schema = z.object({ email: emailField })

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    await askForReset(values.email, fromOf(args))
    return redirect('/password?asked=yes')
  })
}

export default function Forgotten() {
  const { asked, sends } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (asked)
    return (
      <>
        <PageHeading>Look in your mailbox</PageHeading>
        <p className="govuk-body">
          If there is an account with that address, a link to choose a new password is on its way to it. It works once,
          within 15 minutes.
        </p>
        {!sends && <NoMailYet />}
        <p className="govuk-body">
          <Link className="govuk-link" to="/password">
            Try again
          </Link>
        </p>
      </>
    )
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Forgotten your password?</PageHeading>
      <Form method="post" noValidate>
        <TextField
          name="email"
          label="The email address of your account"
          hint="We send you a link to choose a new password."
          type="email"
          autoComplete="username"
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Send me the link</Button>
      </Form>
    </>
  )
}
