import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeSaved } from '#app/domain/search/saved.server.ts'
import { getOr404, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/account/searches')

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const name = getOr404(await removeSaved(viewer, args.params.id ?? ''))
  return redirectTelling('/account/searches', `“${name}” is removed. You are told of it no more.`)
}
