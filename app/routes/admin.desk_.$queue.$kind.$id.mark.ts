import type { ActionFunctionArgs } from '@remix-run/node'
import { markDone } from '#app/domain/moderation/queues.server.ts'
import { isMarked } from '#app/domain/moderation/queues.ts'
import { notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

/** A moderator has looked after something on the desk. */
export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { queue, kind = '', id = '' } = args.params
  if (!isMarked(queue)) throw notFound()
  const done = await markDone(moderator, queue, { kind, id })
  return redirectTelling(
    `/admin/desk?queue=${queue}`,
    done === 'done'
      ? 'Thank you: it is off the desk.'
      : 'Another moderator was quicker: it does not wait there any more.',
  )
}
