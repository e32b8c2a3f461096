import type { ActionFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { changePassword } from '#app/auth/own-account.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { NewPassword } from '#app/ui/new-password.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Change your password')
export const headers = actionHeaders

const schema = z.object({
  present: z.string().min(1, 'Enter your present password'),
  password: z.string().min(1, 'Choose a new password'),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, {})
  return withinLimits({}, async () => {
    const answer = await changePassword(viewer, values.present, values.password, fromOf(args))
    if (!answer.ok) return formAgain({ [answer.field]: answer.fault }, {})
    const headers = new Headers({ 'Set-Cookie': answer.cookie })
    return redirectTelling('/account', 'Your password is changed, and your other devices are signed out.', headers)
  })
}

export default function ChangePassword() {
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Change your password</PageHeading>
      <p className="govuk-body">All your other devices are then signed out.</p>
      <Form method="post" noValidate>
        <TextField
          name="present"
          label="Present password"
          type="password"
          autoComplete="current-password"
          errors={answer?.errors}
        />
        <NewPassword errors={answer?.errors} label="New password" />
        <Button>Change my password</Button>
      </Form>
    </>
  )
}
