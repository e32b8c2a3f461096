import { Link } from '@remix-run/react'
import type { HomePage } from './home.server.ts'
import { SetUp } from './set-up.tsx'

const STEPS = [
  {
    title: 'Tell one thing your place tried',
    text: 'What was going wrong, what you did, what it cost, what came of it. Half a page is a beginning, and it stays a draft until you publish it.',
    to: '/case-studies/new',
    link: 'Share a case study',
  },
  {
    title: 'Put down one thing you know',
    text: 'One claim with its evidence. Others will say whether they see it too, and you will see in how many places it is true.',
    to: '/findings/new',
    link: 'Share a finding',
  },
  {
    title: 'Write what should change, with others',
    text: 'Start a proposal for your place and another, invite somebody from there, and write in the same text at the same time.',
    to: '/proposals/new',
    link: 'Start a proposal',
  },
]

/** Nobody has shared anything yet: not a blank page, but three ways to be the first. */
export function FirstSteps({ page }: { page: HomePage }) {
  const { viewer } = page
  return (
    <>
      <SetUp page={page} />
      <section aria-labelledby="first" className="tp-part">
        <h2 className={viewer?.keeps ? 'govuk-heading-m' : 'govuk-heading-l'} id="first">
          {headingFor(viewer)}
        </h2>
        <p className="tp-lead">
          {viewer
            ? 'Nothing is shared here yet. Any of these three takes less than ten minutes, and it gives the next person something to answer.'
            : 'Nothing is shared here yet. When the first places have, this page shows what they tried, what they found, and what they are writing together.'}
        </p>
        {page.awaited && (
          <p className="govuk-body">
            Did you start this Total Place? With the code from its console you can{' '}
            <Link className="govuk-link" to="/first-administrator">
              become its first administrator
            </Link>
            .
          </p>
        )}
        <WhereYouWork page={page} />
        <GoOn page={page} />
        <ol className="tp-cards tp-cards--three tp-first">
          {STEPS.map(({ title, text, to, link }) => (
            <li className="tp-card" key={to}>
              <h3 className="govuk-heading-s">{title}</h3>
              <p className="tp-card__text">{text}</p>
              {viewer?.hasPlace && (
                <Link className="govuk-link" to={to}>
                  {link}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function headingFor(viewer: HomePage['viewer']): string {
  if (!viewer) return 'This community is about to begin'
  return viewer.keeps ? '4. Share the first thing' : 'Somebody has to be first. It could be you.'
}

/** Somebody new, who left their first steps in the middle. */
function GoOn({ page: { next } }: { page: HomePage }) {
  const step = next?.find((one) => one.what === 'first_step')
  if (step?.what !== 'first_step') return null
  return (
    <p className="govuk-body">
      Or go on with{' '}
      <Link className="govuk-link" to="/welcome">
        your first steps: {step.done} of 4 done
      </Link>
      .
    </p>
  )
}

/** Whatever is shared speaks for a place: without one of one's own, the three ways lead nowhere yet. */
function WhereYouWork({ page: { viewer, numbers } }: { page: HomePage }) {
  if (!viewer || viewer.hasPlace) return null
  if (viewer.keeps) return <p className="govuk-body">You can begin as soon as a place is on your profile.</p>
  if (numbers.places === 0)
    return (
      <p className="govuk-body">
        There is no place here yet. Whoever looks after this Total Place adds the first one; then you can begin.
      </p>
    )
  return (
    <p className="govuk-body">
      First{' '}
      <Link className="govuk-link" to="/account/profile">
        say which place you work in
      </Link>
      : what you share speaks for it.
    </p>
  )
}
