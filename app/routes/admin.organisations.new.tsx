import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { organisationForm } from '#app/domain/place/form.server.ts'
import { addOrganisation } from '#app/domain/place/keeping-organisations.server.ts'
import { findPlaceToKeep } from '#app/domain/place/keeping-places.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { OrganisationFields } from '#app/ui/organisation-fields.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Add an organisation')

/** Where it is asked for: the page of a place that it is to be a partner of, or the list. */
const backTo = (place: string) => (place ? `/places/${place}/partners` : '/admin/organisations')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator', 'moderator')
  const asked = new URL(args.request.url).searchParams
  const place = asked.get('place') ? await findPlaceToKeep(asked.get('place') ?? '') : null
  return {
    place: place && { slug: place.slug, name: place.name },
    name: (asked.get('name') ?? '').slice(0, 120),
    kinds: Object.entries(organisationWords),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, organisationForm)
  if (errors) return formAgain(errors, typed)
  const added = await addOrganisation(viewer, values)
  if (added.faults) return formAgain(added.faults, typed)
  const partner = values.place && (await findPlaceToKeep(values.place))
  return redirectTelling(backTo(partner ? partner.slug : ''), `${added.name} is added.`)
}

export default function NewOrganisation() {
  const { place, name, kinds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to={backTo(place?.slug ?? '')}>{place ? `Partners of ${place.name}` : 'Organisations'}</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={place && `A partner of ${place.name}`}>
        Add an organisation
      </PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <input type="hidden" name="place" value={place?.slug ?? ''} />
        <OrganisationFields kinds={kinds} organisation={{ name }} {...form} />
        <Button>Add this organisation</Button>
      </Form>
    </>
  )
}
