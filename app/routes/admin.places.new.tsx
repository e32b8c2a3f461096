import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { placeForm } from '#app/domain/place/form.server.ts'
import { addPlace } from '#app/domain/place/keeping-places.server.ts'
import { economyWords, geographyWords } from '#app/domain/place/profile-words.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PlaceIdentityFields, PlaceProfileFields } from '#app/ui/place-fields.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Add a place')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator', 'moderator')
  return { themes: (await listVocabulary()).themes, regions: [...REGIONS] }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, placeForm)
  if (errors) return formAgain(errors, typed)
  const added = await addPlace(viewer, values)
  if (added.faults) return formAgain(added.faults, typed)
  return redirectTelling(`/places/${added.slug}/edit`, `${added.name} is a place of this community now.`)
}

const KINDS = { economies: Object.entries(economyWords), geographies: Object.entries(geographyWords) }

export default function NewPlace() {
  const { regions, themes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/admin/places">Places</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l">Add a place</PageHeading>
      <Form method="post" className="tp-form" noValidate>
        <PlaceIdentityFields regions={regions} {...form} />
        <PlaceProfileFields themes={themes} {...KINDS} {...form} />
        <Button>Add this place</Button>
      </Form>
    </>
  )
}
