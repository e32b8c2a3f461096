import type { ActionFunctionArgs } from '@remix-run/node'
import { showCollection } from '#app/domain/guide/collecting.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { intentOf } from '#app/web/settle.server.ts'

/** A collection is given to everybody, and taken back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  const published = (await intentOf(args.request, 'publish', 'end')) === 'publish'
  getOr404(await showCollection(viewer, slug, published ? 'published' : 'draft'))
  return published
    ? redirectTelling(`/collections/${slug}`, 'It is published: everybody can read it.')
    : redirectTelling(`/collections/${slug}/edit`, 'It is a draft again: only moderators see it.')
}
