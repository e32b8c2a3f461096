import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findFollowing } from '#app/domain/practitioner/following.server.ts'
import { findProfile } from '#app/domain/practitioner/profile.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Follow } from '#app/ui/following.tsx'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { yearsOf } from '#app/ui/years.ts'
import { getOr404, requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => title(data?.person.name ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const person = getOr404(await findProfile(viewer, args.params.slug ?? ''))
  const follows = await findFollowing(viewer, { kind: 'practitioner', id: person.id })
  return {
    person,
    follows,
    own: person.id === viewer.id,
    administrator: viewer.role === 'administrator',
    moderator: isModerator(viewer),
  }
}

export default function Profile() {
  const { person, follows, own, administrator, moderator } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/people">All people</BackLink>
      <PageHeading
        caption={
          person.role === 'practitioner' ? undefined : [person.role, person.department?.name].filter(Boolean).join(', ')
        }
        actions={
          <>
            {!own && <Follow kind="practitioner" id={person.id} name={person.name} level={follows} />}
            {own && (
              <ButtonLink to="/account/profile" secondary>
                Edit your profile
              </ButtonLink>
            )}
            {moderator && !own && (
              <ButtonLink to={`/people/${person.slug}/standing`} secondary>
                Warn or suspend
              </ButtonLink>
            )}
            {administrator && !own && (
              <ButtonLink to={`/admin/people/${person.slug}`} secondary>
                Role
              </ButtonLink>
            )}
          </>
        }
      >
        {person.name}
      </PageHeading>
      {person.suspendedAt && (
        <p className="govuk-body">
          <Tag tone="clay">Suspended</Tag>
        </p>
      )}
      {person.photo && <Avatar id={person.id} name={person.name} photo={person.photo} large />}
      {person.headline && <p className="tp-lead">{person.headline}</p>}
      <div className="tp-columns">
        <div>
          {person.about && <p className="tp-body tp-as-typed">{person.about}</p>}
          <Experience lines={person.experience} own={own} />
          <Shared />
        </div>
        <Facts />
      </div>
    </>
  )
}

function Facts() {
  const { places, posts, themes, joinedAt } = useLoaderData<typeof loader>().person
  const now = posts.filter(({ until }) => !until)
  const before = posts.filter(({ until }) => until)
  return (
    <aside className="tp-panel tp-panel--own-height" aria-label="About this person">
      <dl className="tp-facts">
        {places.length > 0 && <dt>Places</dt>}
        {places.map(({ place }) => (
          <dd key={place.slug}>
            <Link className="govuk-link" to={`/places/${place.slug}`}>
              {place.name}
            </Link>
          </dd>
        ))}
        {themes.length > 0 && <dt>Works on</dt>}
        {themes.map(({ theme }) => (
          <dd key={theme.slug}>
            <Link className="govuk-link" to={`/people?theme=${theme.slug}`}>
              {theme.name}
            </Link>
          </dd>
        ))}
        {now.length > 0 && <dt>Works as</dt>}
        {now.map((post) => (
          <dd key={post.id}>
            {post.title},{' '}
            <Link className="govuk-link" to={`/organisations/${post.organisation.slug}`}>
              {post.organisation.name}
            </Link>
          </dd>
        ))}
        {before.length > 0 && <dt>Before</dt>}
        {before.map((post) => (
          <dd key={post.id}>
            {post.title},{' '}
            <Link className="govuk-link" to={`/organisations/${post.organisation.slug}`}>
              {post.organisation.name}
            </Link>
          </dd>
        ))}
        <dt>Joined</dt>
        <dd>
          <When at={joinedAt} />
        </dd>
      </dl>
    </aside>
  )
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>['person']
/** What they say they did; what they shared stands for itself below. */
function Experience({ lines, own }: { lines: Person['experience']; own: boolean }) {
  if (!lines.length && !own) return null
  return (
    <section aria-labelledby="experience">
      <h2 className="govuk-heading-m" id="experience">
        What {own ? 'you' : 'they'} did before
      </h2>
      {lines.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {lines.map(({ id, what, location, fromYear, untilYear, theme }) => (
            <li key={id}>
              {what}
              <p className="tp-meta govuk-!-margin-bottom-0">
                {location && <span>{location}</span>}
                {fromYear !== null && <span>{yearsOf(fromYear, untilYear)}</span>}
                {theme && <span>{theme.name}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {own && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/account/experience">
            {lines.length ? 'Add to it, or remove something' : 'Add something you did: it takes a minute'}
          </Link>
        </p>
      )}
    </section>
  )
}

function Shared() {
  const { name, caseStudies, findings } = useLoaderData<typeof loader>().person
  if (!caseStudies.length && !findings.length) return <Empty title={`${name} has not shared anything yet.`} />
  return (
    <>
      {caseStudies.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Case studies</h2>
          <ul className="tp-cards">
            {caseStudies.map((caseStudy) => (
              <li className="tp-card" key={caseStudy.slug}>
                <h3 className="tp-card__title">
                  <Link className="govuk-link" to={`/case-studies/${caseStudy.slug}`}>
                    {caseStudy.title}
                  </Link>
                </h3>
                <p className="tp-meta">
                  {caseStudy.place && <span>{caseStudy.place.name}</span>}
                  {caseStudy.publishedAt && <When at={caseStudy.publishedAt} />}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Findings</h2>
          <ul className="tp-cards">
            {findings.map((finding) => (
              <li className="tp-card" key={finding.slug}>
                <h3 className="tp-card__title">
                  <Link className="govuk-link" to={`/findings/${finding.slug}`}>
                    {finding.claim}
                  </Link>
                </h3>
                <p className="tp-meta">
                  <span>{finding.place.name}</span>
                  <When at={finding.at} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
