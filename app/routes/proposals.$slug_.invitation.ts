import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptInvitation, declineInvitation } from '#app/domain/proposal/team.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'

/** The answer to one's own invitation. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const intent = await intentOf(args.request, 'accept', 'decline')
  if (intent === 'accept')
    return settle(
      await acceptInvitation(viewer, slug),
      `/proposals/${slug}`,
      'You are on the team. Say hello in the discussion.',
    )
  return settle(await declineInvitation(viewer, slug), '/proposals', 'You declined the invitation.')
}
