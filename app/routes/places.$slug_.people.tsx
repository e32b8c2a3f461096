import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findStanding } from '#app/domain/place/standing.server.ts'
import { findPeopleOfPlace, findWhomToPut, putIntoPlace } from '#app/domain/practitioner/belonging.server.ts'
import { isAdministrator } from '#app/domain/practitioner/viewer.ts'
import { counted } from '#app/ui/counted.ts'
import { Button } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { orLastPage, pageNumber, wordsOf } from '#app/web/page-number.ts'
import { settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => title(data ? `People of ${data.name}` : 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const place = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  if (!place.leads) throw refused('Only its moderators and administrators look after the people of a place.')
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  const puts = isAdministrator(viewer)
  const [people, offered] = await Promise.all([
    findPeopleOfPlace(place, words, page),
    puts ? findWhomToPut(place, words) : [],
  ])
  const { slug, name } = place
  return { slug, name, ...orLastPage(args.request, page, people), page, words, offered, puts }
}

/** Puts somebody into the place. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const person = String((await readForm(args.request)).get('person') ?? '')
  return settle(await putIntoPlace(viewer, slug, person), `/places/${slug}/people`, 'They belong to this place now.')
}

export default function PeopleOfPlace() {
  const { slug, name, requests, offered, words, puts, rows, total, pages, page } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/places/${slug}`}>{name}</BackLink>
      <PageHeading size="l" caption={name}>
        Its people
      </PageHeading>
      <p className="govuk-body">
        Its moderators change its profile, themes and partners, and say who belongs to it. While it has one, whoever
        works here asks; without any, everybody says so themselves.
      </p>
      {requests.length > 0 && <Requests />}
      <FindByName
        label={puts ? 'Name: of those here, or of somebody to add' : 'Name'}
        what="Find a person"
        words={words}
      />
      {offered.length > 0 && (
        <section aria-labelledby="offered">
          <h2 className="govuk-heading-m" id="offered">
            Not here yet
          </h2>
          <ul className="tp-rows">
            {offered.map((person) => (
              <li key={person.slug} className="tp-rows__with-action">
                <span>
                  <PersonName person={person} /> <span className="tp-quiet tp-small">{person.headline}</span>
                </span>
                <Form method="post" action="?">
                  <input type="hidden" name="person" value={person.slug} />
                  <Button tone="secondary">
                    Put into this place<span className="govuk-visually-hidden"> {person.name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 className="govuk-heading-m">Those who belong to it</h2>
      <KeptList
        rows={rows}
        total={total}
        pages={pages}
        page={page}
        one="person"
        many="people"
        narrowed={words !== ''}
        begin="Nobody from here has joined yet."
      >
        {(person) => <Member person={person} place={slug} />}
      </KeptList>
    </>
  )
}

function Requests() {
  const { slug, requests } = useLoaderData<typeof loader>()
  return (
    <section className="tp-panel" aria-labelledby="requests">
      <h2 className="govuk-heading-m" id="requests">
        {counted(requests.length, 'person asks', 'people ask')} to belong
      </h2>
      <ul className="tp-rows">
        {requests.map(({ practitioner, note, at }) => (
          <li key={practitioner.slug}>
            <Link className="govuk-link" to={`/places/${slug}/requests/${practitioner.slug}`}>
              {practitioner.name}
            </Link>
            <p className="tp-meta">
              <When at={at} />
              {note && <span>{note}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]
function Member({ person, place }: { person: Person; place: string }) {
  const { slug, name, headline, moderator } = person
  return (
    <div className="tp-rows__with-action">
      <span>
        <PersonName person={person} /> {moderator && <Tag tone="leaf">Looks after it</Tag>}{' '}
        <span className="tp-quiet tp-small">{headline}</span>
      </span>
      <Form method="post" action={`/places/${place}/moderators/${slug}`}>
        <Button tone="secondary" name="intent" value={moderator ? 'end' : 'make'}>
          {moderator ? 'No longer a moderator' : 'Make a moderator'}
          <span className="govuk-visually-hidden">: {name}</span>
        </Button>
      </Form>
    </div>
  )
}
