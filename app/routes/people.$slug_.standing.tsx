import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { warnPractitioner } from '#app/auth/warning.server.ts'
import { ACTS, isActKind } from '#app/domain/activity/acts.ts'
import { listActsAbout } from '#app/domain/moderation/trail.server.ts'
import { findStanding, maySuspend, NotDone } from '#app/domain/practitioner/roles.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm, required } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Warnings and suspension')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const person = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  const acts = await listActsAbout(person.id)
  return {
    person,
    own: person.id === viewer.id,
    maySuspend: maySuspend(viewer, person),
    acts: acts.flatMap(({ kind, ...act }) => (isActKind(kind) ? [{ ...act, what: ACTS[kind] }] : [])),
  }
}

const schema = z.object({ reason: required('The reason', 1_000) })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  getOr404(await findStanding(viewer, slug))
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed, 422)
  try {
    if (!(await warnPractitioner(viewer, slug, values.reason))) throw notFound()
  } catch (error) {
    if (error instanceof NotDone) return formAgain({ form: error.message }, typed, 422)
    throw error
  }
  return redirectTelling(
    `/people/${slug}/standing`,
    'They are warned: by mail, and where they read their notifications.',
  )
}

export default function Standing() {
  const { person, own, maySuspend, acts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      {/* Whoever is suspended has no page of their own. */}
      <BackLink to={person.suspendedAt ? '/people' : `/people/${person.slug}`}>
        {person.suspendedAt ? 'All people' : person.name}
      </BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={person.name}>
        Warnings and suspension
      </PageHeading>
      <div className="tp-columns">
        <div>
          <h2 className="govuk-heading-m">What moderators did</h2>
          {acts.length === 0 && <Empty title="No moderator has had to do anything yet" />}
          {acts.length > 0 && (
            <ol className="tp-rows">
              {acts.map(({ id, what, title, reason, byName, at }) => (
                <li key={id}>
                  <strong>{what}</strong>
                  {title && title !== person.name && <>: {title}</>}
                  <p className="tp-meta">
                    <span>{byName || 'By itself'}</span>
                    <When at={at} time />
                  </p>
                  {reason && <PlainText text={reason} />}
                </li>
              ))}
            </ol>
          )}
        </div>
        <aside aria-label="What you can do">
          {own && <p className="govuk-body">This is you: another moderator does it, if it must be.</p>}
          {!own && !person.suspendedAt && (
            <Form method="post" className="tp-panel" noValidate key={acts.length}>
              <h2 className="govuk-heading-m">Warn</h2>
              <TextArea
                name="reason"
                label="What must not happen again, and why?"
                hint="They read it in a mail, among their notifications and on their account, with your name."
                rows={5}
                errors={answer?.errors}
                typed={answer?.typed}
              />
              <Button>Warn them</Button>
            </Form>
          )}
          {maySuspend && (
            <div className="tp-panel">
              <h2 className="govuk-heading-m">{person.suspendedAt ? 'Suspended' : 'Suspension'}</h2>
              <p className="govuk-body">
                {person.suspendedAt ? (
                  <>
                    Since <When at={person.suspendedAt} time />
                    {person.lastDay && (
                      <>
                        , until <When at={person.lastDay} />, that day included
                      </>
                    )}
                    . The reason they are shown: {person.suspendedReason}
                  </>
                ) : (
                  'Somebody who is suspended is signed out and cannot sign in. What they wrote stays.'
                )}
              </p>
              <ButtonLink to={`/admin/people/${person.slug}/suspension`} secondary>
                {person.suspendedAt ? 'Let them sign in again' : 'Suspend'}
              </ButtonLink>
            </div>
          )}
        </aside>
      </div>
    </>
  )
}
