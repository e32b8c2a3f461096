import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { noteForm } from '#app/domain/proposal/form.server.ts'
import { mayInvite } from '#app/domain/proposal/permissions.ts'
import { findPeopleToInvite, findProposal } from '#app/domain/proposal/proposal.server.ts'
import { inviteMember } from '#app/domain/proposal/team.server.ts'
import { Button, ErrorSummary, TextArea, TextField, type Typed } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { settle } from '#app/web/settle.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction = () => title('Invite to the team')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { id, slug, title, ...proposal } = getOr404(await findProposal(viewer, args.params.slug ?? ''))
  if (!mayInvite(viewer, proposal)) throw refused('Only a lead of the team may invite people.')
  const words = (new URL(args.request.url).searchParams.get('words') ?? '').slice(0, 100)
  return { slug, title, words, people: await findPeopleToInvite(id, words) }
}

/** Invites the person a lead has chosen. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, noteForm)
  const practitioner = String(typed.practitioner ?? '')
  // Its field is one of many on the page: each person found has one of their own.
  if (errors) return data({ errors: { [noteId(practitioner)]: errors.note ?? '' }, typed }, { status: 422 })
  const outcome = await inviteMember(viewer, slug, practitioner, values.note)
  return settle(
    outcome,
    `/proposals/${slug}`,
    'Your invitation is sent. Until they accept, they see only the title and the summary.',
  )
}

export default function Invite() {
  const { slug, title, words, people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return (
    <>
      <BackLink to={`/proposals/${slug}`}>{title}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Invite to the team</PageHeading>
      <Form method="get" className="tp-filters" key={words} role="search" aria-label="Find a person">
        <TextField name="words" type="search" label="Name" value={words} />
        <div className="govuk-form-group">
          <Button tone="secondary">Find people</Button>
        </div>
      </Form>
      {words.trim().length > 1 &&
        (people.length ? (
          <ul className="tp-cards">
            {people.map((person) => (
              <Found key={person.id} person={person} wrong={wrong?.typed.practitioner === person.slug ? wrong : null} />
            ))}
          </ul>
        ) : (
          <Empty title="Nobody of that name can be invited.">
            <p className="govuk-body">
              People who are on the team or invited already are left out. Somebody without an account can join Total
              Place first.
            </p>
          </Empty>
        ))}
    </>
  )
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>['people'][number]
const noteId = (slug: string) => `note-${slug}`
type Wrong = { errors: Record<string, string>; typed: Typed }
function Found({ person, wrong }: { person: Person; wrong: Wrong | null }) {
  const id = noteId(person.slug)
  return (
    <li className="tp-card tp-choose">
      <div className="tp-person">
        <Avatar id={person.id} name={person.name} />
        <div>
          <strong>{person.name}</strong>
          <div className="tp-quiet tp-small">
            {[person.headline, ...person.places.map(({ place }) => place.name)].filter(Boolean).join(' · ')}
          </div>
        </div>
      </div>
      <Form method="post">
        <input type="hidden" name="practitioner" value={person.slug} />
        <TextArea
          name="note"
          id={id}
          rows={2}
          label={
            <>
              A note<span className="govuk-visually-hidden"> to {person.name}</span> (optional)
            </>
          }
          errors={wrong && { note: wrong.errors[id] ?? '' }}
          typed={wrong?.typed}
        />
        <Button tone="secondary">
          Invite<span className="govuk-visually-hidden"> {person.name}</span>
        </Button>
      </Form>
    </li>
  )
}
