import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findSavedAs, savedSearchForm, saveSearch } from '#app/domain/search/saved.server.ts'
import { addressOf, type Question, questionOf } from '#app/domain/search/words.ts'
import { Button, Checkboxes, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Save this search')

/** The question is in the address, as the page of its results has it. */
function questionIn(request: Request): Question {
  const question = questionOf(new URL(request.url).searchParams)
  if (!question.words) throw redirect('/search')
  return question
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const question = questionIn(args.request)
  const saved = await findSavedAs(viewer, question)
  if (saved) throw redirect(`/account/searches/${saved.id}`)
  return { words: question.words, path: addressOf(question), people: question.kind === 'practitioner' }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const question = questionIn(args.request)
  const { values, errors, typed } = await parseForm(args.request, savedSearchForm)
  if (errors) return formAgain(errors, typed)
  const fault = await saveSearch(viewer, question, values)
  if (fault) return formAgain({ name: fault }, typed)
  const told = values.alerts ? 'You are told when something new answers it.' : 'You find it among your searches.'
  return redirectTelling('/account/searches', `“${values.name}” is saved. ${told}`)
}

export default function SaveSearch() {
  const { words, path, people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={path}>What it finds</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l">Save this search</PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <TextField
          name="name"
          label="What to call it"
          hint="Only you see it."
          value={words.slice(0, 100)}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Checkboxes
          name="alerts"
          legend="When something new answers it"
          hint={
            people
              ? 'You are told of what is shared, not of people who join: this search finds people only, so there is nothing to tell.'
              : 'That is, when it has all of the words and stands where you narrowed it to.'
          }
          choices={[{ value: 'yes', label: 'Tell me' }]}
          typed={answer?.typed}
          values={people ? [] : ['yes']}
        />
        <Button>Save this search</Button>
      </Form>
    </>
  )
}
