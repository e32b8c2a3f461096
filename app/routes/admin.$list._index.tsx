import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { clientGroupForm, themeForm } from '#app/domain/place/form.server.ts'
import { addWord, findWordsToKeep } from '#app/domain/place/keeping-words.server.ts'
import { WORD_LISTS, wordListOf } from '#app/domain/place/word-lists.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) =>
  title(known ? WORD_LISTS[known.list].title : 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  return { list, ...(await findWordsToKeep(viewer, list, words, page)), page, words }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const schema = list === 'themes' ? themeForm : clientGroupForm
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const added = await addWord(viewer, list, values.name)
  if (added.faults) return formAgain(added.faults, typed)
  return redirectTelling(`/admin/${list}`, `“${added.name}” is added.`)
}

export default function Words() {
  const { list, words, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { one, many, title: heading, whatFor } = WORD_LISTS[list]
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>{heading}</PageHeading>
      <p className="govuk-body">
        {whatFor} Everything that is shared is found by these words, so a few that all understand are better than many.
      </p>
      <div className="tp-columns" key={list}>
        <div>
          <FindByName label="Name" what={`Find a ${one}`} words={words} />
          <KeptList {...found} one={one} many={many} narrowed={words !== ''} begin="Add the first one.">
            {({ slug, name }) => (
              <Link className="govuk-link" to={`/admin/${list}/${slug}`}>
                {name}
              </Link>
            )}
          </KeptList>
        </div>
        <aside aria-label={`Add a ${one}`}>
          <Form method="post" action="?index" className="tp-panel" noValidate>
            <h2 className="govuk-heading-m">Add a {one}</h2>
            <TextField name="name" label="Name" errors={answer?.errors} typed={answer?.typed} />
            <Button>Add</Button>
          </Form>
        </aside>
      </div>
    </>
  )
}
