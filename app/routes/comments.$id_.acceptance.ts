import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptAnswer, takeBackAnswer } from '#app/domain/thread/accepting.server.ts'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

const NOT_YOURS =
  'Only the person who asked, or a moderator, can say which comment answers the question, and only one that can be read.'

/** That a comment answers the question it stands under, or that it does not. */
export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const id = args.params.id ?? ''
  const ends = (await readForm(args.request)).get('intent') === 'end'
  const { outcome, path } = getOr404(await (ends ? takeBackAnswer : acceptAnswer)(practitioner, id))
  if (outcome === 'forbidden') throw refused(NOT_YOURS)
  return ends
    ? redirectTelling(`${path}#discussion`, 'The question waits for an answer again.')
    : redirectTelling(`${path}#answer`, 'It is the accepted answer now, and whoever wrote it is told.')
}
