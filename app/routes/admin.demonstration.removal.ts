import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { findDemonstration, removeDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'

export const loader = () => redirect('/admin')

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  if (await findDemonstration()) await removeDemonstration(viewer)
  return redirectTelling('/', 'The demonstration is removed. This Total Place is yours now.')
}
