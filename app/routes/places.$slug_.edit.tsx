import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { placeForm } from '#app/domain/place/form.server.ts'
import { changePlace, findPlaceToKeep } from '#app/domain/place/keeping-places.server.ts'
import { profileForm } from '#app/domain/place/profile-form.server.ts'
import { economyWords, geographyWords } from '#app/domain/place/profile-words.ts'
import { REGIONS } from '#app/domain/place/regions.ts'
import { findStanding } from '#app/domain/place/standing.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { PlaceIdentityFields, PlaceProfileFields } from '#app/ui/place-fields.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) => title(known?.place.name ?? 'Page not found')

const NOT_YOURS = 'Only its moderators, and those who look after all places, change a place.'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { slug, standing, leads } = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  if (standing === 'none') throw refused(NOT_YOURS)
  const place = getOr404(await findPlaceToKeep(slug))
  const { themes } = await listVocabulary()
  return { place, themes, regions: [...new Set([...REGIONS, place.region])], keeps: standing === 'keeper', leads }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { standing } = getOr404(await findStanding(viewer, slug))
  if (standing === 'none') throw refused(NOT_YOURS)
  const { values, errors, typed } = await parseForm(args.request, standing === 'keeper' ? placeForm : profileForm)
  if (errors) return formAgain(errors, typed)
  const changed = getOr404(await changePlace(viewer, slug, values))
  if (changed.faults) return formAgain(changed.faults, typed)
  return redirectTelling(`/places/${slug}`, `${changed.name} is changed.`)
}

const KINDS = { economies: Object.entries(economyWords), geographies: Object.entries(geographyWords) }

export default function ChangePlace() {
  const { place, themes, regions, keeps, leads } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to={`/places/${place.slug}`}>{place.name}</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={place.name}>
        Change this place
      </PageHeading>
      <div className="tp-columns">
        <Form method="post" className="tp-form" key={place.slug} noValidate>
          {keeps && <PlaceIdentityFields regions={regions} place={place} {...form} />}
          <PlaceProfileFields themes={themes} place={place} {...KINDS} {...form} />
          <Button>Save this place</Button>
        </Form>
        <aside aria-label={`More of ${place.name}`}>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Partner organisations</h2>
            <p className="govuk-body">
              {place.partners === 0 ? 'None yet.' : `${counted(place.partners, 'partner', 'partners')}.`}
            </p>
            <ButtonLink to={`/places/${place.slug}/partners`} secondary>
              {place.partners === 0 ? 'Add partners' : 'Change partners'}
            </ButtonLink>
          </section>
          {leads && (
            <section className="tp-panel">
              <h2 className="govuk-heading-s">Its people</h2>
              <p className="govuk-body">Who belongs to it, who asks to, and who looks after it.</p>
              <ButtonLink to={`/places/${place.slug}/people`} secondary>
                Look after its people
              </ButtonLink>
            </section>
          )}
          {keeps && (
            <section className="tp-panel">
              <h2 className="govuk-heading-s">Added by mistake?</h2>
              <ButtonLink to={`/admin/places/${place.slug}/removal`} secondary>
                Remove this place
              </ButtonLink>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
