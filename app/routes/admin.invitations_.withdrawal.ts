import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawInvitation } from '#app/auth/invitation.server.ts'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

export const loader = () => redirect('/admin/invitations')

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const email = String((await readForm(args.request)).get('email') ?? '')
  const done = await withdrawInvitation(viewer, email)
  return redirectTelling(
    '/admin/invitations',
    done
      ? 'The invitation is withdrawn; its link no longer works.'
      : 'That invitation was answered or withdrawn before.',
  )
}
