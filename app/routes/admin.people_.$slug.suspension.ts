import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endSuspension, NotDone, suspendPractitioner } from '#app/domain/practitioner/roles.server.ts'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/admin/people/${params.slug}`)

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const slug = args.params.slug ?? ''
  const form = await readForm(args.request)
  const reason = String(form.get('reason') ?? '').trim()
  const end = form.has('end')
  const back = `/admin/people/${slug}`
  if (!end && (reason === '' || reason.length > 500))
    return redirectTelling(back, 'Nothing was done: give a reason of at most 500 characters.')
  try {
    await (end ? endSuspension(viewer, slug) : suspendPractitioner(viewer, slug, reason))
  } catch (error) {
    if (error instanceof NotDone) return redirectTelling(back, `Nothing was done. ${error.message}`)
    throw error
  }
  return redirectTelling(back, end ? 'They may sign in again.' : 'They are suspended, and signed out everywhere.')
}
