import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changeSaved, findSaved, savedSearchForm } from '#app/domain/search/saved.server.ts'
import { Button, Checkboxes, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, notFound, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Change a saved search')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  return getOr404(await findSaved(viewer, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const id = args.params.id ?? ''
  const { values, errors, typed } = await parseForm(args.request, savedSearchForm)
  getOr404(await findSaved(viewer, id))
  if (errors) return formAgain(errors, typed)
  if (!(await changeSaved(viewer, id, values))) throw notFound()
  return redirectTelling('/account/searches', `“${values.name}” is saved.`)
}

export default function ChangeSearch() {
  const { id, name, alerts, words } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/account/searches">Your searches</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`A search for “${words}”`}>
        {name}
      </PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <TextField
          name="name"
          label="What to call it"
          hint="Only you see it."
          value={name}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Checkboxes
          name="alerts"
          legend="When something new answers it"
          choices={[{ value: 'yes', label: 'Tell me' }]}
          typed={answer?.typed}
          values={alerts ? ['yes'] : []}
        />
        <Button>Save</Button>
      </Form>
      <Form method="post" action={`/account/searches/${id}/removal`}>
        <Button tone="warning">Remove this search</Button>
      </Form>
    </>
  )
}
