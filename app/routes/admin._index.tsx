import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { Button } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Administration')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  return { demonstration: (await findDemonstration()) !== null }
}

export default function Administration() {
  const { demonstration } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Administration</PageHeading>
      <ul className="tp-cards tp-cards--two">
        <Part to="/admin/people" name="People and roles">
          Who has an account, as what; suspend somebody, or let them in again.
        </Part>
        <Part to="/admin/invitations" name="Invitations">
          Invite somebody by mail; see who has not answered yet.
        </Part>
        <Part to="/admin/email-domains" name="Who may join">
          The ends of addresses that need no invitation.
        </Part>
        <Part to="/admin/outbox" name="Mail">
          What was sent, what waits, and what could not be sent.
        </Part>
      </ul>
      {demonstration && <RemoveDemonstration />}
    </>
  )
}

function Part({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li className="tp-card">
      <h2 className="tp-card__title">
        <Link className="govuk-link" to={to}>
          {name}
        </Link>
      </h2>
      <p className="tp-card__text">{children}</p>
    </li>
  )
}

function RemoveDemonstration() {
  return (
    <section className="tp-panel" aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        The demonstration
      </h2>
      <p className="govuk-body">
        Removes the invented people, their five accounts, and everything they wrote, at once and for good. What real
        people wrote stays, except where it hangs on a thing of the demonstration. If you are signed in as one of the
        invented people, you are signed out, and a code to become the first administrator is printed on the console.
      </p>
      <Form method="post" action="/admin/demonstration/removal">
        <Button tone="warning">Remove the demonstration</Button>
      </Form>
    </section>
  )
}
