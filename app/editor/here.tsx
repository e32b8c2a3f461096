import type { Presence } from '#app/realtime/protocol.ts'
import { PersonDot } from './person-dot.tsx'

/** Who is here. Somebody with two pages open is here once. */
export function Here({ here, me }: { here: Presence[]; me: string }) {
  const people = [...new Map(here.map((person) => [person.practitionerId, person])).values()].filter(
    (person) => person.practitionerId !== me,
  )
  if (people.length === 0) return <p className="tp-here">Only you are here</p>
  return (
    <ul className="tp-here" aria-label="Also here">
      {people.map((person) => (
        <li key={person.practitionerId}>
          <PersonDot colour={person.colour} /> {person.name}
        </li>
      ))}
    </ul>
  )
}
