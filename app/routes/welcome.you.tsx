import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { getOwnProfile, sayWhoOneIs } from '#app/domain/practitioner/profile.server.ts'
import { Button, ErrorSummary, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { optional, parseForm, required } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Say who you are')

export async function loader(args: LoaderFunctionArgs) {
  const { headline, about } = await getOwnProfile(await requirePractitioner(args))
  return { headline, about }
}

const schema = z.object({
  headline: required('A line about you', 120),
  about: optional('What you say about yourself', 2_000),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  await sayWhoOneIs(viewer, values)
  return redirect('/welcome/place')
}

export default function You() {
  const own = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/welcome">Your first steps</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption="Step 1 of 4">
        Say who you are
      </PageHeading>
      <Form method="post" noValidate>
        <TextField
          name="headline"
          label="A line about you"
          hint="For example: joins up drug and alcohol services"
          value={own.headline}
          {...form}
        />
        <TextArea
          name="about"
          label="About you (optional)"
          hint="What you know about, what others may ask you."
          rows={4}
          value={own.about}
          {...form}
        />
        <Button>Save and go on</Button>
      </Form>
      <p className="govuk-body">
        <Link className="govuk-link" to="/welcome/place">
          Not now
        </Link>
      </p>
    </>
  )
}
