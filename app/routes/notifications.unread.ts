import type { LoaderFunctionArgs } from '@remix-run/node'
import { countUnread } from '#app/domain/notification/notification.server.ts'
import { viewerOf } from '#app/web/asking.server.ts'

/** How many are unread: asked by a page that stays open, when it hears that somebody was told something. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  return Response.json({ unread: viewer ? await countUnread(viewer) : 0 })
}
