import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeSynonyms } from '#app/domain/search/synonyms.server.ts'
import { notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/admin/synonyms')

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  if (!(await removeSynonyms(moderator, args.params.id ?? ''))) throw notFound()
  return redirectTelling('/admin/synonyms', 'The group is removed.')
}
