import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { ACTS } from '#app/domain/activity/acts.ts'
import { listActs, trailFilterOf } from '#app/domain/moderation/trail.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, Select, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Audit trail')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { search, searchParams } = new URL(args.request.url)
  const { filter, errors } = trailFilterOf(searchParams)
  const page = pageNumber(args.request)
  const found = orLastPage(args.request, page, await listActs(moderator, filter, page))
  const kinds = Object.entries(ACTS).map(([value, label]) => ({ value, label }))
  return { ...found, page, filter, errors, kinds, search }
}

export default function Trail() {
  const { lines, total, pages, page, filter, errors, kinds, search } = useLoaderData<typeof loader>()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading>Audit trail</PageHeading>
      <p className="govuk-body">
        Everything that moderators did: who, what, about whom, and why. Nobody can change or delete what stands here,
        not even an administrator.
      </p>
      <Form className="tp-filters" role="search" aria-label="Find in the trail" key={search}>
        <TextField name="q" label="Words" type="search" value={filter.words} />
        <TextField name="by" label="Who did it" value={filter.by} />
        <TextField name="whom" label="About whom" value={filter.whom} />
        <Select name="kind" label="What" empty="Everything" choices={kinds} value={filter.kind} />
        <TextField name="from" label="From" type="date" value={filter.from} errors={errors} />
        <TextField name="to" label="To" type="date" value={filter.to} errors={errors} />
        <Button tone="secondary">Find</Button>
      </Form>
      <p className="tp-quiet">
        {counted(total, 'act', 'acts')}
        {total > 0 && (
          <>
            {' · '}
            <a className="govuk-link" href={`/admin/trail.csv${search}`} download>
              Take them away as a table (CSV)
            </a>
          </>
        )}
      </p>
      {total === 0 && <Empty title={search ? 'Nothing was done like that' : 'Nothing was done yet'} />}
      {lines.length > 0 && (
        <ol className="tp-rows">
          {lines.map(({ id, what, title, whomName, whomSlug, byName, reason, at }) => (
            <li key={id}>
              <strong>{what}</strong>
              {title && <>: {title}</>}
              <p className="tp-meta">
                <span>{byName || 'By itself'}</span>
                {whomName && (
                  <span>
                    about{' '}
                    {whomSlug ? (
                      <Link className="govuk-link" to={`/people/${whomSlug}/standing`}>
                        {whomName}
                      </Link>
                    ) : (
                      whomName
                    )}
                  </span>
                )}
                <When at={at} time />
              </p>
              {reason && <PlainText text={reason} />}
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} label="Pages of the trail" />
    </>
  )
}
