import type { ActionFunctionArgs } from '@remix-run/node'
import { moveChapter } from '#app/domain/guide/chapters.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { intentOf } from '#app/web/settle.server.ts'

/** A chapter changes places with the one before or after it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug = '', id = '' } = args.params
  const way = await intentOf(args.request, 'up', 'down')
  getOr404(await moveChapter(viewer, slug, id, way))
  return redirectTelling(`/guides/${slug}/edit#chapter-${id}`, `It is moved ${way}.`)
}
