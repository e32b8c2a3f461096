import { Form, Link, NavLink } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { counted } from './counted.ts'
import { GoTo } from './go-to.tsx'

export type FrameViewer = { id: string; name: string; slug: string; role: string } | null

const ROOMS = [
  ['/places', 'Places'],
  ['/case-studies', 'Case studies'],
  ['/findings', 'Findings'],
  ['/proposals', 'Proposals'],
  ['/threads', 'Threads'],
  ['/guides', 'Guides'],
  ['/collections', 'Collections'],
  ['/people', 'People'],
] as const

/** Thirteen dots, one for each of the first pilots, gathered in one place. */
export function Mark() {
  const dots = Array.from({ length: 13 }, (_, i) => {
    const ring = i === 0 ? 0 : i < 5 ? 6.2 : 12
    const angle = i === 0 ? 0 : i < 5 ? (i * Math.PI) / 2 : ((i - 5) * Math.PI) / 4 + 0.4
    return {
      x: +(16 + ring * Math.cos(angle)).toFixed(2),
      y: +(16 + ring * Math.sin(angle)).toFixed(2),
      r: i === 0 ? 3 : i < 5 ? 2.5 : 2,
    }
  })
  return (
    <svg className="tp-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {dots.map(({ x, y, r }, i) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} fill={i % 4 === 0 ? '#f3b33d' : '#ffffff'} />
      ))}
    </svg>
  )
}

/** @param unread how many notifications are; from 100 on they are not counted */
export function Header({ viewer, unread }: { viewer: FrameViewer; unread: number }) {
  return (
    <header>
      <div className="tp-header">
        <div className="govuk-width-container tp-header__row">
          <Link className="tp-header__name" to="/">
            <Mark />
            Total Place
          </Link>
          <Account viewer={viewer} unread={unread} />
        </div>
      </div>
      <nav className="tp-nav" aria-label="Main">
        <div className="govuk-width-container">
          <ul className="tp-nav__list">
            {ROOMS.map(([to, name]) => (
              <li key={to}>
                <NavLink to={to}>{name}</NavLink>
              </li>
            ))}
            <li className="tp-nav__search">
              <GoTo role={viewer?.role ?? null} />
            </li>
            <li>
              <NavLink to="/search">Search</NavLink>
            </li>
          </ul>
        </div>
      </nav>
    </header>
  )
}

/** Said aloud when there are more of them than a moment ago. */
function MoreUnread({ unread }: { unread: number }) {
  const before = useRef(unread)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (unread > before.current) setSpoken(counted(unread, 'unread notification', 'unread notifications'))
    before.current = unread
  }, [unread])
  return (
    <div className="govuk-visually-hidden" role="status">
      {spoken}
    </div>
  )
}

function Account({ viewer, unread }: { viewer: FrameViewer; unread: number }) {
  if (!viewer)
    return (
      <div className="tp-header__account">
        <Link to="/join">Join</Link>
        <Link to="/sign-in">Sign in</Link>
      </div>
    )
  return (
    <div className="tp-header__account">
      {(viewer.role === 'administrator' || viewer.role === 'moderator') && <Link to="/admin">Administration</Link>}
      <Link to="/notifications">
        Notifications
        {unread > 0 && (
          <>
            {' '}
            <span className="tp-header__count">
              {unread > 99 ? '99+' : unread}
              <span className="govuk-visually-hidden"> unread</span>
            </span>
          </>
        )}
      </Link>
      <MoreUnread unread={unread} />
      <Link to="/account">{viewer.name}</Link>
      <Form method="post" action="/sign-out">
        <button type="submit" className="tp-header__button">
          Sign out
        </button>
      </Form>
    </div>
  )
}

export function DemonstrationBanner() {
  return (
    <aside className="tp-demo" aria-label="Demonstration">
      <div className="govuk-width-container">
        <p>
          <strong>This is a demonstration.</strong> Facts about real places carry their source. The people, their
          opinions and the places called fictional are invented.
        </p>
      </div>
    </aside>
  )
}

const STATEMENTS = [
  ['/accessibility', 'Accessibility'],
  ['/privacy', 'Privacy'],
  ['/terms', 'Terms of use'],
  ['/contact', 'Contact'],
] as const

export function Footer() {
  return (
    <footer className="tp-footer">
      <div className="govuk-width-container">
        <ul>
          {ROOMS.slice(0, 7).map(([to, name]) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
            </li>
          ))}
          <li>
            <Link to="/search">Search</Link>
          </li>
        </ul>
        <ul>
          {STATEMENTS.map(([to, name]) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
            </li>
          ))}
        </ul>
        <p>
          Total Place is open-source software (MIT licence) for people who redesign public services together, place by
          place.
        </p>
      </div>
    </footer>
  )
}
