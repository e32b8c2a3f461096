import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FeedLink } from '#app/ui/feed-link.tsx'
import { Follow } from '#app/ui/following.tsx'
import { BackLink, ButtonLink, PageHeading, Source } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { ThreadsOf } from '#app/ui/thread.tsx'
import { feedTag, title } from '#app/web/title.ts'
import { Facts } from './facts.tsx'
import { Partners } from './partners.tsx'
import { People } from './people.tsx'
import { type PlacePage, showPlace } from './place.server.ts'
import { Shared, Tally } from './shared.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...title(data.place.name),
        { name: 'description', content: data.place.summary },
        feedTag(data.place.name, `/places/${data.place.slug}/feed`),
        feedTag(`Threads of ${data.place.name}`, `/threads.atom?place=${data.place.slug}`),
      ]
    : title('Place')

export const loader = (args: LoaderFunctionArgs) => showPlace(args)

export default function Place() {
  const page = useLoaderData<typeof loader>()
  const { place, signedIn, follows, own, may } = page
  return (
    <>
      <BackLink to="/places">All places</BackLink>
      <PageHeading
        caption={`${place.kind === 'pilot' ? 'Pilot' : 'Parallel place'} · ${place.region}`}
        actions={
          <>
            <Link className="govuk-link" to={`/places/compare?a=${place.slug}`}>
              Compare with another place
            </Link>
            {may.lead && (
              <Link className="govuk-link" to={`/places/${place.slug}/people`}>
                Look after its people
              </Link>
            )}
            {may.change && (
              <Link className="govuk-link" to={`/places/${place.slug}/edit`}>
                Change
              </Link>
            )}
            {signedIn && !own.belongs && (
              <ButtonLink to={`/places/${place.slug}/membership`} secondary>
                {own.request === 'asked' ? 'You asked to belong' : 'Belong to this place'}
              </ButtonLink>
            )}
            {signedIn && <Follow kind="place" id={place.id} name={place.name} level={follows} />}
          </>
        }
      >
        {place.name}
      </PageHeading>
      {place.fictional && (
        <p className="govuk-inset-text">
          This place is <strong>fictional</strong>. It, its figures and its organisations were invented to show how
          Total Place works.
        </p>
      )}
      <div className="tp-lead">
        <PlainText text={place.summary} />
      </div>
      <Tally page={page} />
      <div className="tp-columns">
        <div>
          <Shared page={page} />
          <ThreadsOf place={place} threads={page.threads} />
          <People page={page} />
          <FeedLink path={`/places/${place.slug}/feed`}>What is new here in a feed reader (Atom)</FeedLink>
          <p className="govuk-body tp-small">
            <a className="govuk-link" href={`/threads.atom?place=${place.slug}`} type="application/atom+xml">
              Threads of this place in a feed reader (Atom)
            </a>
          </p>
        </div>
        <aside aria-label={`About ${place.name}`}>
          <Facts place={place} />
          <Themes place={place} />
          <Partners page={page} />
        </aside>
      </div>
    </>
  )
}

function Themes({ place }: { place: PlacePage['place'] }) {
  if (!place.themes.length) return null
  return (
    <section className="tp-panel" aria-labelledby="themes">
      <h2 className="govuk-heading-s" id="themes">
        What it works on
      </h2>
      {place.themes.map(({ title, url, themes }) => (
        <div key={title + url} className="tp-sourced">
          <ul className="tp-meta">
            {themes.map(({ slug, name }) => (
              <li key={slug}>
                <Link className="tp-tag" to={`/places?theme=${slug}`}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <Source title={title} url={url} />
        </div>
      ))}
    </section>
  )
}
