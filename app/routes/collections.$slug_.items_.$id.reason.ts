import type { ActionFunctionArgs } from '@remix-run/node'
import { whyForm } from '#app/domain/guide/form.server.ts'
import { explainItem } from '#app/domain/guide/items.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'

/** The line that says why a thing is in a collection. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug = '', id = '' } = args.params
  const { values, errors } = await parseForm(args.request, whyForm)
  // The field takes no more than it may have.
  if (errors) throw new Response(`${errors.why}. Go back and make it shorter.`, { status: 400 })
  getOr404(await explainItem(viewer, slug, id, values.why))
  return redirectTelling(`/collections/${slug}/edit#item-${id}`, 'Saved.')
}
