import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { labelsOf } from '#app/domain/finding/words.ts'
import { countPeopleOf, findOrganisation, listPeopleOf } from '#app/domain/place/organisation.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { findSharedByPeopleOf } from '#app/domain/search/shared.server.ts'
import { Cards, CaseStudyCard, Fictional, FindingCard } from '#app/ui/cards.tsx'
import { counted } from '#app/ui/counted.ts'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...title(data?.organisation.name ?? 'Organisation'),
  { name: 'description', content: data?.organisation.summary ?? '' },
]

/** A visitor is told how many work there, and what its places shared; who works there, and what they wrote, once signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const organisation = getOr404(await findOrganisation(args.params.slug ?? ''))
  const { id, kind, ...rest } = organisation
  const signedIn = viewer && {
    people: await listPeopleOf(id),
    shared: await findSharedByPeopleOf(id),
    keeps: isModerator(viewer),
  }
  return {
    organisation: { ...rest, kind: organisationWords[kind] },
    signedIn,
    peopleCount: signedIn ? signedIn.people.length : await countPeopleOf(id),
  }
}
type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Organisation() {
  const { organisation, signedIn, peopleCount } = useLoaderData<typeof loader>()
  const { slug, name, kind, summary, website } = organisation
  return (
    <>
      <BackLink to="/organisations">All organisations</BackLink>
      <PageHeading
        caption={kind}
        actions={
          signedIn?.keeps && (
            <ButtonLink to={`/admin/organisations/${slug}`} secondary>
              Change
            </ButtonLink>
          )
        }
      >
        {name}
      </PageHeading>
      {summary && (
        <div className="tp-lead">
          <PlainText text={summary} />
        </div>
      )}
      {website && (
        <p className="govuk-body">
          <a className="govuk-link" href={website} rel="noopener nofollow ugc">
            {new URL(website).hostname}
          </a>
        </p>
      )}
      <Places places={organisation.places} name={name} />
      {signedIn && <Shared {...signedIn.shared} name={name} />}
      <People slug={slug} people={signedIn?.people ?? null} count={peopleCount} />
    </>
  )
}

function Places({ places, name }: { places: Data['organisation']['places']; name: string }) {
  return (
    <section aria-labelledby="places">
      <h2 className="govuk-heading-m" id="places">
        Where it works
      </h2>
      {places.length === 0 && <Empty title={`No place names ${name} as a partner yet`} />}
      <ul className="tp-rows">
        {places.map(({ slug, name, region, fictional, caseStudyCount, findingCount }) => (
          <li key={slug}>
            <Link className="govuk-link" to={`/places/${slug}`}>
              {name}
            </Link>{' '}
            {fictional && <Fictional />}
            <p className="tp-meta">
              <span>{region}</span>
              {caseStudyCount > 0 && (
                <Link className="govuk-link" to={`/case-studies?place=${slug}`}>
                  {counted(caseStudyCount, 'case study', 'case studies')}
                </Link>
              )}
              {findingCount > 0 && (
                <Link className="govuk-link" to={`/findings?place=${slug}`}>
                  {counted(findingCount, 'finding', 'findings')}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type SharedProps = NonNullable<Data['signedIn']>['shared'] & { name: string }
function Shared({ caseStudies, findings, name }: SharedProps) {
  if (!caseStudies.length && !findings.length) return null
  return (
    <section aria-labelledby="shared">
      <h2 className="govuk-heading-m" id="shared">
        Shared by people of {name}
      </h2>
      <Cards columns="two">
        {caseStudies.map((study) => (
          <CaseStudyCard key={study.slug} study={study} level={3} />
        ))}
        {findings.map((finding) => (
          <FindingCard key={finding.slug} finding={finding} labels={labelsOf(finding)} level={3} />
        ))}
      </Cards>
    </section>
  )
}

type PeopleProps = { slug: string; people: NonNullable<Data['signedIn']>['people'] | null; count: number }
function People({ slug, people, count }: PeopleProps) {
  return (
    <section aria-labelledby="people">
      <h2 className="govuk-heading-m" id="people">
        People
      </h2>
      {count === 0 && <p className="govuk-body">Nobody here holds a job in it yet.</p>}
      {!people && count > 0 && (
        <p className="govuk-body">
          {count === 1 ? 'One practitioner works' : `${count.toLocaleString('en-GB')} practitioners work`} here.{' '}
          <Link className="govuk-link" to={`/sign-in?to=/organisations/${slug}`}>
            Sign in
          </Link>{' '}
          to see who.
        </p>
      )}
      {people && people.length > 0 && (
        <ul className="tp-people">
          {people.map((person) => (
            <li key={person.slug} className="tp-person">
              <Avatar id={person.id} name={person.name} />
              <span>
                <PersonName person={person} />
                <span className="tp-quiet tp-small">{person.titles.join(', ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
