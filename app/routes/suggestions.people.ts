import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestPeople } from '#app/domain/practitioner/directory.server.ts'
import { requirePractitioner } from '#app/web/asking.server.ts'

/** A few people whose name begins so: asked while somebody types an @. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const words = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
  return Response.json({ people: await suggestPeople(viewer, words) })
}
