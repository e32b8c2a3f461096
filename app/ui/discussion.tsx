import { Form, Link, useLocation, useNavigation, useSearchParams } from '@remix-run/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { AcceptAnswer, type Answer, isAnswer } from './answer.tsx'
import { AttachFiles } from './attach-files.tsx'
import { CommentText } from './comment-text.tsx'
import { FileList, type FileShown } from './files.tsx'
import { Button, TextArea } from './form.tsx'
import { Naming } from './naming.tsx'
import { Empty } from './page.tsx'
import { Pagination } from './pagination.tsx'
import { Avatar, PersonName } from './person.tsx'
import { quotationOf } from './quoting.ts'
import { type Reacted, Reactions } from './reactions.tsx'
import { Tag } from './tag.tsx'
import { Begun, draftOfComment, isCommentShown, useDraft } from './use-draft.tsx'
import { When } from './when.tsx'

type Person = { id: string; slug: string; name: string; photo?: { id: string } | null }
type Said = {
  id: string
  body: string
  at: Date
  editedAt: Date | null
  author: Person | null
  removed: boolean
  /** A moderator hid it; the words are there for those who may read them. */
  hidden: boolean
  /** Nobody but its author and moderators knows of it: it waits for one of them, or was not released. */
  held: 'waits' | 'refused' | false
  reactions: Reacted[]
  files: FileShown[]
  mayFlag: boolean
  mayReact: boolean
  mayEdit: boolean
  mayRemove: boolean
}
/** `moreReplies`: there are more than are shown. */
type Opening = Said & { replies: Said[]; moreReplies: boolean }
type Props = {
  discussionId: string
  count: number
  page: number
  pages: number
  openings: Opening[]
  /** slug → name of whoever is named in them with `@slug`; address → title of a thing. */
  mentions: Record<string, string>
  /** Null for a visitor, who reads. */
  viewer: { id: string } | null
  /** Withdrawn, or closed: nobody writes any more. */
  closed?: boolean
  /** Why it is closed, where it was not withdrawn. */
  closedBecause?: ReactNode
  /** The comment that answers the question; `may`: whether its reader says which one that is. */
  answer?: Answer
  /** Whether moderators read it, so that something in it may be reported. */
  reportable: boolean
  /** It does not exist for its reader any more: what they typed stays, and can be sent nowhere. */
  gone?: boolean
  /** Who reads it now, and who will read it later: for the discussion of what is not open to everybody yet. */
  opens?: string
  /** Where the page is, to come back to after signing in. */
  path: string
  onceKey: string
}

