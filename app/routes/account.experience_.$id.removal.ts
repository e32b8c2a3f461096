import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeExperience } from '#app/domain/practitioner/experience.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/account/experience')

export async function action(args: ActionFunctionArgs) {
  const done = await removeExperience(await requirePractitioner(args), args.params.id ?? '')
  return redirectTelling(
    '/account/experience',
    done ? 'That is removed from your profile.' : 'There is no such line on your profile any more.',
  )
}
