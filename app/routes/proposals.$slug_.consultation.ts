import type { ActionFunctionArgs } from '@remix-run/node'
import { closeConsultation, openConsultation } from '#app/domain/proposal/consultation.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { intentOf, settle } from '#app/web/settle.server.ts'

/** A lead opens the draft to everyone who is signed in, and closes it again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const page = `/proposals/${slug}`
  if ((await intentOf(args.request, 'open', 'close')) === 'open')
    return settle(
      await openConsultation(viewer, slug),
      page,
      'It is open: everyone who is signed in can read and comment.',
    )
  return settle(
    await closeConsultation(viewer, slug),
    page,
    'The consultation is closed. Only the team can see it now.',
  )
}