/** What people say about a thing; every comment has an address of its own. */
export function Discussion(props: Props) {
  const {
    discussionId,
    count,
    page,
    pages,
    openings,
    mentions,
    viewer,
    closed = false,
    closedBecause,
    answer,
    reportable,
    gone = false,
    opens,
    path,
    onceKey,
  } = props
  const [asked] = useSearchParams()
  const write = viewer !== null && !closed
  // Closed under somebody’s typing, the form stays, and cannot be sent: their words are still there to be had.
  const [openHere, setOpenHere] = useState(write ? discussionId : '')
  if (write && openHere !== discussionId) setOpenHere(discussionId)
  const typing = write || (viewer !== null && openHere === discussionId)
  const answering = typing ? asked.get('reply') : null
  const form = { discussionId, onceKey, page, gone: gone || !write, writer: viewer?.id ?? '' }
  const may = {
    write,
    link: viewer !== null,
    page,
    mentions,
    report: reportable,
    answer,
  }
  // Of what its reader may not read there are no words here to quote.
  const quoted = openings.flatMap((one) => [one, ...one.replies]).find(({ id }) => id === asked.get('quote'))
  return (
    <section aria-labelledby="discussion" className="tp-discussion">
      <h2 className="govuk-heading-m" id="discussion" tabIndex={-1}>
        Discussion{count > 0 && ` (${count.toLocaleString('en-GB')})`}
      </h2>
      {closed && closedBecause}
      {closed && !closedBecause && (
        <p className="govuk-body tp-quiet">
          It was withdrawn, so nobody can comment on it{openings.length > 0 && ' any more'}.
        </p>
      )}
      {opens && <p className="govuk-inset-text">{opens}</p>}
      {openings.length > 0 && (
        <ol className="tp-comments">
          {openings.map((opening) => (
            <li key={opening.id}>
              <Comment comment={opening} may={may} />
              {opening.replies.length > 0 && (
                <ol className="tp-comments tp-comments--replies">
                  {opening.replies.map((reply) => (
                    <li key={reply.id}>
                      <Comment comment={reply} may={may} />
                    </li>
                  ))}
                </ol>
              )}
              {opening.moreReplies && (
                <p className="govuk-body tp-quiet">
                  These are the first {opening.replies.length} replies; later ones are kept and not shown. To go on,
                  begin a new comment.
                </p>
              )}
              {isIn(opening, answering) && (
                <CommentForm key={answering} {...form} parent={answering} quotation={quoted && quotationOf(quoted)} />
              )}
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} label="Pages of the discussion" />
      {typing && <CommentForm {...form} parent="" />}
      {!viewer && !closed && (
        <Empty title={count ? 'Do you see this too?' : 'Nobody has said anything yet'}>
          <p className="govuk-body">
            <Link className="govuk-link" to={`/sign-in?to=${encodeURIComponent(`${path}#discussion`)}`}>
              Sign in
            </Link>{' '}
            to comment.
          </p>
        </Empty>
      )}
    </section>
  )
}

const isIn = (opening: Opening, id: string | null): id is string =>
  id !== null && (opening.id === id || opening.replies.some((reply) => reply.id === id))

type May = {
  write: boolean
  link: boolean
  page: number
  mentions: Record<string, string>
  report: boolean
  answer?: Answer
}
const onPage = (page: number, rest = '') => `?${page > 1 ? `page=${page}&` : ''}${rest}`

function Comment({ comment, may }: { comment: Said; may: May }) {
  const { id, author, at, editedAt, body, removed, hidden } = comment
  if (removed || (hidden && !body))
    return (
      <article className="tp-comment" id={`comment-${id}`}>
        <p className="govuk-body tp-quiet">{removed ? 'This comment was removed.' : 'A moderator hid this comment.'}</p>
      </article>
    )
  const who = author?.name ?? 'a former member'
  return (
    <article className="tp-comment" id={`comment-${id}`} aria-label={`Comment by ${who}`}>
      <p className="tp-meta">
        {author && <Avatar id={author.id} name={author.name} photo={may.link ? author.photo : null} small />}
        <strong>
          <PersonName person={author} link={may.link} />
        </strong>
        <a className="govuk-link govuk-link--muted" href={`#comment-${id}`}>
          <When at={at} time />
        </a>
        {editedAt && (
          <Link className="govuk-link govuk-link--muted" to={`/comments/${id}/history`}>
            edited<span className="govuk-visually-hidden">: what {who} wrote before</span>
          </Link>
        )}
        {isAnswer(may.answer, id) && <Tag tone="leaf">Accepted answer</Tag>}
        {hidden && <Tag tone={comment.held === 'waits' ? 'sun' : 'clay'}>{whyUnseen(comment.held)}</Tag>}
      </p>
      <CommentText text={body} naming={{ names: may.mentions, link: may.link }} />
      {comment.files.length > 0 && <FileList files={comment.files} changeable={may.write && comment.mayEdit} />}
      <Reactions id={id} who={who} given={comment.reactions} may={may.write && comment.mayReact} named={may.link} />
      {(may.write || comment.mayRemove || (may.report && comment.mayFlag) || may.answer?.may) && (
        <ul className="tp-meta">
          {may.write && !comment.held && <Do to={`${onPage(may.page, `reply=${id}`)}#reply`} words="Reply" who={who} />}
          {may.write && !hidden && (
            <Do to={`${onPage(may.page, `reply=${id}&quote=${id}`)}#reply`} words="Quote" who={who} />
          )}
          {may.write && comment.mayEdit && <Do to={`/comments/${id}/edit`} words="Edit" who={who} />}
          {may.write && comment.mayEdit && (
            <Do to={`/files/new?${new URLSearchParams({ kind: 'comment', id })}`} words="Add a file" who={who} />
          )}
          {comment.mayRemove && <Do to={`/comments/${id}/removal`} words="Remove" who={who} />}
          {may.report && comment.mayFlag && (
            <Do to={`/flags/new?kind=comment&id=${id}`} words={hidden ? 'Ask to look again' : 'Report'} who={who} />
          )}
          {may.answer?.may && !hidden && <AcceptAnswer id={id} who={who} answer={may.answer} />}
        </ul>
      )}
    </article>
  )
}

const whyUnseen = (held: Said['held']): string => {
  if (held === 'waits') return 'A moderator looks at it before others read it'
  return held ? 'Not shown to others by a moderator' : 'Hidden by a moderator: others do not see it'
}

function Do({ to, words, who }: { to: string; words: string; who: string }) {
  return (
    <li>
      <Link className="govuk-link" to={to} preventScrollReset>
        {words}
        <span className="govuk-visually-hidden"> (comment by {who})</span>
      </Link>
    </li>
  )
}

type CommentFormProps = {
  discussionId: string
  onceKey: string
  parent: string
  page: number
  gone: boolean
  /** Put in before what is typed. */
  quotation?: string
  writer: string
}
function CommentForm(props: CommentFormProps) {
  const { discussionId, onceKey, parent, page, gone, quotation, writer } = props
  const action = `/discussions/${discussionId}/comments`
  const box = useRef<HTMLFormElement>(null)
  // Two forms of one page may not pass for each other, so each has a key of its own.
  const key = useOnceKey(`${onceKey}:${parent}`, () => box.current?.reset())
  const draft = useDraft(box, draftOfComment(discussionId, parent), isCommentShown)
  // What was begun before stays, and the quotation comes after it.
  useEffect(() => {
    const field = box.current?.elements.namedItem('body')
    if (!quotation || !(field instanceof HTMLTextAreaElement) || field.value.includes(quotation.trim())) return
    field.value = `${field.value.trimEnd()}\n\n${quotation}`
  }, [quotation])
  return (
    <Form method="post" action={action} ref={box}>
      <input type="hidden" name="onceKey" value={key} />
      <input type="hidden" name="parent" value={parent} />
      <Naming>
        <TextArea
          name="body"
          id={parent ? 'reply' : 'comment'}
          label={parent ? 'Your reply' : 'Add a comment'}
          hint="Type @ and a name, and that person is told. Type # and a word of its title to link to anything that is here."
          rows={quotation ? 8 : 4}
          value={quotation}
        />
      </Naming>
      {!gone && <AttachFiles key={key} senderId={writer} />}
      <Begun {...draft} />
      <div className="tp-actions govuk-!-margin-bottom-4">
        {!gone && <Button>{parent ? 'Post reply' : 'Post comment'}</Button>}
        {gone && (
          <p className="govuk-body">This cannot be sent any more. Keep a copy of it before you leave the page.</p>
        )}
        {parent && (
          <Link className="govuk-link" to={`${onPage(page)}#discussion`} preventScrollReset>
            Cancel
          </Link>
        )}
      </div>
    </Form>
  )
}

/**
 * The key of what is being typed: it stays while others write and the page reads itself again, and is a new one once the
 * comment stands. `posted` is called then.
 */
function useOnceKey(given: string, posted: () => void): string {
  const [key, setKey] = useState(given)
  const { formData } = useNavigation()
  const { hash } = useLocation()
  const sending = formData?.get('onceKey') === key
  const sent = useRef(false)
  useEffect(() => {
    const stands = sent.current && !sending && hash.startsWith('#comment-')
    sent.current = sending
    if (!stands) return
    posted()
    setKey(given)
  })
  return key
}
