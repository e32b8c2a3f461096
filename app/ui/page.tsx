import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type HeadingProps = { caption?: ReactNode; children: ReactNode; actions?: ReactNode; size?: 'xl' | 'l' }

/** The one h1 of a page; it takes the focus when a page is moved to without a reload. */
export function PageHeading({ caption, children, actions, size = 'xl' }: HeadingProps) {
  return (
    <div className="tp-heading-row">
      <h1 className={`govuk-heading-${size}`} tabIndex={-1}>
        {caption && <span className={`govuk-caption-${size}`}>{caption}</span>}
        {children}
      </h1>
      {actions && <div className="tp-actions">{actions}</div>}
    </div>
  )
}

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="govuk-back-link" to={to}>
      {children}
    </Link>
  )
}

export function ButtonLink({ to, secondary, children }: { to: string; secondary?: boolean; children: ReactNode }) {
  return (
    <Link className={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`} to={to} draggable={false}>
      {children}
    </Link>
  )
}

/** What stands where a list has nothing in it: why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="tp-empty">
      <p className="govuk-body govuk-!-font-weight-bold">{title}</p>
      {children}
    </div>
  )
}

/** Where a figure or a claim comes from. Only http and https are ever made a link. */
export function Source({ title, url }: { title: string; url: string }) {
  if (!title && !url) return null
  const linkable = /^https?:\/\//.test(url)
  return (
    <span className="tp-source">
      Source:{' '}
      {linkable ? (
        <a className="govuk-link" href={url} rel="noopener nofollow ugc">
          {title || url}
        </a>
      ) : (
        title || url
      )}
    </span>
  )
}

/** Whatever speaks for a place needs one of one's own first: why, and where to say so. */
export function NoPlace({ children }: { children: string }) {
  return (
    <Empty title="You do not belong to a place yet">
      <p className="govuk-body">
        {children}{' '}
        <Link className="govuk-link" to="/account/profile">
          Say which place you work in
        </Link>
        , then come back.
      </p>
    </Empty>
  )
}
