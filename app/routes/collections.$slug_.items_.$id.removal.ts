import type { ActionFunctionArgs } from '@remix-run/node'
import { removeItem } from '#app/domain/guide/items.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

/** Takes a thing out of a collection; the thing itself stays as it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug = '', id = '' } = args.params
  getOr404(await removeItem(viewer, slug, id))
  return redirectTelling(`/collections/${slug}/edit#items`, 'It is taken out.')
}
