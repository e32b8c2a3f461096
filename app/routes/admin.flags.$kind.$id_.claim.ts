import type { ActionFunctionArgs } from '@remix-run/node'
import { claimCase, findCase, releaseCase } from '#app/domain/moderation/desk.server.ts'
import { isFlagKind } from '#app/domain/moderation/words.ts'
import { getOr404, notFound, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

/** A moderator says that they look at a thing, so that no two do at once; or leaves it to others. */
export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { kind, id = '' } = args.params
  if (!isFlagKind(kind)) throw notFound()
  const release = (await readForm(args.request)).get('intent') === 'release'
  getOr404(await findCase(moderator, { kind, id }))
  const path = `/admin/flags/${kind}/${id}`
  if (release) {
    await releaseCase(moderator, { kind, id })
    return redirectTelling(path, 'Others may look at it.')
  }
  const held = await claimCase(moderator, { kind, id })
  return redirectTelling(path, held ? `${held.heldBy} looks at it already.` : 'You look at it: others see that.')
}
