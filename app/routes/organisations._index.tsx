import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listOrganisations, organisationKindOf } from '#app/domain/place/organisation.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Select } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { orLastPage, pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Organisations')

export async function loader({ request }: LoaderFunctionArgs) {
  const [page, words] = [pageNumber(request), wordsOf(request)]
  const kind = organisationKindOf(new URL(request.url).searchParams.get('kind'))
  const { rows, ...list } = orLastPage(request, page, await listOrganisations({ words, kind, page }))
  const told = rows.map((row) => ({ ...row, kind: organisationWords[row.kind] }))
  return { ...list, rows: told, page, words, kind, kinds: Object.entries(organisationWords) }
}

export default function Organisations() {
  const { words, kind, kinds, ...list } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Organisations</PageHeading>
      <p className="tp-lead">
        The councils, health bodies, police, departments and charities that work in these places together.
      </p>
      <FindByName label="Name" what="Find an organisation" words={words}>
        <Select
          name="kind"
          label="Kind"
          empty="All kinds"
          value={kind}
          choices={kinds.map(([value, label]) => ({ value, label }))}
        />
      </FindByName>
      <KeptList
        {...list}
        one="organisation"
        many="organisations"
        narrowed={words !== '' || kind !== null}
        begin="Moderators and administrators add the organisations of this community."
      >
        {({ slug, name, kind, _count }) => (
          <>
            <Link className="govuk-link" to={`/organisations/${slug}`}>
              {name}
            </Link>
            <p className="tp-meta">
              <Tag>{kind}</Tag>
              {_count.places > 0 && <span>Partner of {counted(_count.places, 'place', 'places')}</span>}
            </p>
          </>
        )}
      </KeptList>
    </>
  )
}
