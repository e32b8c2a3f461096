import type { LoaderFunctionArgs } from '@remix-run/node'
import { findByBeginning } from '#app/domain/search/alike.server.ts'
import { viewerOf } from '#app/web/asking.server.ts'

/** What this person may see whose words begin so: asked while they type where they want to go. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const words = new URL(args.request.url).searchParams.get('q') ?? ''
  return Response.json({ things: await findByBeginning(viewer, words) })
}
