import type { ActionFunctionArgs } from '@remix-run/node'
import { moveItem } from '#app/domain/guide/items.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { intentOf } from '#app/web/settle.server.ts'

/** A thing changes places with the one before or after it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug = '', id = '' } = args.params
  const way = await intentOf(args.request, 'up', 'down')
  getOr404(await moveItem(viewer, slug, id, way))
  return redirectTelling(`/collections/${slug}/edit#item-${id}`, `It is moved ${way}.`)
}
