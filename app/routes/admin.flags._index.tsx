import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listDesk } from '#app/domain/moderation/desk.server.ts'
import { kindWords, reasonWords } from '#app/domain/moderation/words.ts'
import { counted } from '#app/ui/counted.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Reports')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const page = pageNumber(args.request)
  const { items, pages, total } = orLastPage(args.request, page, await listDesk(moderator, page))
  return {
    items: items.map(({ kind, reasons, claimedBy, ...item }) => ({
      ...item,
      path: `/admin/flags/${kind}/${item.id}`,
      kind: kindWords[kind],
      reasons: reasons.map((reason) => reasonWords[reason].label),
      claimedBy: claimedBy && (claimedBy.id === moderator.id ? 'you' : claimedBy.name),
    })),
    pages,
    page,
    total,
  }
}

export default function Desk() {
  const { items, pages, page, total } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Reports</PageHeading>
      <p className="govuk-body">
        What people say is wrong with something, the longest waiting first. What was decided before is under{' '}
        <Link className="govuk-link" to="/admin/decisions">
          decisions
        </Link>
        .
      </p>
      {total === 0 && <Empty title="Nothing waits for you" />}
      {total > 0 && (
        <>
          <p className="tp-quiet">{counted(total, 'thing waits', 'things wait')}</p>
          <ol className="tp-cards">
            {items.map(({ path, kind, title, words, flags, since, reasons, appeal, claimedBy }) => (
              <li className="tp-panel govuk-!-margin-bottom-0" key={path}>
                <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
                  <Link className="govuk-link" to={path}>
                    {title || (words.length > 100 ? `${words.slice(0, 99)}…` : words)}
                  </Link>
                </h2>
                <p className="tp-meta">
                  <Tag>{kind}</Tag>
                  {appeal && <Tag tone="sun">Asks to look again</Tag>}
                  {claimedBy && <Tag tone="sky">Taken by {claimedBy}</Tag>}
                  <span>{counted(flags, 'report', 'reports')}</span>
                  <span>
                    since <When at={since} time />
                  </span>
                </p>
                <p className="govuk-body govuk-!-margin-bottom-0">{reasons.join(', ')}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <Pagination page={page} pages={pages} label="Pages of reports" />
    </>
  )
}
