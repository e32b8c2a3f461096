import type { LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/web/asking.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return { role: (await requireRole(args, 'administrator', 'moderator')).role }
}

/** Moderators look after what is shared; who may do what, and the mail, is the administrator's. */
const PAGES = [
  { to: '/admin', name: 'Administration', moderator: true },
  { to: '/admin/desk', name: 'Desk', moderator: true },
  { to: '/admin/decisions', name: 'Decisions', moderator: true },
  { to: '/admin/trail', name: 'Audit trail', moderator: true },
  { to: '/admin/watched-words', name: 'Watched words', moderator: true },
  { to: '/admin/featured', name: 'Featured', moderator: true },
  { to: '/admin/places', name: 'Places', moderator: true },
  { to: '/admin/place-applications', name: 'Places that ask', moderator: false },
  { to: '/admin/organisations', name: 'Organisations', moderator: true },
  { to: '/admin/themes', name: 'Themes', moderator: true },
  { to: '/admin/client-groups', name: 'Client groups', moderator: true },
  { to: '/admin/synonyms', name: 'Synonyms', moderator: true },
  { to: '/admin/people', name: 'People and roles', moderator: false },
  { to: '/admin/invitations', name: 'Invitations', moderator: true },
  { to: '/admin/import', name: 'Lists', moderator: false },
  { to: '/admin/email-domains', name: 'Who may join', moderator: false },
  { to: '/admin/outbox', name: 'Mail', moderator: false },
  { to: '/admin/public-face', name: 'Public face', moderator: false },
]

export default function Admin() {
  const { role } = useLoaderData<typeof loader>()
  return (
    <>
      <nav className="tp-subnav" aria-label="Administration">
        <ul className="tp-subnav__list">
          {PAGES.filter(({ moderator }) => moderator || role === 'administrator').map(({ to, name }) => (
            <li key={to}>
              <NavLink className="govuk-link" to={to} end={to === '/admin'}>
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}
