import { Link } from '@remix-run/react'
import { counted } from '#app/ui/counted.ts'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { PlacePage } from './place.server.ts'

/** Who works there: by name for those signed in; a visitor is told how many they are. */
export function People({ page: { place, signedIn } }: { page: PlacePage }) {
  const { memberCount, members } = place
  return (
    <section aria-labelledby="people">
      <h2 className="govuk-heading-m" id="people">
        People
      </h2>
      {memberCount === 0 && <p className="govuk-body">Nobody from here has joined yet.</p>}
      {memberCount > 0 && !signedIn && (
        <p className="govuk-body">
          {memberCount === 1 ? 'One practitioner is' : `${memberCount.toLocaleString('en-GB')} practitioners are`} from
          here.{' '}
          <Link className="govuk-link" to={`/sign-in?to=/places/${place.slug}`}>
            Sign in
          </Link>{' '}
          to see who.
        </p>
      )}
      {members.length > 0 && (
        <ul className="tp-people">
          {members.map((person) => (
            <li key={person.slug} className="tp-person">
              <Avatar id={person.id} name={person.name} />
              <span>
                <PersonName person={person} /> {person.moderator && <Tag tone="leaf">Looks after it</Tag>}
                {person.headline && <span className="tp-quiet tp-small">{person.headline}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && members.length < memberCount && (
        <p className="govuk-body">
          and{' '}
          <Link className="govuk-link" to={`/people?place=${place.slug}`}>
            {counted(memberCount - members.length, 'other', 'others')}
          </Link>
          .
        </p>
      )}
    </section>
  )
}
