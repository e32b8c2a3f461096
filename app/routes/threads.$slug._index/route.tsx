import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOfWho } from '#app/domain/search/who.ts'
import { useNews } from '#app/editor/use-news.ts'
import { AcceptedAnswer } from '#app/ui/answer.tsx'
import { Discussion } from '#app/ui/discussion.tsx'
import { FeedOfComments, feedOfComments } from '#app/ui/feed-link.tsx'
import { Files } from '#app/ui/files.tsx'
import { Watch } from '#app/ui/following.tsx'
import { Gone } from '#app/ui/gone.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Poll } from '#app/ui/poll.tsx'
import { Related } from '#app/ui/related.tsx'
import { Report } from '#app/ui/report.tsx'
import { When } from '#app/ui/when.tsx'
import { feedTag, title } from '#app/web/title.ts'
import { About } from './about.tsx'
import { showThread } from './show.server.ts'
import { Closed, Withdrawn } from './standing.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data?.thread.title ?? 'Thread'),
  ...(data && isOpenToAll(data.thread) ? [feedTag('Comments', feedOfComments(data.thread.discussionId))] : []),
]
const isOpenToAll = ({ openToAll, withdrawnAt }: { openToAll: boolean; withdrawnAt: unknown }) =>
  openToAll && !withdrawnAt

export const loader = (args: LoaderFunctionArgs) => showThread(args)

export default function ThreadPage() {
  const shown = useLoaderData<typeof loader>()
  const { viewer, thread, follows, related, files, poll, may, discussion, onceKey } = shown
  const gone = useNews([{ kind: 'thread', id: thread.id }])
  const address = `/threads/${thread.slug}`
  return (
    <>
      {gone && <Gone />}
      <BackLink to="/threads">All threads</BackLink>
      <PageHeading
        size="l"
        caption={thread.kind === 'question' ? 'Question' : 'Conversation'}
        actions={
          <>
            {may.edit && (
              <ButtonLink to={`${address}/edit`} secondary>
                Edit
              </ButtonLink>
            )}
            {viewer && <Watch kind="thread" id={thread.id} name={thread.title} level={follows} />}
          </>
        }
      >
        {thread.title}
      </PageHeading>
      <Withdrawn shown={shown} address={address} />
      <div className="tp-columns">
        <div>
          <p className="tp-meta">
            {thread.starter && <Avatar id={thread.starter.id} name={thread.starter.name} small />}
            <strong>
              <PersonName person={thread.starter} link={viewer !== null} />
            </strong>
            <When at={thread.at} time />
            {thread.editedAt && <span>edited</span>}
          </p>
          <div className="tp-body">
            <PlainText text={thread.body} naming={{ names: discussion.mentions, link: viewer !== null }} />
          </div>
          {poll && (
            <Poll
              poll={poll}
              to={`${address}/poll/vote`}
              mayVote={may.vote && !poll.ended}
              mayRemove={may.startPoll}
              signedIn={viewer !== null}
            />
          )}
          <Files files={files} addTo={may.edit ? { kind: 'thread', id: thread.id } : null} />
          {thread.accepted && (
            <AcceptedAnswer comment={thread.accepted} mentions={discussion.mentions} link={viewer !== null} />
          )}
        </div>
        <aside aria-label="About this thread">
          <About shown={shown} address={address} />
        </aside>
      </div>
      <Report
        show={viewer !== null && viewer.id !== thread.starter?.id && !thread.withdrawnAt}
        kind="thread"
        id={thread.id}
      />
      <Related things={related} who={viewer && addressOfWho({ words: thread.title })} />
      <Discussion
        discussionId={thread.discussionId}
        count={thread.comments}
        page={discussion.page}
        pages={discussion.pages}
        openings={discussion.items}
        mentions={discussion.mentions}
        viewer={viewer}
        gone={gone}
        closed={thread.closedAt !== null || thread.withdrawnAt !== null}
        closedBecause={!thread.withdrawnAt && <Closed shown={shown} address={address} />}
        answer={{ id: thread.acceptedId, may: may.accept }}
        reportable={thread.withdrawnAt === null}
        path={address}
        onceKey={onceKey}
      />
      <FeedOfComments discussionId={thread.discussionId} show={isOpenToAll(thread)} />
    </>
  )
}
