import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { threadForm } from '#app/domain/thread/form.server.ts'
import { NoSuchWordError, startThread } from '#app/domain/thread/starting.server.ts'
import { KINDS } from '#app/domain/thread/words.ts'
import { Button, ErrorSummary, Radios } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { ThreadFields } from '#app/ui/thread-fields.tsx'
import { Begun, useDraft } from '#app/ui/use-draft.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Start a thread')

export async function loader(args: LoaderFunctionArgs) {
  await requirePractitioner(args)
  const asked = new URL(args.request.url).searchParams
  const { places, themes } = await listVocabulary()
  const begun = { title: '', firstWords: '', place: asked.get('place') ?? '', theme: asked.get('theme') ?? '' }
  return { places, themes, begun, onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, threadForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  return withinLimits(typed, async () => {
    try {
      const { slug, held } = await startThread(practitioner, values)
      return await redirectTelling(`/threads/${slug}`, held ? HELD : STARTED)
    } catch (error) {
      if (!(error instanceof NoSuchWordError)) throw error
      return formAgain({ [error.field]: error.message }, typed, 422)
    }
  })
}

const STARTED = 'Your thread is started. You are told when somebody answers.'
const HELD = 'A moderator looks at your thread before others read it. You are told what they decide.'

const READERS = [
  {
    value: 'members',
    label: 'The people of the community',
    hint: 'Everyone who is signed in. Ask freely: search engines and visitors see nothing of it.',
  },
  { value: 'all', label: 'Everybody', hint: 'Also without an account; it stands in the feed of threads, too.' },
]

const isThreadShown = ({ pathname }: { pathname: string }) => /^\/threads\/(?!new$)/.test(pathname)

export default function NewThread() {
  const { places, themes, begun, onceKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  const box = useRef<HTMLFormElement>(null)
  const draft = useDraft(box, 'thread', isThreadShown)
  return (
    <>
      <BackLink to="/threads">All threads</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Start a thread</PageHeading>
      <Form method="post" className="tp-form" noValidate ref={box}>
        <input type="hidden" name="onceKey" value={String(answer?.typed.onceKey ?? onceKey)} />
        <Radios
          name="kind"
          legend="What is it?"
          choices={Object.entries(KINDS).map(([value, words]) => ({ value, ...words }))}
          {...form}
        />
        <ThreadFields choices={{ places, themes }} thread={begun} errors={answer?.errors} typed={answer?.typed} />
        <Begun {...draft} />
        <Radios
          name="readers"
          legend="Who can read it?"
          hint="This cannot be changed later: whoever answers knows who reads it."
          choices={READERS}
          values={['members']}
          {...form}
        />
        <Button>Start the thread</Button>
      </Form>
    </>
  )
}
