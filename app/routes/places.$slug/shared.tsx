import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { labelsOf } from '#app/domain/finding/words.ts'
import { Card, Cards, CaseStudyCard, FindingCard } from '#app/ui/cards.tsx'
import { counted } from '#app/ui/counted.ts'
import { Empty } from '#app/ui/page.tsx'
import { StateTag } from '#app/ui/proposal-state.tsx'
import type { PlacePage } from './place.server.ts'

type Props = { page: PlacePage }

/** Everything the place shared, counted; each number leads to what it counts. */
export function Tally({ page: { place, shared } }: Props) {
  const { slug, caseStudyCount, findingCount, memberCount, partnerCount } = place
  const counts: [count: number, one: string, many: string, to: string][] = [
    [caseStudyCount, 'case study', 'case studies', `/case-studies?place=${slug}`],
    [findingCount + shared.seenToo, 'finding', 'findings', `/findings?place=${slug}`],
    [shared.proposals, 'proposal', 'proposals', `/proposals?place=${slug}`],
    [partnerCount, 'partner body', 'partner bodies', '#partners'],
    [memberCount, 'practitioner', 'practitioners', '#people'],
  ]
  const told = counts.filter(([count]) => count > 0)
  if (!told.length) return null
  return (
    <ul className="tp-tally" aria-label={`${place.name} in numbers`}>
      {told.map(([count, one, many, to]) => (
        <li key={one}>
          <Link className="govuk-link" to={to}>
            <span className="tp-tally__count">{count.toLocaleString('en-GB')}</span> {count === 1 ? one : many}
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function Shared({ page: { place, caseStudies, findings, shared } }: Props) {
  const { name, slug, caseStudyCount, findingCount } = place
  const ofOthers = shared.seenToo > 0 && `, ${shared.seenToo.toLocaleString('en-GB')} of them from other places`
  return (
    <>
      <Part id="case-studies" title="Case studies" none={`${name} has not shared a case study yet`}>
        {caseStudies.length > 0 && (
          <>
            <Cards>
              {caseStudies.map((study) => (
                <CaseStudyCard key={study.slug} study={study} level={3} />
              ))}
            </Cards>
            <All to={`/case-studies?place=${slug}`}>{counted(caseStudyCount, 'case study', 'case studies')}</All>
          </>
        )}
      </Part>
      <Part id="findings" title="Findings" none={`${name} has not shared a finding yet`}>
        {(findings.length > 0 || shared.seenToo > 0) && (
          <>
            <Cards>
              {findings.map((finding) => (
                <FindingCard key={finding.slug} finding={finding} labels={labelsOf(finding)} level={3} />
              ))}
            </Cards>
            <All to={`/findings?place=${slug}`}>
              {counted(findingCount + shared.seenToo, 'finding', 'findings')} seen here{ofOthers}
            </All>
          </>
        )}
      </Part>
      {shared.proposals > 0 && (
        <Part id="proposals" title="Proposals it takes part in" none="">
          <Cards>
            {shared.latestProposals.map(({ slug, title, summary, state }) => (
              <Card key={slug} to={`/proposals/${slug}`} title={title} text={summary} level={3}>
                <StateTag state={state} />
              </Card>
            ))}
          </Cards>
          <All to={`/proposals?place=${slug}`}>{counted(shared.proposals, 'proposal', 'proposals')}</All>
        </Part>
      )}
    </>
  )
}

type PartProps = { id: string; title: string; none: string; children: ReactNode }
function Part({ id, title, none, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="tp-place-part">
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children || <Empty title={none} />}
    </section>
  )
}

function All({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={to}>
        {children}
      </Link>
    </p>
  )
}
