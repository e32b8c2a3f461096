import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { NextSteps } from '#app/domain/search/next-steps.server.ts'
import { counted } from '#app/ui/counted.ts'
import { ButtonLink } from '#app/ui/page.tsx'
import { stateWords } from '#app/ui/proposal-state.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'

type Step = { key: string; tone: Tone; what: string; to: string; title: string; more: ReactNode }

/** Where somebody left off, who waits for them, and where their place could speak up. */
export function NextStepsList({ next, hasPlace }: { next: NextSteps; hasPlace: boolean }) {
  const steps = stepsOf(next)
  return (
    <section className="tp-next" aria-labelledby="next">
      <div className="tp-part__head">
        <h2 className="govuk-heading-m" id="next">
          What you can do next
        </h2>
        <div className="tp-actions">
          <ButtonLink to="/case-studies/new" secondary>
            Share a case study
          </ButtonLink>
          <ButtonLink to="/findings/new" secondary>
            Share a finding
          </ButtonLink>
          {hasPlace && (
            <ButtonLink to="/proposals/new" secondary>
              Start a proposal
            </ButtonLink>
          )}
        </div>
      </div>
      {!hasPlace && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/account/profile">
            Say which place you work in
          </Link>{' '}
          to add what you see there and to start proposals.
        </p>
      )}
      {steps.length > 0 && (
        <ul className="tp-cards tp-cards--three">
          {steps.map(({ key, tone, what, to, title, more }) => (
            <li className="tp-card tp-step" key={key}>
              <Tag tone={tone}>{what}</Tag>
              <h3 className="tp-step__title">
                <Link className="govuk-link" to={to}>
                  {title}
                </Link>
              </h3>
              <p className="tp-quiet tp-small">{more}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who waits comes first, then one's own unfinished work, then what is new elsewhere; six in all. */
function stepsOf({ invitations, requests, drafts, proposals, findings }: NextSteps): Step[] {
  const all: Step[] = [
    ...invitations.map(({ slug, title, by }) => ({
      key: `invited ${slug}`,
      tone: 'sun' as const,
      what: 'You are invited',
      to: `/proposals/${slug}`,
      title,
      more: by ? `${by} asks you to join the team` : 'Join the team',
    })),
    ...requests.map(({ slug, title, name }) => ({
      key: `asked ${slug} ${name}`,
      tone: 'sun' as const,
      what: 'Waits for your answer',
      to: `/proposals/${slug}`,
      title,
      more: `${name} asks to join the team`,
    })),
    ...proposals.map(({ slug, title, state }) => ({
      key: `proposal ${slug}`,
      tone: 'sky' as const,
      what: 'Your proposal',
      to: `/proposals/${slug}`,
      title,
      more: stateWords[state],
    })),
    ...drafts.map(({ slug, title }) => ({
      key: `draft ${slug}`,
      tone: 'leaf' as const,
      what: 'Your draft',
      to: `/case-studies/${slug}`,
      title,
      more: 'Only you and your co-authors see it until you publish',
    })),
    ...findings.map(({ slug, claim, place, seenInPlaces }) => ({
      key: `finding ${slug}`,
      tone: 'plum' as const,
      what: 'Do you see this too?',
      to: `/findings/${slug}`,
      title: claim,
      more: `${place}; seen in ${counted(seenInPlaces, 'place', 'places')} so far`,
    })),
  ]
  return all.slice(0, 6)
}
