import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openNotification } from '#app/domain/notification/notification.server.ts'
import { getOr404, notFound, requirePractitioner } from '#app/web/asking.server.ts'

/** Where a notification leads, which it notes as read on the way: that needs no JavaScript, and twice is as good as once. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const activity = args.params.activity ?? ''
  if (!/^\d{1,18}$/.test(activity)) throw notFound()
  return redirect(getOr404(await openNotification(viewer, BigInt(activity))))
}
