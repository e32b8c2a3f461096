import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { isResetOpen, resetPassword } from '#app/auth/forgotten-password.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { NewPassword } from '#app/ui/new-password.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain, fromOf } from '#app/web/tries.server.ts'

export const meta = () => title('Choose a new password')

export async function loader({ params }: LoaderFunctionArgs) {
  return { open: await isResetOpen(params.token ?? '') }
}

const schema = z.object({ password: z.string().min(1, 'Choose a password') })

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const answer = await resetPassword(args.params.token ?? '', values.password, fromOf(args))
  if (answer.ok) {
    const headers = new Headers(answer.cookie ? { 'Set-Cookie': answer.cookie } : {})
    const sentence = 'Your new password is set, and you are signed out everywhere else.'
    return redirectTelling(answer.cookie ? '/' : '/sign-in', sentence, headers)
  }
  if (answer.why === 'password') return formAgain({ password: answer.fault }, typed)
  return formAgain({ form: 'This link does not work any more: it works once, within 15 minutes.' }, typed)
}

export default function NewPasswordPage() {
  const { open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!open)
    return (
      <>
        <ErrorSummary errors={answer?.errors} />
        <PageHeading>This link does not work any more</PageHeading>
        <p className="govuk-body">
          A link works once, within 15 minutes.{' '}
          <Link className="govuk-link" to="/password">
            Ask for another
          </Link>
          .
        </p>
      </>
    )
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Choose a new password</PageHeading>
      <p className="govuk-body">You are then signed out on every other device.</p>
      <Form method="post" noValidate>
        <NewPassword errors={answer?.errors} label="New password" />
        <Button>Set my new password</Button>
      </Form>
    </>
  )
}
