import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { findDemonstration, removeDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Remove the demonstration')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  if (!(await findDemonstration())) throw redirect('/admin')
  return null
}

/** Its administrator went with it: whoever has the code from the console is asked for it next. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  if (await findDemonstration()) await removeDemonstration(viewer)
  return redirectTelling('/', 'The demonstration is removed. This Total Place is yours now.')
}

export default function Removal() {
  return (
    <>
      <BackLink to="/admin">Administration</BackLink>
      <PageHeading size="l">Remove the demonstration?</PageHeading>
      <p className="govuk-body">
        The invented people, their five accounts, and everything they wrote go at once and for good. What real people
        wrote stays, except where it hangs on a thing of the demonstration. The themes, client groups and departments
        stay, and so do places and organisations that were added, or that something real uses.
      </p>
      <p className="govuk-body">
        If you are signed in as one of the invented people, you are signed out, and a code to become the first
        administrator is printed on the console.
      </p>
      <Form method="post" className="tp-actions">
        <Button tone="warning">Remove the demonstration</Button>
        <Link className="govuk-link" to="/admin">
          Leave as it is
        </Link>
      </Form>
    </>
  )
}
