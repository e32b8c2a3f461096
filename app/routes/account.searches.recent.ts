import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { keepRecent } from '#app/domain/search/recent.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

export const loader = () => redirect('/account/searches')

/** Whether what this person looks for is kept for them. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const keep = (await readForm(args.request)).get('keep')
  if (keep !== 'yes' && keep !== 'no') throw new Response('It was not said whether to keep it.', { status: 400 })
  await keepRecent(viewer, keep === 'yes')
  const told =
    keep === 'yes' ? 'From now on your last searches are kept.' : 'Nothing is kept any more, and what was kept is gone.'
  return redirectTelling('/account/searches', told)
}
