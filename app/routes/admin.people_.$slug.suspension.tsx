import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  endSuspension,
  findStanding,
  maySuspend,
  NotDone,
  suspendPractitioner,
} from '#app/domain/practitioner/roles.server.ts'
import { Button, ErrorSummary, TextArea, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, refused, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { optional, parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Suspension')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const person = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  if (!maySuspend(viewer, person)) throw refused('Another administrator must do that.')
  return { ...person, open: viewer.role === 'administrator' }
}

const schema = z
  .object({
    end: z.literal('yes').optional(),
    reason: optional('The reason', 500),
    lastDay: optional('The last day', 10).refine(
      (text) => text === '' || isDay(text),
      'The last day must be a day, like 2026-11-29',
    ),
  })
  .refine(({ end, reason }) => end || reason !== '', { path: ['reason'], error: 'Enter the reason' })
const isDay = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`)
  return /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const { end, reason, lastDay } = values
  try {
    await (end ? endSuspension(viewer, slug) : suspendPractitioner(viewer, slug, { reason, lastDay }))
  } catch (error) {
    if (error instanceof NotDone) return formAgain({ form: error.message }, typed)
    throw error
  }
  const done = end ? 'They may sign in again.' : 'They are suspended, and signed out everywhere.'
  return redirectTelling(`/people/${slug}/standing`, done)
}

export default function SuspensionPage() {
  const { slug, name, suspendedAt, suspendedReason, lastDay, open } = useLoaderData<typeof loader>()
  const { errors, typed } = useActionData<typeof action>() ?? {}
  const account = `/people/${slug}/standing`
  return (
    <>
      <BackLink to={account}>Warnings and suspension</BackLink>
      <ErrorSummary errors={errors} />
      <PageHeading size="l" caption={name}>
        {suspendedAt ? 'Let them sign in again?' : 'Suspend this person?'}
      </PageHeading>
      <Form method="post" className="tp-form" noValidate>
        {suspendedAt ? (
          <>
            <p className="govuk-body">
              Suspended since <When at={suspendedAt} time />
              {lastDay && (
                <>
                  , until <When at={lastDay} />, that day included
                </>
              )}
              . The reason they are shown: {suspendedReason}
            </p>
            <input type="hidden" name="end" value="yes" />
          </>
        ) : (
          <>
            <p className="govuk-body">They are signed out at once and cannot sign in. What they wrote stays.</p>
            <TextArea
              name="reason"
              label="Reason"
              hint="They see it when they try to sign in."
              rows={3}
              errors={errors}
              typed={typed}
            />
            <TextField
              name="lastDay"
              label={open ? 'Last day (optional)' : 'Last day'}
              hint={
                open
                  ? 'After it they sign in again by themselves. Without it, until somebody lets them.'
                  : 'After it they sign in again by themselves.'
              }
              type="date"
              width={10}
              errors={errors}
              typed={typed}
            />
          </>
        )}
        <div className="tp-actions">
          {suspendedAt ? <Button>Let them sign in</Button> : <Button tone="warning">Suspend</Button>}
          <Link className="govuk-link" to={account}>
            {suspendedAt ? 'Keep the suspension' : 'Leave as it is'}
          </Link>
        </div>
      </Form>
    </>
  )
}
