import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listCaseStudiesOfPlace } from '#app/domain/case-study/listing.server.ts'
import { listFindingsOf } from '#app/domain/finding/finding.server.ts'
import { labelsOf } from '#app/domain/finding/words.ts'
import { findPlace, organisationWords } from '#app/domain/place/place.server.ts'
import { findFollowing } from '#app/domain/practitioner/following.server.ts'
import { listThreadsOfPlace } from '#app/domain/thread/thread.server.ts'
import { Cards, CaseStudyCard, FindingCard } from '#app/ui/cards.tsx'
import { FeedLink } from '#app/ui/feed-link.tsx'
import { Follow } from '#app/ui/following.tsx'
import { BackLink, Empty, PageHeading, Source } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { ThreadsOf } from '#app/ui/thread.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { feedTag, title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...title(data.place.name), feedTag(data.place.name, `/places/${data.place.slug}/feed`)] : title('Place')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const place = getOr404(await findPlace(args.params.slug ?? '', { namePeople: viewer !== null }))
  const [caseStudies, findings, threads, follows] = await Promise.all([
    listCaseStudiesOfPlace(place.id),
    listFindingsOf({ placeId: place.id }, 6),
    listThreadsOfPlace(viewer, place.id, 4),
    findFollowing(viewer, { kind: 'place', id: place.id }),
  ])
  const organisations = place.organisations.map(({ kind, ...rest }) => ({ ...rest, kind: organisationWords[kind] }))
  return { place: { ...place, organisations }, caseStudies, findings, threads, signedIn: viewer !== null, follows }
}
type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function PlacePage() {
  const { place, caseStudies, findings, threads, signedIn, follows } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/places">All places</BackLink>
      <PageHeading
        caption={place.kind === 'pilot' ? 'Pilot' : 'Parallel place'}
        actions={signedIn && <Follow kind="place" id={place.id} name={place.name} level={follows} />}
      >
        {place.name}
      </PageHeading>
      {place.fictional && (
        <p className="govuk-inset-text">
          This place is <strong>fictional</strong>. It, its figures and its organisations were invented to show how
          Total Place works.
        </p>
      )}
      <div className="tp-columns">
        <div>
          <div className="tp-lead">
            <PlainText text={place.summary} />
          </div>
          <Shared place={place} caseStudies={caseStudies} findings={findings} />
          <ThreadsOf place={place} threads={threads} />
          <People place={place} signedIn={signedIn} />
          <FeedLink path={`/places/${place.slug}/feed`}>What is new here in a feed reader (Atom)</FeedLink>
        </div>
        <aside aria-label={`About ${place.name}`}>
          <Facts place={place} />
        </aside>
      </div>
    </>
  )
}

function Facts({ place }: { place: Data['place'] }) {
  const { region, population, economy, geography, sourceTitle, sourceUrl, themes, organisations } = place
  return (
    <>
      <div className="tp-panel">
        <h2 className="govuk-heading-s">At a glance</h2>
        <dl className="tp-facts">
          <dt>Region</dt>
          <dd>{region}</dd>
          {population !== null && (
            <>
              <dt>Population</dt>
              <dd className="tp-figure">{population.toLocaleString('en-GB')}</dd>
            </>
          )}
          {economy && (
            <>
              <dt>Economy</dt>
              <dd>{economy}</dd>
            </>
          )}
          {geography && (
            <>
              <dt>Geography</dt>
              <dd>{geography}</dd>
            </>
          )}
        </dl>
        <p className="govuk-!-margin-top-3">
          <Source title={sourceTitle} url={sourceUrl} />
        </p>
      </div>
      {themes.length > 0 && (
        <div className="tp-panel">
          <h2 className="govuk-heading-s">Themes</h2>
          <ul className="govuk-list">
            {themes.map(({ theme, sourceTitle, sourceUrl }) => (
              <li key={theme.slug}>
                <Link className="govuk-link" to={`/case-studies?theme=${theme.slug}`}>
                  {theme.name}
                </Link>
                <br />
                <Source title={sourceTitle} url={sourceUrl} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {organisations.length > 0 && (
        <div className="tp-panel">
          <h2 className="govuk-heading-s">Partner organisations</h2>
          <ul className="govuk-list">
            {organisations.map(({ slug, name, kind }) => (
              <li key={slug}>
                {name} <span className="tp-quiet tp-small">{kind}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Shared({ place, caseStudies, findings }: Pick<Data, 'place' | 'caseStudies' | 'findings'>) {
  return (
    <>
      <h2 className="govuk-heading-m">Case studies</h2>
      {caseStudies.length ? (
        <>
          <Cards>
            {caseStudies.map((study) => (
              <CaseStudyCard key={study.slug} study={study} level={3} />
            ))}
          </Cards>
          <p className="govuk-body">
            <Link className="govuk-link" to={`/case-studies?place=${place.slug}`}>
              All case studies from {place.name}
            </Link>
          </p>
        </>
      ) : (
        <Empty title={`${place.name} has not shared a case study yet`} />
      )}
      <h2 className="govuk-heading-m">Findings</h2>
      {findings.length ? (
        <>
          <Cards>
            {findings.map((finding) => (
              <FindingCard key={finding.slug} finding={finding} labels={labelsOf(finding)} level={3} />
            ))}
          </Cards>
          <p className="govuk-body">
            <Link className="govuk-link" to={`/findings?place=${place.slug}`}>
              All findings seen in {place.name}
            </Link>
          </p>
        </>
      ) : (
        <Empty title={`${place.name} has not shared a finding yet`} />
      )}
    </>
  )
}

function People({ place, signedIn }: { place: Data['place']; signedIn: boolean }) {
  const { memberCount, members } = place
  return (
    <>
      <h2 className="govuk-heading-m">People</h2>
      {memberCount === 0 && <p className="govuk-body">Nobody from here has joined yet.</p>}
      {memberCount > 0 && !signedIn && (
        <p className="govuk-body">
          {memberCount === 1 ? 'One practitioner is' : `${memberCount.toLocaleString('en-GB')} practitioners are`} from
          here.{' '}
          <Link className="govuk-link" to={`/sign-in?to=/places/${place.slug}`}>
            Sign in
          </Link>{' '}
          to see who.
        </p>
      )}
      <ul className="govuk-list">
        {members.map((person) => (
          <li key={person.slug} className="govuk-!-margin-bottom-2">
            <span className="tp-person">
              <Avatar id={person.id} name={person.name} />
              <span>
                <PersonName person={person} />
                {person.headline && <span className="tp-quiet tp-small"> {person.headline}</span>}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {members.length > 0 && members.length < memberCount && (
        <p className="govuk-body">and {memberCount - members.length} more.</p>
      )}
    </>
  )
}
