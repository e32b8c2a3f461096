import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findUpload, finishUpload } from '#app/domain/attachment/uploading.server.ts'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { answerTus } from './tus.server.ts'

/**
 * Files on their way here, part by part, so that a lost connection loses no more than one: the tus protocol. GET of one
 * that is whole tells what became of it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  if (args.request.method === 'HEAD') return answerTus(viewer, args.request)
  const id = args.params['*'] ?? ''
  const upload = getOr404(await findUpload(viewer, id))
  if (upload.done) return Response.json(upload.done)
  // The last part came, and the server stopped before it could say so: then this finishes it.
  const added = getOr404(await finishUpload(viewer, id))
  if (added.outcome === 'refused') throw new Response(added.why, { status: 422 })
  if (added.outcome === 'forbidden') throw refused('You may not add files to this any more.')
  const { outcome: _, ...done } = added
  return Response.json(done)
}

export async function action(args: ActionFunctionArgs) {
  return answerTus(await requirePractitioner(args), args.request)
}
