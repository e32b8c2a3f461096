import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Tag } from './tag.tsx'
import { When } from './when.tsx'

type Named = { slug: string; name: string }
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

export function Cards({ children, columns }: { children: ReactNode; columns?: 'two' | 'three' }) {
  return <ul className={`tp-cards${columns ? ` tp-cards--${columns}` : ''}`}>{children}</ul>
}

type CardProps = { to: string; title: ReactNode; text?: string; level?: 2 | 3; children?: ReactNode }
/** One thing of a list: its name leads to it; the rest says whether to follow. */
export function Card({ to, title, text, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li className="tp-card">
      <Heading className="tp-card__title">
        <Link className="govuk-link govuk-link--no-underline" to={to}>
          {title}
        </Link>
      </Heading>
      {text && <p className="tp-card__text">{text}</p>}
      {children && <div className="tp-meta">{children}</div>}
    </li>
  )
}

export function Fictional() {
  return <Tag tone="plum">Fictional</Tag>
}

type CaseStudyCardProps = {
  study: {
    slug: string
    title: string
    summary: string
    publishedAt: Date | null
    place?: (Named & { fictional: boolean }) | null
    themes?: { theme: Named }[]
    discussion?: { comments: number }
    findings?: number
  }
  level?: 2 | 3
}
export function CaseStudyCard({ study, level }: CaseStudyCardProps) {
  const { slug, title, summary, publishedAt, place, themes = [], discussion, findings = 0 } = study
  return (
    <Card to={`/case-studies/${slug}`} title={title} text={summary} level={level}>
      {place && <span>{place.name}</span>}
      {place?.fictional && <Fictional />}
      {themes.map(({ theme }) => (
        <Tag key={theme.slug}>{theme.name}</Tag>
      ))}
      {publishedAt && <When at={publishedAt} />}
      {findings > 0 && <span>{counted(findings, 'finding', 'findings')}</span>}
      {discussion && discussion.comments > 0 && <span>{counted(discussion.comments, 'comment', 'comments')}</span>}
    </Card>
  )
}

type FindingCardProps = {
  finding: {
    slug: string
    claim: string
    seenInPlaces: number
    at: Date
    place: Named & { fictional: boolean }
    discussion: { comments: number }
  }
  labels: { kind: string; strength: string }
  level?: 2 | 3
  /** It hangs on something that others wrote: the card says whose it is. */
  byOthers?: boolean
}
export function FindingCard({ finding, labels, level, byOthers = false }: FindingCardProps) {
  const { slug, claim, seenInPlaces, at, place, discussion } = finding
  return (
    <Card to={`/findings/${slug}`} title={claim} level={level}>
      <Tag tone="sky">{labels.kind}</Tag>
      <Tag tone="sun">{labels.strength}</Tag>
      <span>{byOthers ? `from ${place.name}, by others` : place.name}</span>
      {place.fictional && <Fictional />}
      <strong>Seen in {counted(seenInPlaces, 'place', 'places')}</strong>
      <When at={at} />
      {discussion.comments > 0 && <span>{counted(discussion.comments, 'comment', 'comments')}</span>}
    </Card>
  )
}

export function Themes({ themes, to }: { themes: Named[]; to: string }) {
  if (!themes.length) return null
  return (
    <ul className="tp-meta" aria-label="Themes">
      {themes.map(({ slug, name }) => (
        <li key={slug}>
          <Link className="tp-tag" to={`${to}?theme=${slug}`}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** "23 case studies", as it stands over a list. */
type CountProps = { count: number; orMore?: boolean; one: string; many: string }
/** `orMore`: so far it was counted. */
export function Count({ count, orMore = false, one, many }: CountProps) {
  return (
    <p className="govuk-body" role="status">
      {count === 0 ? `No ${many}` : counted(count, one, many)}
      {orMore && ' or more'}
    </p>
  )
}
