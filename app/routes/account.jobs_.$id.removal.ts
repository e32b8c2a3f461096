import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removePost } from '#app/domain/practitioner/profile.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/account/jobs')

export async function action(args: ActionFunctionArgs) {
  const done = await removePost(await requirePractitioner(args), args.params.id ?? '')
  return redirectTelling(
    '/account/jobs',
    done ? 'That job is removed from your profile.' : 'There is no such job on your profile any more.',
  )
}
