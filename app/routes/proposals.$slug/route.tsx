import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOfWho } from '#app/domain/search/who.ts'
import { useNews } from '#app/editor/use-news.ts'
import { Curate } from '#app/ui/curate.tsx'
import { Discussion } from '#app/ui/discussion.tsx'
import { FeedOfComments, feedOfComments } from '#app/ui/feed-link.tsx'
import { Files } from '#app/ui/files.tsx'
import { Watch } from '#app/ui/following.tsx'
import { Gone } from '#app/ui/gone.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { StateTag } from '#app/ui/proposal-state.tsx'
import { Related } from '#app/ui/related.tsx'
import { When } from '#app/ui/when.tsx'
import { feedTag, title } from '#app/web/title.ts'
import { Consultation } from './consultation.tsx'
import { Invitation } from './invitation.tsx'
import { PracticePage } from './practice.tsx'
import { type Shown, showProposal } from './show.server.ts'
import { Team } from './team.tsx'
import { Text } from './text.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data?.invitation?.title ?? data?.proposal?.title ?? 'Proposal'),
  ...(data?.proposal && isOpenToAll(data.proposal)
    ? [feedTag('Comments', feedOfComments(data.proposal.discussionId))]
    : []),
]
const isOpenToAll = ({ state }: { state: string }) => state !== 'draft' && state !== 'consultation'

export const loader = (args: LoaderFunctionArgs) => showProposal(args)

export default function ProposalPage() {
  const shown = useLoaderData<typeof loader>()
  const gone = useNews(shown.proposal && !shown.proposal.practice ? [{ kind: 'proposal', id: shown.proposal.id }] : [])
  if (shown.invitation) return <Invitation invitation={shown.invitation} />
  if (shown.proposal.practice) return <PracticePage shown={shown} />
  const { proposal, discussion, viewer, follows, related, files } = shown
  return (
    <>
      {gone && <Gone />}
      <BackLink to="/proposals">Proposals</BackLink>
      <PageHeading
        size="l"
        caption={proposal.places.map(({ name }) => name).join(', ')}
        actions={viewer && <Watch kind="proposal" id={proposal.id} name={proposal.title} level={follows} />}
      >
        {proposal.title}
      </PageHeading>
      <div className="tp-meta">
        <StateTag state={proposal.state} />
        {proposal.themes.length > 0 && <span>{proposal.themes.map(({ name }) => name).join(', ')}</span>}
        <span>
          Changed <When at={proposal.updatedAt} />
        </span>
      </div>
      {proposal.summary && <p className="tp-lead">{proposal.summary}</p>}
      <div className="tp-columns">
        <div>
          <Text shown={shown} gone={gone} />
          <Files files={files} addTo={shown.may.write && !gone ? { kind: 'proposal', id: proposal.id } : null} />
        </div>
        {!gone && (
          <aside aria-label="Team and state">
            <Team shown={shown} />
            <Consultation shown={shown} />
          </aside>
        )}
      </div>
      <Related things={related} who={viewer && addressOfWho({ words: proposal.title })} />
      <Curate show={shown.may.curate && !gone} kind="proposal" id={proposal.id} />
      <Discussion
        discussionId={proposal.discussionId}
        count={proposal.comments}
        page={discussion.page}
        pages={discussion.pages}
        openings={discussion.items}
        mentions={discussion.mentions}
        reportable={proposal.state !== 'draft'}
        viewer={viewer}
        gone={gone}
        opens={OPENS[proposal.state]}
        path={`/proposals/${proposal.slug}`}
        onceKey={discussion.onceKey}
      />
      <FeedOfComments discussionId={proposal.discussionId} show={isOpenToAll(proposal)} />
    </>
  )
}

const OPENS: Partial<Record<Shown['proposal']['state'], string>> = {
  draft:
    'Only the team sees this discussion now. When a consultation opens, everyone who is signed in can read it, also what was said before; once the proposal is submitted, everyone can.',
  consultation:
    'Everyone who is signed in can read this discussion. Once the proposal is submitted, everyone can, also what was said before and also without an account.',
}
