import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findAccounts } from '#app/domain/practitioner/directory.server.ts'
import { Button, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('People and roles')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const query = new URL(args.request.url).searchParams
  const page = pageNumber(args.request)
  const words = (query.get('q') ?? '').trim().slice(0, 100)
  return { ...orLastPage(args.request, page, await findAccounts(viewer, words, page)), words, page }
}

export default function Accounts() {
  const { people, total, pages, page, words } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>People and roles</PageHeading>
      <Form method="get" className="tp-filters" key={words} role="search" aria-label="Find an account">
        <TextField name="q" label="Name or email address" type="search" value={words} />
        <Button tone="secondary">Find</Button>
      </Form>
      <p className="govuk-body">{total === 1 ? '1 account' : `${total} accounts`}</p>
      {people.length === 0 && <Empty title="No account is found like that." />}
      <ul className="tp-cards">
        {people.map((person) => (
          <li className="tp-card" key={person.id}>
            <h2 className="tp-card__title">
              <Link className="govuk-link" to={`/admin/people/${person.slug}`}>
                {person.name}
              </Link>
            </h2>
            <p className="tp-meta">
              <Tag tone={person.role === 'practitioner' ? 'plain' : 'plum'}>{person.role}</Tag>
              {person.suspendedAt && <Tag tone="clay">Suspended</Tag>}
              <span>{person.email}</span>
              <span>
                Joined <When at={person.joinedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} label="Pages of accounts" />
    </>
  )
}
