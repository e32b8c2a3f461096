import type { LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet } from '@remix-run/react'
import { requirePractitioner } from '#app/web/asking.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requirePractitioner(args)
  return null
}

const PAGES = [
  ['/account', 'Your account'],
  ['/account/profile', 'Profile'],
  ['/account/jobs', 'Jobs'],
  ['/account/experience', 'Experience'],
  ['/account/password', 'Password'],
  ['/account/address', 'Email address'],
  ['/account/following', 'Following'],
  ['/account/searches', 'Searches'],
  ['/account/mail', 'Mail'],
  ['/account/devices', 'Devices'],
  ['/account/warnings', 'From moderators'],
] as const

export default function Account() {
  return (
    <>
      <nav className="tp-subnav" aria-label="Your account">
        <ul className="tp-subnav__list">
          {PAGES.map(([to, name]) => (
            <li key={to}>
              <NavLink className="govuk-link" to={to} end>
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
