import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { postComment } from '#app/domain/discussion/commenting.server.ts'
import { addressOfComment, findTopic } from '#app/domain/discussion/discussion.server.ts'
import { commentForm } from '#app/domain/discussion/form.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { draftOfComment, isCommentShown, useDraft } from '#app/ui/use-draft.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain, withinLimits } from '#app/web/tries.server.ts'

const FILE_GONE: Record<string, string> = {
  form: 'A file you attached is not here any more. Post your comment without it, then add the file again.',
}

export const meta = () => title('Your comment')

/** Seen only when a comment was refused; the discussion itself is on the page of what it is about. */
export async function loader(args: LoaderFunctionArgs) {
  const topic = getOr404(await findTopic(await requirePractitioner(args), args.params.id ?? ''))
  return { discussionId: topic.discussionId, path: topic.path, topic: topic.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, commentForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const { parent, files: fileIds, ...said } = values
  const post = { ...said, discussionId: args.params.id ?? '', parentId: parent || null, fileIds }
  return withinLimits(typed, async () => {
    const posted = getOr404(await postComment(practitioner, post))
    if (posted.outcome === 'closed')
      throw refused('This was closed or withdrawn, so nobody can comment on it any more.')
    if (posted.outcome === 'file_gone') {
      const { files: _, ...words } = typed
      return formAgain(FILE_GONE, words, 422)
    }
    const path = await addressOfComment(practitioner, posted.topic, posted.comment)
    return posted.held
      ? redirectTelling(path, 'A moderator looks at your comment before others read it.')
      : redirect(path)
  })
}

export default function RefusedComment() {
  const { discussionId, path, topic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const kept = (name: string) => String(answer?.typed[name] ?? '')
  const box = useRef<HTMLFormElement>(null)
  useDraft(box, draftOfComment(discussionId, kept('parent')), isCommentShown)
  return (
    <>
      <BackLink to={`${path}#discussion`}>Back to the discussion</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={topic}>
        Your comment
      </PageHeading>
      <Form method="post" ref={box}>
        <input type="hidden" name="onceKey" value={kept('onceKey')} />
        <input type="hidden" name="parent" value={kept('parent')} />
        {[answer?.typed.files ?? []].flat().map((id) => (
          <input key={id} type="hidden" name="files" value={id} />
        ))}
        <TextArea name="body" label="Comment" rows={8} errors={answer?.errors} typed={answer?.typed} />
        <Button>Post comment</Button>
      </Form>
    </>
  )
}
