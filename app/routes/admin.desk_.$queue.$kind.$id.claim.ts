import type { ActionFunctionArgs } from '@remix-run/node'
import { claimCase, releaseCase } from '#app/domain/moderation/desk.server.ts'
import { findWaiting } from '#app/domain/moderation/queues.server.ts'
import { isQueue } from '#app/domain/moderation/queues.ts'
import { getOr404, notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

/** A moderator says that they look at something on the desk, so that no two do at once; or leaves it to others. */
export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { queue, kind = '', id = '' } = args.params
  if (!isQueue(queue)) throw notFound()
  const release = (await readForm(args.request)).get('intent') === 'release'
  getOr404(await findWaiting(moderator, queue, { kind, id }))
  const back = `/admin/desk?${new URLSearchParams({ queue, at: `${kind}:${id}` })}`
  if (release) {
    await releaseCase(moderator, { kind, id })
    return redirectTelling(back, 'Others may look at it.')
  }
  const taken = await claimCase(moderator, { kind, id })
  return redirectTelling(back, taken ? `${taken.heldBy} looks at it already.` : 'You look at it: others see that.')
}
