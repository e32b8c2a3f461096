import { Link } from '@remix-run/react'
import { counted } from '#app/ui/counted.ts'
import { Tag } from '#app/ui/tag.tsx'
import type { HomePage } from './home.server.ts'

type Step = { title: string; done: boolean; text: string; to: string; link: string; waits?: boolean }

/** For those who look after an empty Total Place: what has to be there before anybody can share, in its order. */
export function SetUp({ page: { viewer, numbers } }: { page: HomePage }) {
  if (!viewer?.keeps) return null
  const noPlace = numbers.places === 0
  const steps: Step[] = [
    {
      title: '1. Add a place',
      done: !noPlace,
      text: noPlace
        ? 'An area that looks at all its public money at once. People work in it, and whatever is shared speaks for it.'
        : `There ${numbers.places === 1 ? 'is' : 'are'} ${counted(numbers.places, 'place', 'places')}. Themes, client groups and the departments of government are there too.`,
      to: noPlace ? '/admin/places/new' : '/admin/places',
      link: noPlace ? 'Add the first place' : 'See the places, or add another',
    },
    {
      title: '2. Say where you work',
      done: viewer.hasPlace,
      text: 'You share findings, and start proposals, for the places on your own profile.',
      to: '/account/profile',
      link: viewer.hasPlace ? 'Change your places' : 'Choose your places',
      waits: noPlace,
    },
    {
      title: '3. Invite people',
      done: numbers.peopled,
      text: 'By mail, one by one, each for their place. Whoever has an address that ends in gov.uk, nhs.uk or another end on the list may also join without you.',
      to: '/admin/invitations',
      link: numbers.peopled ? 'Invite more people' : 'Invite somebody',
    },
  ]
  return (
    <section aria-labelledby="set-up" className="tp-part">
      <h2 className="govuk-heading-l" id="set-up">
        Four steps to begin
      </h2>
      <ol className="tp-cards tp-cards--three tp-first">
        {steps.map(({ title, done, text, to, link, waits }) => (
          <li className="tp-card" key={title}>
            <h3 className="govuk-heading-s">
              {title} {done && <Tag tone="leaf">Done</Tag>}
            </h3>
            <p className="tp-card__text">{text}</p>
            {waits ? (
              <p className="tp-quiet tp-small">As soon as there is a place.</p>
            ) : (
              <Link className="govuk-link" to={to}>
                {link}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
