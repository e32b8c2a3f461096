import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { mayStartPoll } from '#app/domain/thread/permissions.ts'
import { LASTS } from '#app/domain/thread/poll.ts'
import { pollForm } from '#app/domain/thread/poll-form.server.ts'
import { removePoll, startPoll } from '#app/domain/thread/polling.server.ts'
import { findThread } from '#app/domain/thread/thread.server.ts'
import { Button, ErrorSummary, Radios, Select, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm, readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Add a poll')
const NOT_YOURS = 'Only the person who started a thread adds a poll to it, as long as it is open.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const thread = getOr404(await findThread(practitioner, args.params.slug ?? ''))
  if (!mayStartPoll(practitioner, thread)) throw refused(NOT_YOURS)
  return { slug: thread.slug, title: thread.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  if ((await readForm(args.request)).get('intent') === 'remove') {
    const removed = getOr404(await removePoll(practitioner, slug))
    if (!removed) throw refused(NOT_YOURS)
    const told = removed === 'voted' ? 'Somebody has voted meanwhile, so the poll stays.' : 'The poll is removed.'
    return redirectTelling(`/threads/${slug}`, told)
  }
  const { values, errors, typed } = await parseForm(args.request, pollForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const started = getOr404(await startPoll(practitioner, slug, values))
  if (!started) throw refused(NOT_YOURS)
  const told = started === 'started' ? 'The poll is there. Vote in it, too.' : 'This thread has a poll already.'
  return redirectTelling(`/threads/${slug}#poll`, told)
}

const CHOOSE = [
  { value: 'one', label: 'One option' },
  { value: 'several', label: 'One or several options' },
]
const RESULTS = [
  { value: 'after_voting', label: 'Once they have voted' },
  { value: 'at_end', label: 'At the end' },
]
const VOTERS = [
  { value: 'secret', label: 'Only how many', hint: 'Nobody is shown who chose what.' },
  {
    value: 'named',
    label: 'Who chose what',
    hint: 'To everybody who is signed in. Voters are told so before they vote.',
  },
]

export default function AddPoll() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to={`/threads/${slug}`}>Back to the thread</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={title}>
        Add a poll
      </PageHeading>
      <p className="govuk-body">
        Everybody signed in who reads the thread may vote, once, and change their vote until the end. What you say here
        cannot be changed once somebody has voted.
      </p>
      <Form method="post" className="tp-form" noValidate>
        <TextField name="question" label="The question" {...form} />
        <TextArea name="options" label="The options" hint="Two to ten, each on a line of its own." rows={5} {...form} />
        <Radios name="choose" legend="How many does one choose?" choices={CHOOSE} values={['one']} {...form} />
        <Radios
          name="results"
          legend="When do people see the results?"
          choices={RESULTS}
          values={['after_voting']}
          {...form}
        />
        <Radios name="voters" legend="What do the results show?" choices={VOTERS} values={['secret']} {...form} />
        <Select
          name="lasts"
          label="How long does it go on?"
          choices={Object.entries(LASTS).map(([value, label]) => ({ value, label }))}
          value="7"
          {...form}
        />
        <Button>Add the poll</Button>
      </Form>
    </>
  )
}
