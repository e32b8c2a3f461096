import type { ActionFunctionArgs } from '@remix-run/node'
import { itemForm } from '#app/domain/guide/form.server.ts'
import { addItem } from '#app/domain/guide/items.server.ts'
import { MOST_ITEMS } from '#app/domain/guide/words.ts'
import { notFound, refused, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'

/** Puts something into a collection, found on its own page. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  const { values } = await parseForm(args.request, itemForm)
  if (!values) throw notFound()
  const added = await addItem(viewer, slug, values)
  if (added === 'unseen') throw notFound()
  if (added === 'full') throw refused(`A collection holds ${MOST_ITEMS} things. Take one out, or start another.`)
  return redirectTelling(`/collections/${slug}/edit#items`, added === 'added' ? 'It is added.' : 'It is in it already.')
}
