import { Link } from '@remix-run/react'
import { hueOf } from './hue.ts'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.charAt(0))
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('')
    .toUpperCase()

type AvatarProps = { id: string; name: string; photo?: { id: string } | null; small?: boolean; large?: boolean }
/** Beside a name that is written out. The photograph, where there is one and its reader may see it. */
export function Avatar({ id, name, photo = null, small = false, large = false }: AvatarProps) {
  const side = small ? 26 : large ? 120 : 36
  if (photo)
    return (
      <img
        className="tp-photo"
        src={`/files/${photo.id}?size=small`}
        alt=""
        width={side}
        height={side}
        loading="lazy"
      />
    )
  return (
    <span
      aria-hidden="true"
      className={`tp-avatar tp-hue-${hueOf(id)}${small ? ' tp-avatar--small' : large ? ' tp-avatar--large' : ''}`}
    >
      {initials(name)}
    </span>
  )
}

/** A person's name. A link only for those who may see people; null is somebody who has left. */
export function PersonName({ person, link = true }: { person: { name: string; slug: string } | null; link?: boolean }) {
  if (!person) return <span>A former member</span>
  if (!link) return <span>{person.name}</span>
  return (
    <Link className="govuk-link" to={`/people/${person.slug}`}>
      {person.name}
    </Link>
  )
}
