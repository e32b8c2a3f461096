import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOfComment } from '#app/domain/discussion/discussion.server.ts'
import { findWhoReacted, isReaction, react } from '#app/domain/discussion/reacting.server.ts'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { REACTIONS } from '#app/ui/reactions.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Who reacted')
const NOT_NOW = 'People react to what others wrote, as long as it is open and can be read.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { comment, rows, more } = getOr404(await findWhoReacted(practitioner, args.params.id ?? ''))
  const people = new Map(rows.map(({ practitioner: person }) => [person.id, { ...person, said: [] as string[] }]))
  for (const { kind, practitioner: person } of rows) people.get(person.id)?.said.push(REACTIONS[kind])
  return { id: comment.id, topic: comment.topic.title, people: [...people.values()], more }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const form = await readForm(args.request)
  const ends = form.get('end')
  const kind = ends ?? form.get('kind')
  if (!isReaction(kind)) throw new Response('It was not said how to react.', { status: 400 })
  const changed = getOr404(await react(practitioner, { commentId: args.params.id ?? '', kind, given: ends === null }))
  if (changed.outcome === 'forbidden') throw refused(NOT_NOW)
  return redirect(await addressOfComment(practitioner, changed.topic, changed.comment))
}

export default function WhoReacted() {
  const { id, topic, people, more } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/comments/${id}`}>Back to the discussion</BackLink>
      <PageHeading size="l" caption={topic}>
        Who reacted to this comment
      </PageHeading>
      {people.length === 0 && <Empty title="Nobody yet" />}
      {people.length > 0 && (
        <ul className="govuk-list">
          {people.map(({ said, ...person }) => (
            <li key={person.id} className="govuk-!-margin-bottom-3">
              <span className="tp-person">
                <Avatar id={person.id} name={person.name} />
                <span>
                  <PersonName person={person} />: {said.join(', ')}
                  <br />
                  <span className="tp-quiet tp-small">{person.headline}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {more && <p className="govuk-body">And more.</p>}
    </>
  )
}
