import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { followSuggested, suggestFollowing } from '#app/domain/search/welcome.server.ts'
import { Button, Checkboxes, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { choices, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Follow a few places, people and themes')

export async function loader(args: LoaderFunctionArgs) {
  return { suggested: await suggestFollowing(await requirePractitioner(args)) }
}

const schema = z.object({ follow: choices(20) })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, { follow: [], ...typed })
  await followSuggested(viewer, values.follow)
  return redirect('/welcome/act')
}

const KINDS = { theme: 'Theme', place: 'Place', practitioner: 'Person' } as const

export default function Follow() {
  const { suggested } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/welcome">Your first steps</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption="Step 3 of 4">
        Follow a few places, people and themes
      </PageHeading>
      <p className="govuk-body">You are told what they share. You can stop following anything at any time.</p>
      {suggested.length === 0 && (
        <>
          <Empty title="There is nothing more to suggest now." />
          <ButtonLink to="/welcome/act">Go on</ButtonLink>
        </>
      )}
      {suggested.length > 0 && (
        <Form method="post" noValidate>
          <Checkboxes
            name="follow"
            legend="What you could follow"
            choices={suggested.map(({ kind, id, name, why }) => ({
              value: `${kind}:${id}`,
              label: name,
              hint: `${KINDS[kind]}: ${why}`,
            }))}
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <Button>Follow these and go on</Button>
        </Form>
      )}
      {suggested.length > 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/welcome/act">
            Not now
          </Link>
        </p>
      )}
    </>
  )
}
