import { Link } from '@remix-run/react'
import type { NextStep } from '#app/domain/search/next-steps.ts'
import { firstStepWords } from '#app/domain/search/welcome.ts'
import { counted } from '#app/ui/counted.ts'
import { ButtonLink } from '#app/ui/page.tsx'
import { stateWords } from '#app/ui/proposal-state.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'

type Said = { tone: Tone; what: string; to: string; sentence: string; more?: string }

/** The next three things this person could do, the most pressing first. */
export function NextStepsList({ steps, hasPlace }: { steps: NextStep[]; hasPlace: boolean }) {
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
      {steps.length === 0 && <p className="govuk-body">Nothing waits for you now. See below what others do.</p>}
      {steps.length > 0 && (
        <ol className="tp-cards tp-cards--three">
          {steps.map((step) => {
            const { tone, what, to, sentence, more } = said(step)
            return (
              <li className="tp-card tp-step" key={`${step.what} ${to} ${sentence}`}>
                <Tag tone={tone}>{what}</Tag>
                <h3 className="tp-step__title">
                  <Link className="govuk-link" to={to}>
                    {sentence}
                  </Link>
                </h3>
                {more && <p className="tp-quiet tp-small">{more}</p>}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

type SaidOf = { [What in NextStep['what']]: (step: Extract<NextStep, { what: What }>) => Said }
const waits = { tone: 'sun', what: 'Waits for your answer' } as const

const SAID: SaidOf = {
  invited: ({ slug, title, by }) => ({
    tone: 'sun',
    what: 'You are invited',
    to: `/proposals/${slug}`,
    sentence: `${by ?? 'Somebody'} asks you to join the team of “${title}”`,
  }),
  asked_to_join: ({ slug, title, name }) => ({
    ...waits,
    to: `/proposals/${slug}`,
    sentence: `${name} asks to join the team of “${title}”`,
  }),
  asked_for_place: ({ slug, place, name, count }) => ({
    ...waits,
    to: `/places/${slug}/people`,
    sentence: count === 1 ? `${name} asks to belong to ${place}` : `${count} people ask to belong to ${place}`,
  }),
  flags: ({ count }) => ({
    tone: 'sun',
    what: 'Waits for a moderator',
    to: '/admin/flags',
    sentence:
      count === 1 ? 'Decide about something that was reported' : `Decide about ${count} things that were reported`,
  }),
  places_to_answer: ({ count, place }) => ({
    ...waits,
    to: '/admin/place-applications',
    sentence:
      count === 1 ? `${place} asks to join` : `${place} and ${counted(count - 1, 'other', 'others')} ask to join`,
  }),
  mail_unsent: ({ count }) => ({
    tone: 'clay',
    what: 'Something does not work',
    to: '/admin/outbox',
    sentence: `See why ${counted(count, 'mail was', 'mails were')} not sent`,
  }),
  first_step: ({ step, done }) => ({
    tone: 'leaf',
    what: `First steps: ${done} of 4 done`,
    to: `/welcome/${step}`,
    sentence: firstStepWords[step].title,
    more: firstStepWords[step].text,
  }),
  no_place: () => ({
    tone: 'leaf',
    what: 'Your profile',
    to: '/account/profile',
    sentence: 'Say which place you work in',
    more: 'Then you can add what you see there, and start proposals.',
  }),
  answered: ({ slug, title }) => ({
    tone: 'leaf',
    what: 'Your question',
    to: `/threads/${slug}`,
    sentence: `Does what others said answer “${title}”?`,
    more: 'If it does, accept it: others will find it.',
  }),
  consultation: ({ slug, title }) => ({
    tone: 'sky',
    what: 'In consultation',
    to: `/proposals/${slug}`,
    sentence: `Say what you think of “${title}”`,
    more: 'You have said nothing about it yet.',
  }),
  draft: ({ slug, title }) => ({
    tone: 'leaf',
    what: 'Your draft',
    to: `/case-studies/${slug}`,
    sentence: `Finish “${title}”`,
    more: 'Only you and your co-authors see it until you publish.',
  }),
  proposal: ({ slug, title, state }) => ({
    tone: 'sky',
    what: 'Your proposal',
    to: `/proposals/${slug}`,
    sentence: `Go on with “${title}”`,
    more: stateWords[state],
  }),
  question: ({ slug, title }) => ({
    tone: 'plum',
    what: 'Nobody has answered yet',
    to: `/threads/${slug}`,
    sentence: `Do you know: “${title}”`,
  }),
  finding: ({ slug, claim, place, seenInPlaces }) => ({
    tone: 'plum',
    what: 'Do you see this too?',
    to: `/findings/${slug}`,
    sentence: claim,
    more: `${place}; seen in ${counted(seenInPlaces, 'place', 'places')} so far`,
  }),
  invite_people: () => ({
    tone: 'leaf',
    what: 'The community',
    to: '/admin/invitations',
    sentence: 'Invite somebody',
    more: 'One by one, each for their place.',
  }),
  first_case_study: () => ({
    tone: 'leaf',
    what: 'Your place',
    to: '/case-studies/new',
    sentence: 'Tell one thing your place tried',
    more: 'Half a page is a beginning, and it stays a draft until you publish it.',
  }),
}
/** Each sort has its own sentence; which one this is, TypeScript cannot follow through the list. */
const said = (step: NextStep): Said => (SAID[step.what] as (step: NextStep) => Said)(step)
