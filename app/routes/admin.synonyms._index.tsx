import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { addSynonyms, findSynonyms, synonymForm } from '#app/domain/search/synonyms.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { orLastPage, pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Words that mean the same')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  const { rows, ...found } = orLastPage(args.request, page, await findSynonyms(moderator, words, page))
  return { ...found, rows: rows.map(({ id, terms }) => ({ slug: id, terms })), page, words }
}

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, synonymForm)
  if (errors) return formAgain(errors, typed)
  const fault = await addSynonyms(moderator, values.terms)
  if (fault) return formAgain({ terms: fault }, typed)
  return redirectTelling('/admin/synonyms', `Whoever searches for “${values.terms[0]}” now finds the others, too.`)
}

export default function SynonymsToKeep() {
  const { words, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Words that mean the same</PageHeading>
      <p className="govuk-body">
        Whoever searches for one of these finds the others, too: the short and the long name of a thing, the word of a
        profession and the word of everybody.
      </p>
      <div className="tp-columns">
        <div>
          <FindByName label="Word" what="Find words" words={words} />
          <KeptList {...found} one="group" many="groups" narrowed={words !== ''} begin="Add the first one.">
            {({ slug, terms }) => (
              <Link className="govuk-link" to={`/admin/synonyms/${slug}`}>
                {terms.join(', ')}
              </Link>
            )}
          </KeptList>
        </div>
        <aside aria-label="Add a group">
          {/* Once they are added, the field is empty for the next. */}
          <Form method="post" action="?index" className="tp-panel" noValidate key={found.total}>
            <h2 className="govuk-heading-m">Add a group</h2>
            <TextArea
              name="terms"
              label="Words"
              hint="Each on a line of its own, like NEET and, below it, not in education, employment or training."
              rows={4}
              errors={answer?.errors}
              typed={answer?.typed}
            />
            <Button>Add</Button>
          </Form>
        </aside>
      </div>
    </>
  )
}
