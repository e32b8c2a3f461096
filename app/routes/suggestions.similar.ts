import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSimilar } from '#app/domain/search/alike.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'

/** What is like a title: asked while somebody types it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const title = new URL(args.request.url).searchParams.get('title') ?? ''
  return Response.json({ things: await findSimilar(viewer, title) })
}
