import type { ActionFunctionArgs } from '@remix-run/node'
import { setPlaceModerator } from '#app/domain/practitioner/belonging.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'

/** Makes somebody of the place its moderator, or no longer. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { slug = '', practitioner = '' } = args.params
  const make = (await intentOf(args.request, 'make', 'end')) === 'make'
  // Whoever gives it up themselves may not see the list of people any more.
  const page = make || practitioner !== viewer.slug ? `/places/${slug}/people` : `/places/${slug}`
  const told = make ? 'They are a moderator of this place now.' : 'No longer a moderator of this place.'
  return settle(await setPlaceModerator(viewer, slug, practitioner, make), page, told)
}
