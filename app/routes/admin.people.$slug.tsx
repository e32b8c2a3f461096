import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findAccount } from '#app/domain/practitioner/directory.server.ts'
import { findDepartments } from '#app/domain/practitioner/profile.server.ts'
import { changeRole, NotDone } from '#app/domain/practitioner/roles.server.ts'
import { Button, ErrorSummary, Radios, Select } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) => title(known?.account.name ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const account = getOr404(await findAccount(viewer, args.params.slug ?? ''))
  return { account, departments: await findDepartments(), own: viewer.slug === account.slug }
}

const ROLES = ['practitioner', 'moderator', 'responder', 'administrator'] as const
const schema = z
  .object({
    role: z.enum(ROLES, { error: 'Choose a role' }),
    departmentId: z.string().max(100).default(''),
  })
  .refine(({ role, departmentId }) => role !== 'responder' || departmentId !== '', {
    path: ['departmentId'],
    error: 'Choose the department they answer for',
  })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const slug = args.params.slug ?? ''
  try {
    await changeRole(viewer, slug, values.role, values.departmentId || null)
  } catch (error) {
    if (error instanceof NotDone) return data({ errors: { role: error.message }, typed }, { status: 400 })
    throw error
  }
  return redirectTelling(`/admin/people/${slug}`, 'The role is changed. They sign in to it anew.')
}

const CHOICES = [
  {
    value: 'practitioner',
    label: 'Practitioner',
    hint: 'Shares case studies and findings, writes proposals, comments.',
  },
  { value: 'moderator', label: 'Moderator', hint: 'Also curates what is shared, and invites practitioners.' },
  { value: 'responder', label: 'Responder', hint: 'Answers the asks put to one department.' },
  { value: 'administrator', label: 'Administrator', hint: 'Also runs this Total Place.' },
]

export default function Account() {
  const { account, departments, own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/admin/people">All accounts</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading caption={account.email}>{account.name}</PageHeading>
      <p className="tp-meta">
        <Tag tone="plum">{account.role}</Tag>
        <span>
          Joined <When at={account.joinedAt} />
        </span>
        <span>Signed in on {account._count.sessions === 1 ? '1 device' : `${account._count.sessions} devices`}</span>
      </p>
      {own ? (
        <p className="govuk-body">This is you: another administrator changes your role.</p>
      ) : (
        <>
          <Form method="post" noValidate>
            <Radios name="role" legend="Role" choices={CHOICES} values={[account.role]} {...form} />
            <Select
              name="departmentId"
              label="Department, for a responder"
              empty="None"
              choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
              value={account.departmentId}
              {...form}
            />
            <Button>Change the role</Button>
          </Form>
          <Suspension />
        </>
      )}
    </>
  )
}

function Suspension() {
  const { slug, suspendedAt, suspendedReason, suspendedUntil } = useLoaderData<typeof loader>().account
  return (
    <section className="tp-panel" aria-labelledby="suspension">
      <h2 className="govuk-heading-m" id="suspension">
        {suspendedAt ? 'Suspended' : 'Suspension'}
      </h2>
      <p className="govuk-body">
        {suspendedAt ? (
          <>
            Since <When at={suspendedAt} time />
            {suspendedUntil && (
              <>
                , until <When at={new Date(new Date(suspendedUntil).getTime() - 1)} />, that day included
              </>
            )}
            . The reason they are shown: {suspendedReason}
          </>
        ) : (
          'Somebody who is suspended is signed out and cannot sign in. What they wrote stays.'
        )}
      </p>
      <ButtonLink to={`/admin/people/${slug}/suspension`} secondary>
        {suspendedAt ? 'Let them sign in again' : 'Suspend'}
      </ButtonLink>
    </section>
  )
}
