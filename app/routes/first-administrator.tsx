import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { becomeFirstAdministrator, isFirstAdministratorAwaited } from '#app/auth/first-administrator.server.ts'
import { emailField, nameField } from '#app/domain/practitioner/form.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { NewPassword } from '#app/ui/new-password.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { notFound } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('First administrator')
export const headers = actionHeaders

export async function loader() {
  if (!(await isFirstAdministratorAwaited())) throw notFound()
  return null
}

const schema = z.object({
  code: z.string().trim().min(1, 'Enter the code').max(100, 'That is too long for the code'),
  name: nameField,
  email: emailField,
  password: z.string().min(1, 'Choose a password'),
})

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    const answer = await becomeFirstAdministrator(values.code, values, fromOf(args))
    if (!answer.ok && !(await isFirstAdministratorAwaited())) throw redirect('/sign-in')
    if (!answer.ok) return formAgain({ [answer.field]: answer.fault }, typed)
    const headers = new Headers({ 'Set-Cookie': answer.cookie })
    return redirectTelling('/', 'You are the administrator of this Total Place.', headers)
  })
}

export default function FirstAdministrator() {
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Become the first administrator</PageHeading>
      <p className="govuk-body">
        This Total Place has no administrator yet. Whoever started it sees a code on the console: enter it here.
      </p>
      <Form method="post" noValidate>
        <TextField name="code" label="Code from the console" autoComplete="off" width={30} {...form} />
        <TextField name="name" label="Your name" autoComplete="name" {...form} />
        <TextField name="email" label="Your email address" type="email" autoComplete="username" {...form} />
        <NewPassword errors={answer?.errors} />
        <Button>Become administrator</Button>
      </Form>
    </>
  )
}
