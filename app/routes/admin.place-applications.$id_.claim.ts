import type { ActionFunctionArgs } from '@remix-run/node'
import {
  claimPlaceApplication,
  findPlaceApplication,
  releasePlaceApplication,
} from '#app/auth/place-applications.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { intentOf } from '#app/web/settle.server.ts'

/** An administrator says that they look at it, so that no two do at once; or leaves it to others. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const id = args.params.id ?? ''
  const path = `/admin/place-applications/${id}`
  getOr404(await findPlaceApplication(viewer, id))
  if ((await intentOf(args.request, 'claim', 'release')) === 'release') {
    await releasePlaceApplication(viewer, id)
    return redirectTelling(path, 'Others may look at it.')
  }
  const own = await claimPlaceApplication(viewer, id)
  return redirectTelling(path, own ? 'You look at it: others see that.' : 'Somebody else looks at it already.')
}
