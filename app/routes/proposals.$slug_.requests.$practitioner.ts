import type { ActionFunctionArgs } from '@remix-run/node'
import { answerRequest } from '#app/domain/proposal/team.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'

/** A lead's answer to somebody who asks to join. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { slug = '', practitioner = '' } = args.params
  const accept = (await intentOf(args.request, 'accept', 'decline')) === 'accept'
  const told = accept ? 'They are on the team now.' : 'You declined the request.'
  return settle(await answerRequest(viewer, slug, practitioner, accept), `/proposals/${slug}`, told)
}
