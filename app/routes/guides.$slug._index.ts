import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findGuide, findNewestEdition } from '#app/domain/guide/guide.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { getOr404, notFound, viewerOf } from '#app/web/asking.server.ts'

/** To the newest edition; those who make a guide that has none yet, to where they make it. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? ''
  const number = await findNewestEdition(slug)
  if (number !== null) return redirect(`/guides/${slug}/editions/${number}`)
  const viewer = await viewerOf(args)
  if (!viewer || !isModerator(viewer)) throw notFound()
  getOr404(await findGuide(viewer, slug))
  return redirect(`/guides/${slug}/edit`)
}
