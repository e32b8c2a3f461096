import type { LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/web/asking.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return { role: (await requireRole(args, 'administrator', 'moderator')).role }
}

const PAGES = [
  ['/admin', 'Administration'],
  ['/admin/people', 'People and roles'],
  ['/admin/invitations', 'Invitations'],
  ['/admin/email-domains', 'Who may join'],
  ['/admin/outbox', 'Mail'],
] as const

export default function Admin() {
  const { role } = useLoaderData<typeof loader>()
  return (
    <>
      {role === 'administrator' && (
        <nav className="tp-subnav" aria-label="Administration">
          <ul className="tp-subnav__list">
            {PAGES.map(([to, name]) => (
              <li key={to}>
                <NavLink className="govuk-link" to={to} end={to === '/admin'}>
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  )
}
