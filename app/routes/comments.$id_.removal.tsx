import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findComment, removeComment } from '#app/domain/discussion/commenting.server.ts'
import { mayRemoveComment } from '#app/domain/discussion/permissions.ts'
import { CommentText } from '#app/ui/comment-text.tsx'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Remove a comment')
const NOT_YOURS = 'Only the person who wrote a comment, or a moderator, can remove it.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const comment = getOr404(await findComment(practitioner, args.params.id ?? ''))
  if (!mayRemoveComment(practitioner, comment)) throw refused(NOT_YOURS)
  return { id: comment.id, body: comment.body, own: comment.author?.id === practitioner.id, topic: comment.topic.title }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const changed = getOr404(await removeComment(practitioner, args.params.id ?? ''))
  if (changed.outcome === 'forbidden') throw refused(NOT_YOURS)
  return redirectTelling(`${changed.topic.path}#discussion`, 'The comment was removed.')
}

export default function RemoveComment() {
  const { id, body, own, topic } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/comments/${id}`}>Back to the discussion</BackLink>
      <PageHeading size="l" caption={topic}>
        Remove {own ? 'your' : 'this'} comment?
      </PageHeading>
      <div className="govuk-inset-text">
        <CommentText text={body} />
      </div>
      <p className="govuk-body">
        Its words are deleted, also those it had before it was edited, and cannot be brought back. Replies to it stay.
      </p>
      <Form method="post">
        <div className="tp-actions">
          <Button tone="warning">Remove</Button>
          <Link className="govuk-link" to={`/comments/${id}`}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
