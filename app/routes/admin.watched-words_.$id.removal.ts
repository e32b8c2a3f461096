import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeWatched } from '#app/domain/watch/words.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/admin/watched-words')

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const words = getOr404(await removeWatched(moderator, args.params.id ?? ''))
  return redirectTelling('/admin/watched-words', `Nobody looks out for “${words}” any more.`)
}
