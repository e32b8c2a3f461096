import type { ActionFunctionArgs } from '@remix-run/node'
import { startGuide } from '#app/domain/guide/chapters.server.ts'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

/** A collection becomes a guide: chapters are written around what is in it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  getOr404(await startGuide(viewer, slug))
  return redirectTelling(
    `/guides/${slug}/edit`,
    'The guide is begun. Only moderators see it until an edition is published.',
  )
}
