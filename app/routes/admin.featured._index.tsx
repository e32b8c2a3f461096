import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listFeatures, MOST_SHOWN } from '#app/domain/guide/featuring.server.ts'
import { kindWords } from '#app/domain/guide/words.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Featured')

export async function loader(args: LoaderFunctionArgs) {
  const features = await listFeatures(await requireRole(args, 'administrator', 'moderator'))
  return { features, most: MOST_SHOWN }
}
type Row = ReturnType<typeof useLoaderData<typeof loader>>['features'][number]

const WHEN = { now: ['leaf', 'Now'], later: ['sky', 'Later'], over: ['plain', 'Over'] } as const

export default function Featured() {
  const { features, most } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading size="l">Featured</PageHeading>
      <p className="govuk-body">
        What stands first on the home page: the {most} featured last, of those whose days it is. Open the page of a case
        study, a finding, a proposal or a collection to feature it.
      </p>
      {features.length === 0 ? (
        <Empty title="Nothing is featured." />
      ) : (
        <ul className="tp-rows">
          {features.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ row }: { row: Row }) {
  const { id, kind, slug, title, line, from, until, when } = row
  const [tone, word] = WHEN[when]
  return (
    <li className="tp-rows__with-action">
      <div>
        <Link className="govuk-link" to={`${kindWords[kind].path}/${slug}`}>
          {title}
        </Link>
        <div className="tp-meta">
          <Tag tone={tone}>{word}</Tag>
          <span>{kindWords[kind].one}</span>
          <span>
            From <When at={`${from}T12:00:00Z`} />
            {until && (
              <>
                {' '}
                to <When at={`${until}T12:00:00Z`} />
              </>
            )}
          </span>
          {line && <span>{line}</span>}
        </div>
      </div>
      <Form method="post" action={`/admin/featured/${id}/removal`}>
        <button type="submit" className="govuk-button govuk-button--secondary">
          Take back<span className="govuk-visually-hidden"> {title}</span>
        </button>
      </Form>
    </li>
  )
}
