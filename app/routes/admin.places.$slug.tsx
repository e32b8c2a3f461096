import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { placeForm } from '#app/domain/place/form.server.ts'
import { changePlace, findPlaceToKeep } from '#app/domain/place/keeping-places.server.ts'
import { economyWords, geographyWords } from '#app/domain/place/profile-words.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { PlaceIdentityFields, PlaceProfileFields } from '#app/ui/place-fields.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) => title(known?.place.name ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const place = getOr404(await findPlaceToKeep(viewer, args.params.slug ?? ''))
  const { themes } = await listVocabulary()
  return { place, themes, regions: [...new Set([...REGIONS, place.region])] }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, placeForm)
  const slug = args.params.slug ?? ''
  getOr404(await findPlaceToKeep(viewer, slug))
  if (errors) return formAgain(errors, typed)
  const changed = getOr404(await changePlace(viewer, slug, values))
  if (changed.faults) return formAgain(changed.faults, typed)
  return redirectTelling(`/admin/places/${slug}`, `${changed.name} is changed.`)
}

const KINDS = { economies: Object.entries(economyWords), geographies: Object.entries(geographyWords) }

export default function PlaceToKeep() {
  const { place, themes, regions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/admin/places">Places</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading
        size="l"
        caption="Place"
        actions={
          <Link className="govuk-link" to={`/places/${place.slug}`}>
            See it as everybody does
          </Link>
        }
      >
        {place.name}
      </PageHeading>
      <div className="tp-columns">
        <Form method="post" className="tp-form" key={place.slug} noValidate>
          <PlaceIdentityFields regions={regions} place={place} {...form} />
          <PlaceProfileFields themes={themes} place={place} {...KINDS} {...form} />
          <Button>Save this place</Button>
        </Form>
        <aside aria-label={`More of ${place.name}`}>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Partner organisations</h2>
            <p className="govuk-body">
              {place.partners === 0 ? 'None yet.' : `${counted(place.partners, 'partner', 'partners')}.`}
            </p>
            <ButtonLink to={`/admin/places/${place.slug}/partners`} secondary>
              {place.partners === 0 ? 'Add partners' : 'Change partners'}
            </ButtonLink>
          </section>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Its people</h2>
            <p className="govuk-body">
              Everyone says on{' '}
              <Link className="govuk-link" to="/account/profile">
                their own profile
              </Link>{' '}
              where they work. Whom you{' '}
              <Link className="govuk-link" to="/admin/invitations">
                invite
              </Link>{' '}
              for a place belongs to it at once.
            </p>
          </section>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Added by mistake?</h2>
            <ButtonLink to={`/admin/places/${place.slug}/removal`} secondary>
              Remove this place
            </ButtonLink>
          </section>
        </aside>
      </div>
    </>
  )
}
