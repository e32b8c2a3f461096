import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findWelcome, join } from '#app/auth/joining.server.ts'
import { nameField } from '#app/domain/practitioner/form.server.ts'
import { findPlaceChoicesWith } from '#app/domain/practitioner/profile.server.ts'
import { Button, Checkboxes, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { NewPassword } from '#app/ui/new-password.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { redirectTelling } from '#app/web/flash.server.ts'
import { choices, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain, fromOf } from '#app/web/tries.server.ts'

export const meta = () => title('Make your account')

export async function loader({ params }: LoaderFunctionArgs) {
  const welcome = await findWelcome(params.token ?? '')
  return { welcome, places: welcome ? await findPlaceChoicesWith(welcome.placeId ? [welcome.placeId] : []) : [] }
}

const schema = z.object({ name: nameField, password: z.string().min(1, 'Choose a password'), places: choices(20) })

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const person = { name: values.name, password: values.password, placeIds: values.places }
  const answer = await join(args.params.token ?? '', person, fromOf(args))
  if (answer.ok) {
    const headers = new Headers({ 'Set-Cookie': answer.cookie })
    return redirectTelling('/welcome', `Your account is made, ${values.name}.`, headers)
  }
  if (answer.why === 'password') return formAgain({ password: answer.fault }, typed)
  return formAgain({ form: WHY[answer.why] }, typed)
}

const WHY = {
  link: 'This link does not work any more: links work once, within 15 minutes. Ask for another on the page to join.',
  known: 'There is an account with your address already. Sign in, or choose a new password.',
}

export default function MakeAccount() {
  const { welcome, places } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!welcome && !answer) return <LinkOver />
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading caption={welcome?.email}>Make your account</PageHeading>
      {welcome && welcome.role !== 'practitioner' && <p className="govuk-body">You join as {welcome.role}.</p>}
      {welcome?.post && (
        <p className="govuk-body">
          Your profile begins with the job you were invited for: {welcome.post}. You can change it at any time.
        </p>
      )}
      <Form method="post" className="tp-form" noValidate>
        <TextField
          name="name"
          label="Your name"
          hint="Others see it beside what you write."
          autoComplete="name"
          value={welcome?.name}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        {/* So that a password manager keeps the password with the right address. */}
        <input type="hidden" name="username" autoComplete="username" value={welcome?.email ?? ''} />
        <NewPassword errors={answer?.errors} />
        {places.length > 0 && (
          <Checkboxes
            name="places"
            legend="The places you work in"
            hint="You can change this at any time. Yours is not here? Leave it empty: you can ask to belong to a place, or for a new one, under Places later."
            choices={places.map(({ id, name }) => ({ value: id, label: name }))}
            values={welcome?.placeId ? [welcome.placeId] : []}
            errors={answer?.errors}
            typed={answer?.typed}
            small
          />
        )}
        <Button>Make my account</Button>
      </Form>
    </>
  )
}

function LinkOver() {
  return (
    <>
      <PageHeading>This link does not work any more</PageHeading>
      <p className="govuk-body">
        A link works once, within 15 minutes.{' '}
        <Link className="govuk-link" to="/join">
          Ask for another
        </Link>{' '}
        with the same address. If you made your account with it,{' '}
        <Link className="govuk-link" to="/sign-in">
          sign in
        </Link>
        .
      </p>
    </>
  )
}
