import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { editComment, findComment } from '#app/domain/discussion/commenting.server.ts'
import { addressOfComment } from '#app/domain/discussion/discussion.server.ts'
import { commentForm } from '#app/domain/discussion/form.server.ts'
import { mayEditComment } from '#app/domain/discussion/permissions.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { Naming } from '#app/ui/naming.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Edit your comment')
const NOT_YOURS = 'Only the person who wrote a comment can edit it.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const comment = getOr404(await findComment(practitioner, args.params.id ?? ''))
  if (comment.topic.closed || !mayEditComment(practitioner, comment)) throw refused(NOT_YOURS)
  return { id: comment.id, body: comment.body, topic: comment.topic.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, commentForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  return withinLimits(typed, async () => {
    const changed = getOr404(await editComment(practitioner, { id: args.params.id ?? '', body: values.body }))
    if (changed.outcome === 'forbidden') throw refused(NOT_YOURS)
    const path = await addressOfComment(practitioner, changed.topic, changed.comment)
    return changed.held
      ? redirectTelling(path, 'A moderator looks at your comment before others read it.')
      : redirect(path)
  })
}

export default function EditComment() {
  const { id, body, topic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/comments/${id}`}>Back to the discussion</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={topic}>
        Edit your comment
      </PageHeading>
      <Form method="post">
        <Naming>
          <TextArea name="body" label="Comment" rows={8} value={body} errors={answer?.errors} typed={answer?.typed} />
        </Naming>
        <Button>Save</Button>
      </Form>
    </>
  )
}
