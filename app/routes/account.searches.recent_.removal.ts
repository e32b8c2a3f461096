import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { clearRecent } from '#app/domain/search/recent.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/account/searches')

export async function action(args: ActionFunctionArgs) {
  await clearRecent(await requirePractitioner(args))
  return redirectTelling('/account/searches', 'The list of what you looked for is empty.')
}
