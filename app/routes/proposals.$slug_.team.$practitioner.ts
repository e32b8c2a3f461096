import type { ActionFunctionArgs } from '@remix-run/node'
import { makeLead, removeMember } from '#app/domain/proposal/team.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'

/** One person of the team, or invited to it. Removing oneself is leaving: the page may be gone with it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { slug = '', practitioner = '' } = args.params
  const intent = await intentOf(args.request, 'remove', 'make_lead')
  const page = `/proposals/${slug}`
  if (intent === 'make_lead')
    return settle(await makeLead(viewer, slug, practitioner), page, 'They are a lead of the team now.')
  const leaving = practitioner === viewer.slug
  const outcome = await removeMember(viewer, slug, practitioner)
  return settle(
    outcome,
    leaving ? '/proposals' : page,
    leaving ? 'You left the team.' : 'They are no longer on the team.',
  )
}
