import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findInvitations, invite } from '#app/auth/invitation.server.ts'
import { emailField } from '#app/domain/practitioner/form.server.ts'
import { findDepartments, findPlaceChoices } from '#app/domain/practitioner/profile.server.ts'
import { Button, ErrorSummary, Radios, Select, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Invitations')
export const headers = actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const all = viewer.role === 'administrator'
  const [invitations, places, departments] = await Promise.all([
    findInvitations(viewer),
    findPlaceChoices(),
    all ? findDepartments() : [],
  ])
  return { invitations, places, departments, all }
}

const schema = z.object({
  email: emailField,
  role: z.enum(['practitioner', 'moderator', 'responder', 'administrator']).default('practitioner'),
  placeId: z.string().max(100).default(''),
  departmentId: z.string().max(100).default(''),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const { email, role, placeId, departmentId } = values
  return withinLimits(typed, async () => {
    const faults = await invite(viewer, { email, role, placeId: placeId || null, departmentId: departmentId || null })
    if (faults) return formAgain(faults, typed)
    return redirectTelling('/admin/invitations', 'The invitation is on its way.')
  })
}

export default function Invitations() {
  const { invitations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Invitations</PageHeading>
      <InvitationForm errors={answer?.errors} typed={answer?.typed} />
      <h2 className="govuk-heading-m">Not answered yet</h2>
      {invitations.length === 0 && <Empty title="No invitation waits for an answer." />}
      <ul className="tp-cards tp-cards--two">
        {invitations.map((invited) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={invited.email}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{invited.email}</h3>
            <p className="tp-meta">
              <Tag>{invited.role}</Tag>
              {invited.place && <span>{invited.place.name}</span>}
              {invited.department && <span>{invited.department.name}</span>}
              <span>
                Invited <When at={invited.createdAt} />
                {invited.madeBy && ` by ${invited.madeBy.name}`}
              </span>
            </p>
            <Form method="post" action="/admin/invitations/withdrawal">
              <input type="hidden" name="email" value={invited.email ?? ''} />
              <Button tone="secondary">
                Withdraw<span className="govuk-visually-hidden"> the invitation of {invited.email}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}

type FormProps = Pick<Parameters<typeof TextField>[0], 'errors' | 'typed'>
function InvitationForm(form: FormProps) {
  const { places, departments, all } = useLoaderData<typeof loader>()
  return (
    <Form method="post" noValidate>
      <TextField
        name="email"
        label="Email address"
        hint="We send a link; to somebody who has an account already, a note that they have. The invitation stands for 30 days; a link works for 15 minutes, and they can ask for a fresh one."
        type="email"
        autoComplete="off"
        {...form}
      />
      <Select
        name="placeId"
        label="Place (optional)"
        empty="No place"
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
      />
      {all && (
        <>
          <Radios
            name="role"
            legend="Role"
            inline
            choices={['practitioner', 'moderator', 'responder', 'administrator'].map((role) => ({
              value: role,
              label: role,
            }))}
            values={['practitioner']}
            {...form}
          />
          <Select
            name="departmentId"
            label="Department, for a responder"
            empty="None"
            choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
            {...form}
          />
        </>
      )}
      <Button>Send the invitation</Button>
    </Form>
  )
}
