import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { CaseStudyCard } from '#app/ui/cards.tsx'
import { counted } from '#app/ui/counted.ts'
import { ProposalCard } from '#app/ui/proposal-card.tsx'
import type { HomePage } from './home.server.ts'

type Props = { page: HomePage }
type PartProps = { id: string; title: string; all: string; to: string; children: ReactNode }

function Part({ id, title, all, to, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="tp-part">
      <div className="tp-part__head">
        <h2 className="govuk-heading-m" id={id}>
          {title}
        </h2>
        <Link className="govuk-link" to={to}>
          {all}
        </Link>
      </div>
      {children}
    </section>
  )
}

/** What several places see: the reason to look beyond one's own. */
export function Findings({ page: { findings } }: Props) {
  if (!findings.length) return null
  return (
    <Part id="seen" title="Seen in place after place" all="All findings" to="/findings">
      <ol className="tp-seen">
        {findings.map(({ slug, claim, place, seenInPlaces, notHere, comments }) => (
          <li key={slug}>
            <div className="tp-seen__count">
              <span className="tp-figure">{seenInPlaces}</span> {seenInPlaces === 1 ? 'place' : 'places'}
            </div>
            <div>
              <h3 className="tp-seen__claim">
                <Link className="govuk-link" to={`/findings/${slug}`}>
                  {claim}
                </Link>
              </h3>
              <div className="tp-meta">
                <span>From {place}</span>
                {notHere > 0 && <span>Not in {counted(notHere, 'place', 'places')}</span>}
                {comments > 0 && <span>{counted(comments, 'comment', 'comments')}</span>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Part>
  )
}

export function CaseStudies({ page: { caseStudies } }: Props) {
  if (!caseStudies.length) return null
  return (
    <Part id="latest" title="What places tried" all="All case studies" to="/case-studies">
      <ul className="tp-cards tp-cards--two">
        {caseStudies.map((study) => (
          <CaseStudyCard key={study.slug} study={study} level={3} />
        ))}
      </ul>
    </Part>
  )
}

export function Proposals({ page: { proposals } }: Props) {
  if (!proposals.length) return null
  return (
    <Part id="together" title="What should change" all="All proposals" to="/proposals">
      <ul className="tp-cards">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.slug} proposal={{ ...proposal, themes: [] }} level={3} />
        ))}
      </ul>
    </Part>
  )
}
