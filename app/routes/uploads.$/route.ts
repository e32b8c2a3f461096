import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findUpload } from '#app/domain/attachment/uploading.server.ts'
import { getOr404, requirePractitioner } from '#app/web/asking.server.ts'
import { answerTus } from './tus.server.ts'

/**
 * Files on their way here, part by part, so that a lost connection loses no more than one: the tus protocol. GET of one
 * that is whole tells what became of it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  if (args.request.method === 'HEAD') return answerTus(viewer, args.request)
  const upload = getOr404(await findUpload(viewer, args.params['*'] ?? ''))
  return Response.json(getOr404(upload.done))
}

export async function action(args: ActionFunctionArgs) {
  return answerTus(await requirePractitioner(args), args.request)
}
