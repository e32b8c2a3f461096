import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findUsesOfPlace, removePlace } from '#app/domain/place/keeping-places.server.ts'
import { Removal } from '#app/ui/keeping.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) =>
  title(known ? `Remove ${known.name}` : 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const slug = args.params.slug ?? ''
  return { slug, ...getOr404(await findUsesOfPlace(viewer, slug)) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { name, usedBy } = getOr404(await removePlace(viewer, args.params.slug ?? ''))
  if (usedBy) return formAgain({ form: `${name} is used by ${usedBy}` }, {}, 409)
  return redirectTelling('/admin/places', `${name} is removed.`)
}

export default function PlaceRemoval() {
  const { slug, name, usedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <Removal one="place" name={name} usedBy={usedBy} back={`/places/${slug}/edit`} errors={answer?.errors} />
}
