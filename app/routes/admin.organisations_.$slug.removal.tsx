import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findUsesOfOrganisation, removeOrganisation } from '#app/domain/place/keeping-organisations.server.ts'
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
  return { slug, ...getOr404(await findUsesOfOrganisation(viewer, slug)) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { name, usedBy } = getOr404(await removeOrganisation(viewer, args.params.slug ?? ''))
  if (usedBy) return formAgain({ form: `${name} is used by ${usedBy}` }, {}, 409)
  return redirectTelling('/admin/organisations', `${name} is removed.`)
}

export default function OrganisationRemoval() {
  const { slug, name, usedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Removal
      one="organisation"
      name={name}
      usedBy={usedBy}
      back={`/admin/organisations/${slug}`}
      errors={answer?.errors}
    />
  )
}
