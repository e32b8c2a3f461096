import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { clientGroupForm, themeForm } from '#app/domain/place/form.server.ts'
import { findUsesOfWord, findWordToKeep, renameWord } from '#app/domain/place/keeping-words.server.ts'
import { WORD_LISTS, wordListOf } from '#app/domain/place/word-lists.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) => title(known?.name ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const slug = args.params.slug ?? ''
  return { list, slug, ...getOr404(await findUsesOfWord(viewer, list, slug)) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const slug = args.params.slug ?? ''
  const schema = list === 'themes' ? themeForm : clientGroupForm
  const { values, errors, typed } = await parseForm(args.request, schema)
  getOr404(await findWordToKeep(viewer, list, slug))
  if (errors) return formAgain(errors, typed)
  const renamed = getOr404(await renameWord(viewer, list, slug, values.name))
  if (renamed.faults) return formAgain(renamed.faults, typed)
  return redirectTelling(`/admin/${list}`, `It is called “${renamed.name}” now.`)
}

export default function Word() {
  const { list, slug, name, usedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { one, title: heading } = WORD_LISTS[list]
  return (
    <>
      <BackLink to={`/admin/${list}`}>{heading}</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`Rename a ${one}`}>
        {name}
      </PageHeading>
      <p className="govuk-body">
        {usedBy ? `Used by ${usedBy}, drafts included. A new name shows on all of them.` : 'Nothing uses it yet.'}
      </p>
      <Form method="post" className="tp-form" noValidate>
        <TextField name="name" label="Name" value={name} errors={answer?.errors} typed={answer?.typed} />
        <Button>Rename</Button>
      </Form>
      {!usedBy && (
        <ButtonLink to={`/admin/${list}/${slug}/removal`} secondary>
          Remove this {one}
        </ButtonLink>
      )}
    </>
  )
}
