import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changeSynonyms, findSynonymGroup, synonymForm } from '#app/domain/search/synonyms.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: group }) => title(group?.terms[0] ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  return getOr404(await findSynonymGroup(moderator, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const id = args.params.id ?? ''
  const { values, errors, typed } = await parseForm(args.request, synonymForm)
  getOr404(await findSynonymGroup(moderator, id))
  if (errors) return formAgain(errors, typed)
  if (!(await changeSynonyms(moderator, id, values.terms))) throw notFound()
  return redirectTelling('/admin/synonyms', `“${values.terms[0]}” and the others are saved.`)
}

export default function Synonyms() {
  const { id, terms } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/admin/synonyms">Words that mean the same</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l">{terms[0]}</PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <TextArea
          name="terms"
          label="Words"
          hint="Each on a line of its own. Whoever searches for one finds the others, too."
          rows={6}
          value={terms.join('\n')}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Save</Button>
      </Form>
      <Form method="post" action={`/admin/synonyms/${id}/removal`}>
        <Button tone="warning">Remove this group</Button>
        <p className="govuk-hint">Each then means itself alone. They can be added again.</p>
      </Form>
    </>
  )
}
