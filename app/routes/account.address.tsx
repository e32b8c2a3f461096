import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askToChangeAddress } from '#app/auth/own-account.server.ts'
import { emailField } from '#app/domain/practitioner/form.server.ts'
import { getOwnProfile } from '#app/domain/practitioner/profile.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Change your email address')
export const headers = actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  return { email: (await getOwnProfile(await requirePractitioner(args))).email }
}

const schema = z.object({ email: emailField, present: z.string().min(1, 'Enter your present password') })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed: all } = await parseForm(args.request, schema)
  const typed = { email: all.email ?? '' }
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    if (!(await askToChangeAddress(viewer, values.email, values.present)))
      return formAgain({ present: 'This is not your present password' }, typed)
    return redirectTelling(
      '/account',
      'Look in the mailbox of the new address: a mail with the next step is on its way.',
    )
  })
}

export default function ChangeAddress() {
  const { email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Change your email address</PageHeading>
      <p className="govuk-body">
        Your address is <strong>{email}</strong>. Only administrators see it. We send a link to the new one; until you
        use it, nothing changes.
      </p>
      <Form method="post" noValidate>
        <TextField
          name="email"
          label="New email address"
          type="email"
          autoComplete="email"
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <TextField
          name="present"
          label="Present password"
          type="password"
          autoComplete="current-password"
          errors={answer?.errors}
        />
        <Button>Send the link</Button>
      </Form>
    </>
  )
}
