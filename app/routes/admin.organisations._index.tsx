import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listOrganisations, organisationKindOf } from '#app/domain/place/organisation.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Select } from '#app/ui/form.tsx'
import { FindByName, KeptList } from '#app/ui/keeping.tsx'
import { ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { pageNumber, wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Organisations')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator', 'moderator')
  const [page, words] = [pageNumber(args.request), wordsOf(args.request)]
  const kind = organisationKindOf(new URL(args.request.url).searchParams.get('kind'))
  const { rows, ...list } = await listOrganisations({ words, kind, page })
  const told = rows.map((row) => ({ ...row, kind: organisationWords[row.kind] }))
  return { ...list, rows: told, page, words, kind, kinds: Object.entries(organisationWords) }
}

export default function Organisations() {
  const { words, kind, kinds, ...list } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading actions={<ButtonLink to="/admin/organisations/new">Add an organisation</ButtonLink>}>
        Organisations
      </PageHeading>
      <p className="govuk-body">
        People hold jobs in them, and places name them as partners. The departments are those that may be asked for
        something, and that a responder answers for.
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
        begin={
          <Link className="govuk-link" to="/admin/organisations/new">
            Add the first one
          </Link>
        }
      >
        {({ slug, name, kind, _count }) => (
          <>
            <Link className="govuk-link" to={`/admin/organisations/${slug}`}>
              {name}
            </Link>
            <p className="tp-meta">
              <Tag>{kind}</Tag>
              {_count.places > 0 && <span>Partner of {counted(_count.places, 'place', 'places')}</span>}
              {_count.posts > 0 && <span>{counted(_count.posts, 'job on a profile', 'jobs on profiles')}</span>}
            </p>
          </>
        )}
      </KeptList>
    </>
  )
}
