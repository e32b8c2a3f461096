import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findComment } from '#app/domain/discussion/commenting.server.ts'
import { addressOfComment } from '#app/domain/discussion/discussion.server.ts'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'

/** The lasting address of a comment: leads to where it is read, whichever page that is on by now. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const comment = getOr404(await findComment(viewer, args.params.id ?? ''))
  return redirect(await addressOfComment(viewer, comment.topic, comment))
}
