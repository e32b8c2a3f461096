import type { ActionFunctionArgs } from '@remix-run/node'
import { endFeature } from '#app/domain/guide/featuring.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

/** Takes a thing from the top of the home page; the thing itself stays as it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  getOr404(await endFeature(viewer, args.params.id ?? ''))
  return redirectTelling('/admin/featured', 'It is not featured any more.')
}
