import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listDecisions } from '#app/domain/moderation/desk.server.ts'
import { kindWords, outcomeWords } from '#app/domain/moderation/words.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Decisions')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const words = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
  const page = pageNumber(args.request)
  const { decisions, pages, total } = orLastPage(args.request, page, await listDecisions(moderator, words, page))
  return {
    decisions: decisions.map(({ kind, outcome, subjectId, ...one }) => ({
      ...one,
      // What was withdrawn is looked at on its own page.
      path: kind === 'comment' || outcome === 'kept' ? `/admin/flags/${kind}/${subjectId}` : null,
      kind: kindWords[kind],
      outcome: outcomeWords[outcome],
    })),
    pages,
    total,
    page,
    words,
  }
}

export default function Decisions() {
  const { decisions, pages, total, page, words } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Decisions</PageHeading>
      <p className="govuk-body">
        What moderators decided about reports, and why. Nobody can change or delete what stands here.
      </p>
      <Form className="tp-filters" role="search" aria-label="Find decisions" key={words}>
        <TextField name="q" label="Words, or a moderator’s name" type="search" value={words} />
        <Button tone="secondary">Find</Button>
      </Form>
      <p className="tp-quiet">{counted(total, 'decision', 'decisions')}</p>
      {total === 0 && <Empty title={words ? 'No decision is like that' : 'Nothing was decided yet'} />}
      {total > 0 && (
        <ul className="tp-cards">
          {decisions.map(({ id, title, path, kind, outcome, reason, byName, at, flags }) => (
            <li className="tp-panel govuk-!-margin-bottom-0" key={id}>
              <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
                {path ? (
                  <Link className="govuk-link" to={path}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </h2>
              <p className="tp-meta">
                <Tag>{kind}</Tag>
                <Tag tone={outcome === outcomeWords.kept ? 'leaf' : 'clay'}>{outcome}</Tag>
                <span>{byName}</span>
                <When at={at} time />
                <span>{counted(flags, 'report', 'reports')}</span>
              </p>
              <PlainText text={reason} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} label="Pages of decisions" />
    </>
  )
}
