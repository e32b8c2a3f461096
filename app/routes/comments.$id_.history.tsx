import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findHistory } from '#app/domain/discussion/history.server.ts'
import { Changes } from '#app/ui/changes.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What a comment said before')

export async function loader(args: LoaderFunctionArgs) {
  const { comment, edits, more } = getOr404(await findHistory(await viewerOf(args), args.params.id ?? ''))
  return { id: comment.id, who: comment.author?.name ?? null, topic: comment.topic.title, edits, more }
}

export default function CommentHistory() {
  const { id, who, topic, edits, more } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/comments/${id}`}>Back to the discussion</BackLink>
      <PageHeading size="l" caption={topic}>
        What {who ?? 'a former member'} wrote, and changed
      </PageHeading>
      <p className="govuk-body">
        Everybody who reads the comment can see this. When a comment is removed, so is what it said before.
      </p>
      <ol className="tp-cards" reversed>
        {edits.map(({ at, parts }, i) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={String(at)}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-2">
              {i === 0
                ? 'As it is now'
                : i === edits.length - 1 && !more
                  ? 'As it was written first'
                  : 'As it was then'}
              <span className="tp-quiet tp-small">
                , <When at={at} time />
              </span>
            </h2>
            <Changes parts={parts} />
          </li>
        ))}
      </ol>
      {edits.length === 1 && (
        <p className="govuk-body tp-quiet">It was edited before earlier words were kept, so these are the only ones.</p>
      )}
      {more && <p className="govuk-body tp-quiet">What it said before that is kept, and not shown.</p>}
    </>
  )
}
