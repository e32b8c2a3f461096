import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { threadEditForm } from '#app/domain/thread/form.server.ts'
import { mayEditThread } from '#app/domain/thread/permissions.ts'
import { editThread, NoSuchWordError } from '#app/domain/thread/starting.server.ts'
import { findThread } from '#app/domain/thread/thread.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { ThreadFields } from '#app/ui/thread-fields.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Edit a thread')
const HELD = 'Your thread is changed. A moderator looks at it before others read it again.'
const NOT_YOURS = 'Only the person who started a thread can edit it, as long as it is open.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const [found, { places, themes }] = await Promise.all([
    findThread(practitioner, args.params.slug ?? ''),
    listVocabulary(),
  ])
  const thread = getOr404(found)
  if (!mayEditThread(practitioner, thread)) throw refused(NOT_YOURS)
  const { slug, title, body, place, theme } = thread
  return {
    slug,
    thread: { title, firstWords: body, place: place?.slug ?? '', theme: theme?.slug ?? '' },
    places,
    themes,
  }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, threadEditForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  return withinLimits(typed, async () => {
    try {
      const edited = getOr404(await editThread(practitioner, slug, values))
      if (!edited) throw refused(NOT_YOURS)
      return await redirectTelling(`/threads/${slug}`, edited.held ? HELD : 'Your thread is changed.')
    } catch (error) {
      if (!(error instanceof NoSuchWordError)) throw error
      return formAgain({ [error.field]: error.message }, typed, 422)
    }
  })
}

export default function EditThread() {
  const { slug, thread, places, themes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/threads/${slug}`}>Back to the thread</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l">Edit your thread</PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <ThreadFields choices={{ places, themes }} thread={thread} errors={answer?.errors} typed={answer?.typed} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
