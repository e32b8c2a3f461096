import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listFiles } from '#app/domain/attachment/attachment.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { mayBringBack, mayCorroborate, mayRevise, mayWithdraw } from '#app/domain/finding/permissions.ts'
import { labelsOf } from '#app/domain/finding/words.ts'
import { findReasonGiven } from '#app/domain/moderation/flagging.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { findAround } from '#app/domain/search/alike.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { useNews } from '#app/editor/use-news.ts'
import { Fictional } from '#app/ui/cards.tsx'
import { Curate } from '#app/ui/curate.tsx'
import { Discussion } from '#app/ui/discussion.tsx'
import { FeedOfComments, feedOfComments } from '#app/ui/feed-link.tsx'
import { Files } from '#app/ui/files.tsx'
import { Watch } from '#app/ui/following.tsx'
import { Button } from '#app/ui/form.tsx'
import { Gone } from '#app/ui/gone.tsx'
import { HeldNotice } from '#app/ui/held.tsx'
import { BackLink, ButtonLink, PageHeading, Source } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Related } from '#app/ui/related.tsx'
import { Report } from '#app/ui/report.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'
import { SeenIn } from './seen-in.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data?.finding.claim ?? 'Finding'),
  ...(data && !data.finding.withdrawnAt ? [feedTag('Comments', feedOfComments(data.finding.discussionId))] : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const finding = getOr404(await findFinding(viewer, args.params.slug ?? ''))
  const page = pageNumber(args.request)
  const about = { kind: 'finding', id: finding.id } as const
  const [discussion, { follows, related }, files, reasonGiven] = await Promise.all([
    listComments(viewer, finding.discussionId, page),
    findAround(viewer, about),
    listFiles(viewer, about),
    finding.withdrawnAt ? findReasonGiven(about, finding.withdrawnById) : null,
  ])
  const may = {
    revise: mayRevise(viewer, finding),
    withdraw: mayWithdraw(viewer, finding),
    bringBack: mayBringBack(viewer, finding),
    corroborate: mayCorroborate(viewer, finding),
    decide: isModerator(viewer),
    curate: isModerator(viewer) && finding.withdrawnAt === null,
  }
  return {
    viewer,
    finding,
    follows,
    files,
    related,
    reasonGiven,
    may,
    discussion: { ...orLastPage(args.request, page, discussion), page },
    onceKey: randomUUID(),
  }
}
export type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function FindingPage() {
  const { viewer, finding, follows, related, files, reasonGiven, may, discussion, onceKey } =
    useLoaderData<typeof loader>()
  const gone = useNews([{ kind: 'finding', id: finding.id }])
  const address = `/findings/${finding.slug}`
  return (
    <>
      {gone && <Gone />}
      <BackLink to="/findings">All findings</BackLink>
      <PageHeading
        size="l"
        caption="Finding"
        actions={
          <>
            {may.revise && (
              <ButtonLink to={`${address}/edit`} secondary>
                Revise
              </ButtonLink>
            )}
            {viewer && <Watch kind="finding" id={finding.id} name={finding.claim} level={follows} />}
          </>
        }
      >
        {finding.claim}
      </PageHeading>
      {finding.heldAt && (
        <div className="govuk-inset-text">
          <HeldNotice what="finding" moderator={may.decide} />
        </div>
      )}
      {finding.withdrawnAt && !finding.heldAt && (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            This finding was <strong>withdrawn</strong>. Only its author and the moderators see it.
          </p>
          {reasonGiven && <p className="govuk-body">A moderator gave the reason: {reasonGiven}</p>}
          {may.bringBack && (
            <Form method="post" action={`${address}/withdrawal`}>
              <input type="hidden" name="intent" value="end" />
              <Button tone="secondary">Bring it back</Button>
            </Form>
          )}
        </div>
      )}
      <div className="tp-columns">
        <div>
          <div className="tp-body">
            <PlainText text={finding.detail} />
          </div>
          <EvidenceList evidence={finding.evidence} />
          <Files files={files} addTo={may.revise ? { kind: 'finding', id: finding.id } : null} />
        </div>
        <aside aria-label="About this finding">
          <Facts finding={finding} signedIn={viewer !== null} />
        </aside>
      </div>
      <SeenIn finding={finding} may={may} viewer={viewer} />
      <Related things={related} who={viewer && addressOfWho({ words: finding.claim })} />
      <Curate show={may.curate} kind="finding" id={finding.id} />
      <Report
        show={viewer !== null && viewer.id !== finding.author?.id && !finding.withdrawnAt}
        kind="finding"
        id={finding.id}
      />
      {may.withdraw && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`${address}/withdrawal`}>
            Withdraw this finding
          </Link>
        </p>
      )}
      <Discussion
        discussionId={finding.discussionId}
        count={finding.comments}
        page={discussion.page}
        pages={discussion.pages}
        openings={discussion.items}
        mentions={discussion.mentions}
        viewer={viewer}
        gone={gone}
        closed={finding.withdrawnAt !== null}
        reportable={finding.withdrawnAt === null}
        path={address}
        onceKey={onceKey}
      />
      <FeedOfComments discussionId={finding.discussionId} show={!finding.withdrawnAt} />
    </>
  )
}

function EvidenceList({ evidence }: { evidence: Data['finding']['evidence'] }) {
  if (!evidence.length) return null
  return (
    <section aria-labelledby="evidence" className="tp-body">
      <h2 className="govuk-heading-m" id="evidence">
        Evidence
      </h2>
      <ol className="govuk-list govuk-list--number">
        {evidence.map(({ text, sourceTitle, sourceUrl }) => (
          <li key={text} className="govuk-!-margin-bottom-4">
            <PlainText text={text} />
            <Source title={sourceTitle} url={sourceUrl} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Facts({ finding, signedIn }: { finding: Data['finding']; signedIn: boolean }) {
  const { place, themes, author, caseStudy, at } = finding
  const labels = labelsOf(finding)
  return (
    <div className="tp-panel">
      <p className="govuk-!-margin-top-0">
        <Tag tone="sky">{labels.kind}</Tag> <Tag tone="sun">{labels.strength}</Tag>
      </p>
      <dl className="tp-facts">
        <dt>Found in</dt>
        <dd>
          <Link className="govuk-link" to={`/places/${place.slug}`}>
            {place.name}
          </Link>{' '}
          {place.fictional && <Fictional />}
        </dd>
        {themes.length > 0 && (
          <>
            <dt>Themes</dt>
            <dd>
              {themes.map(({ slug, name }, i) => (
                <span key={slug}>
                  {i > 0 && ', '}
                  <Link className="govuk-link" to={`/findings?theme=${slug}`}>
                    {name}
                  </Link>
                </span>
              ))}
            </dd>
          </>
        )}
        {caseStudy && (
          <>
            <dt>From the case study</dt>
            <dd>
              <Link className="govuk-link" to={`/case-studies/${caseStudy.slug}`}>
                {caseStudy.title}
              </Link>
            </dd>
          </>
        )}
        <dt>Shared by</dt>
        <dd>
          <PersonName person={author} link={signedIn} />, <When at={at} />
        </dd>
      </dl>
    </div>
  )
}
