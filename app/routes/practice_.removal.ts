import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { throwPracticeAway } from '#app/domain/proposal/practising.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/practice')

export async function action(args: ActionFunctionArgs) {
  const done = await throwPracticeAway(await requirePractitioner(args))
  return redirectTelling('/practice', done ? 'It is thrown away.' : 'There was nothing to throw away.')
}
