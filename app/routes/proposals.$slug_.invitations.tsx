import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayInvite } from '#app/domain/proposal/permissions.ts'
import { findPeopleToInvite, findProposal } from '#app/domain/proposal/proposal.server.ts'
import { inviteMember } from '#app/domain/proposal/team.server.ts'
import { Button, TextField } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { readForm } from '#app/web/form.server.ts'
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
  const form = await readForm(args.request)
  const note = String(form.get('note') ?? '').slice(0, 1_000)
  const outcome = await inviteMember(viewer, slug, String(form.get('practitioner') ?? ''), note)
  return settle(
    outcome,
    `/proposals/${slug}`,
    'They are invited. They see the title and the summary until they accept.',
  )
}

export default function Invite() {
  const { slug, title, words, people } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/proposals/${slug}`}>{title}</BackLink>
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
              <Found key={person.id} person={person} />
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
function Found({ person }: { person: Person }) {
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
        <Button tone="secondary">
          Invite<span className="govuk-visually-hidden"> {person.name}</span>
        </Button>
      </Form>
    </li>
  )
}
