import { Form, Link } from '@remix-run/react'
import { CommentText } from './comment-text.tsx'
import { Avatar, PersonName } from './person.tsx'
import { Tag } from './tag.tsx'
import { When } from './when.tsx'

/** The comment that answers a question; `may`: whether its reader says which one that is. */
export type Answer = { id: string | null; may: boolean }
export const isAnswer = (answer: Answer | undefined, commentId: string): boolean => answer?.id === commentId

/** At a comment: the button by which it becomes the answer, or is none any more. */
export function AcceptAnswer({ id, who, answer }: { id: string; who: string; answer: Answer }) {
  const stands = isAnswer(answer, id)
  return (
    <li>
      <Form method="post" action={`/comments/${id}/acceptance`} preventScrollReset>
        <input type="hidden" name="intent" value={stands ? 'end' : 'accept'} />
        <button type="submit" className="tp-quiet-button">
          {stands ? 'It is not the answer' : 'Accept as the answer'}
          <span className="govuk-visually-hidden"> (comment by {who})</span>
        </button>
      </Form>
    </li>
  )
}

type AcceptedProps = {
  comment: { id: string; body: string; at: Date; author: { id: string; slug: string; name: string } | null }
  mentions: Record<string, string>
  link: boolean
}
/** Before the discussion: what answered the question, so that nobody has to look for it. */
export function AcceptedAnswer({ comment, mentions, link }: AcceptedProps) {
  const { id, body, at, author } = comment
  return (
    <section className="tp-answer" aria-labelledby="answer">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id="answer" tabIndex={-1}>
        <Tag tone="leaf">Accepted answer</Tag>
      </h2>
      <p className="tp-meta">
        {author && <Avatar id={author.id} name={author.name} small />}
        <strong>
          <PersonName person={author} link={link} />
        </strong>
        <When at={at} time />
      </p>
      <CommentText text={body} naming={{ names: mentions, link }} />
      <p className="govuk-body tp-small govuk-!-margin-bottom-0">
        <Link className="govuk-link" to={`/comments/${id}`}>
          See it in the discussion
        </Link>
      </p>
    </section>
  )
}
