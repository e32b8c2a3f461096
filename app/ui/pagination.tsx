import { Link, useLocation } from '@remix-run/react'

/** Previous and next in a list of pages; the address keeps every filter. Pages count from 1. */
export function Pagination({ page, pages, label }: { page: number; pages: number; label: string }) {
  const { pathname, search } = useLocation()
  if (pages <= 1) return null
  const to = (number: number) => {
    const query = new URLSearchParams(search)
    if (number === 1) query.delete('page')
    else query.set('page', String(number))
    const text = query.toString()
    return text ? `${pathname}?${text}` : pathname
  }
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {page > 1 && <Step to={to(page - 1)} rel="prev" words="Previous" detail={`${page - 1} of ${pages}`} />}
      {page < pages && <Step to={to(page + 1)} rel="next" words="Next" detail={`${page + 1} of ${pages}`} />}
    </nav>
  )
}

function Step({ to, rel, words, detail }: { to: string; rel: 'prev' | 'next'; words: string; detail: string }) {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <Link className="govuk-link govuk-pagination__link" to={to} rel={rel}>
        <span className="govuk-pagination__link-title">
          {words}
          <span className="govuk-visually-hidden"> page</span>
        </span>
        <span className="govuk-visually-hidden">: </span>
        <span className="govuk-pagination__link-label">{detail}</span>
      </Link>
    </div>
  )
}
