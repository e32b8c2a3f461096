import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { type CaseStudy, findCaseStudy, findReading } from '#app/domain/case-study/case-study.server.ts'
import { mayBringBack, mayEdit, mayWithdraw } from '#app/domain/case-study/permissions.ts'
import { QUESTIONS } from '#app/domain/case-study/questions.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { listFindingsOf } from '#app/domain/finding/finding.server.ts'
import { labelsOf } from '#app/domain/finding/words.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { findAround } from '#app/domain/search/alike.server.ts'
import { addressOfWho } from '#app/domain/search/who.ts'
import { useNews } from '#app/editor/use-news.ts'
import { Cards, FindingCard } from '#app/ui/cards.tsx'
import { Curate } from '#app/ui/curate.tsx'
import { Discussion } from '#app/ui/discussion.tsx'
import { FeedOfComments, feedOfComments } from '#app/ui/feed-link.tsx'
import { Files } from '#app/ui/files.tsx'
import { Watch } from '#app/ui/following.tsx'
import { Gone } from '#app/ui/gone.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Related } from '#app/ui/related.tsx'
import { Report } from '#app/ui/report.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { feedTag, title } from '#app/web/title.ts'
import { Facts } from './facts.tsx'
import { Standing } from './standing.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data?.form.title ?? 'Case study'),
  { name: 'description', content: data?.form.summary ?? '' },
  ...(data?.study.state === 'published' ? [feedTag('Comments', feedOfComments(data.study.discussionId))] : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const study = getOr404(await findCaseStudy(viewer, args.params.slug ?? ''))
  const page = pageNumber(args.request)
  const asked = revisionAsked(args.request)
  const [reading, findings, discussion, { follows, related }] = await Promise.all([
    findReading(study, asked ?? study.revisionNumber).then(getOr404),
    listFindingsOf({ caseStudyId: study.id }),
    listComments(viewer, study.discussionId, page),
    findAround(viewer, { kind: 'case_study', id: study.id }),
  ])
  const may = {
    edit: mayEdit(viewer, study),
    withdraw: mayWithdraw(viewer, study),
    bringBack: mayBringBack(viewer, study),
    curate: isModerator(viewer) && study.state === 'published',
  }
  const { form, html, number, at } = reading
  return {
    viewer,
    study: shownOf(study),
    form,
    html,
    number,
    at,
    findings: findings.map(({ authorId, ...finding }) => ({
      ...finding,
      byOthers: !authorId || !study.authorIds.includes(authorId),
    })),
    may,
    follows,
    files: study.files.map((file) => ({ ...file, shownAt: study.state === 'published' ? file.shownAt : undefined })),
    related,
    discussion: { ...orLastPage(args.request, page, discussion), page },
    onceKey: randomUUID(),
  }
}

/** ?revision=2: how it read before. */
function revisionAsked(request: Request): number | null {
  const asked = new URL(request.url).searchParams.get('revision')
  if (asked === null) return null
  return getOr404(/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null)
}

/** Only what the page shows: what its authors are still writing stays on the server. */
const shownOf = (study: CaseStudy) => ({
  id: study.id,
  slug: study.slug,
  state: study.state,
  publishedAt: study.publishedAt,
  revisionNumber: study.revisionNumber,
  withdrawnReason: study.withdrawnReason,
  hasUnpublished: study.hasUnpublished,
  discussionId: study.discussionId,
  comments: study.comments,
  authors: study.authors,
})
export type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CaseStudyPage() {
  const { viewer, study, form, html, number, at, findings, may, follows, related, files, discussion, onceKey } =
    useLoaderData<typeof loader>()
  const gone = useNews([{ kind: 'case_study', id: study.id }])
  return (
    <>
      {gone && <Gone />}
      <BackLink to="/case-studies">All case studies</BackLink>
      <PageHeading
        caption="Case study"
        actions={
          <>
            {may.edit && <ButtonLink to={`/case-studies/${study.slug}/edit`}>Edit</ButtonLink>}
            {viewer && <Watch kind="case_study" id={study.id} name={form.title} level={follows} />}
          </>
        }
      >
        {form.title}
      </PageHeading>
      <Standing study={study} may={may} shown={number} />
      <div className="tp-columns">
        <div>
          {form.summary && <p className="tp-lead">{form.summary}</p>}
          <Answers form={form} />
          {/* Made from the vocabulary of app/document and from nothing else; every word in it is escaped. */}
          {html && (
            <>
              <h2 className="govuk-heading-l tp-story">The full story</h2>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
              <div className="tp-manuscript" dangerouslySetInnerHTML={{ __html: html }} />
            </>
          )}
          <Files files={files} addTo={may.edit ? { kind: 'case_study', id: study.id } : null} />
        </div>
        <aside aria-label="About this case study">
          <Facts {...{ study, form, number: study.revisionNumber, at, may, signedIn: viewer !== null }} />
        </aside>
      </div>
      <Related things={related} who={viewer && addressOfWho({ words: form.title })} />
      <Curate show={may.curate} kind="case_study" id={study.id} />
      <Report
        show={viewer !== null && study.state === 'published' && study.authors.every(({ id }) => id !== viewer.id)}
        kind="case_study"
        id={study.id}
      />
      <FindingsFromIt findings={findings} slug={study.slug} mayShare={viewer !== null && study.state === 'published'} />
      <Discussion
        discussionId={study.discussionId}
        count={study.comments}
        page={discussion.page}
        pages={discussion.pages}
        openings={discussion.items}
        mentions={discussion.mentions}
        reportable={study.state === 'published'}
        viewer={viewer}
        gone={gone}
        closed={study.state === 'withdrawn'}
        opens={study.state === 'draft' ? OPENS : undefined}
        path={`/case-studies/${study.slug}`}
        onceKey={onceKey}
      />
      <FeedOfComments discussionId={study.discussionId} show={study.state === 'published'} />
    </>
  )
}

const OPENS =
  'Only its authors see this discussion now. Once the case study is published, everyone can read it, also what was said before and also without an account.'

function Answers({ form }: Pick<Data, 'form'>) {
  return QUESTIONS.filter(({ name }) => form[name]).map(({ name, label }) => (
    <section key={name} aria-labelledby={name} className="tp-body">
      <h2 className="govuk-heading-m" id={name}>
        {label}
      </h2>
      <PlainText text={form[name]} />
    </section>
  ))
}

function FindingsFromIt({ findings, slug, mayShare }: Pick<Data, 'findings'> & { slug: string; mayShare: boolean }) {
  if (!findings.length && !mayShare) return null
  return (
    <section aria-labelledby="findings">
      <h2 className="govuk-heading-m" id="findings">
        Findings from it
      </h2>
      <Cards>
        {findings.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            labels={labelsOf(finding)}
            level={3}
            byOthers={finding.byOthers}
          />
        ))}
      </Cards>
      {mayShare && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/findings/new?case-study=${slug}`}>
            Share a finding from this case study
          </Link>
        </p>
      )}
    </section>
  )
}
