import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { corroborate, takeBackCorroboration } from '#app/domain/finding/corroborating.server.ts'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { corroborationForm } from '#app/domain/finding/form.server.ts'
import { mayCorroborate } from '#app/domain/finding/permissions.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { Button, ErrorSummary, Radios, Select, TextArea } from '#app/ui/form.tsx'
import { BackLink, Empty, NoPlace, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Do you see this in your place?')
const NOT_NOW = 'You can say so once you belong to a place, and while the finding is not withdrawn.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const finding = getOr404(await findFinding(practitioner, args.params.slug ?? ''))
  const placeless = practitioner.placeIds.length === 0
  if (!placeless && !mayCorroborate(practitioner, finding)) throw refused(NOT_NOW)
  const { places } = await listVocabulary()
  // The place it comes from has already said so.
  const own = places.filter(({ id, slug }) => practitioner.placeIds.includes(id) && slug !== finding.place.slug)
  const said = finding.corroborations.filter((one) => one.practitioner.id === practitioner.id)
  const named = own.map(({ slug, name }) => ({ slug, name }))
  return { slug: finding.slug, claim: finding.claim, placeless, places: named, said }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const { values, errors, typed } = await parseForm(args.request, corroborationForm)
  if (typed.intent === 'take-back') {
    getOr404(await takeBackCorroboration(practitioner, slug, { place: String(typed.place) }))
    return redirectTelling(`/findings/${slug}#seen`, 'What you said of your place is taken back.')
  }
  if (errors) return data({ errors, typed }, { status: 422 })
  const outcome = getOr404(await corroborate(practitioner, slug, values))
  if (outcome === 'forbidden') throw refused(NOT_NOW)
  if (outcome === 'done') return redirectTelling(`/findings/${slug}#seen`, 'Thank you: it counts now.')
  const place = outcome === 'its_own_place' ? 'It was found there, so it counts already' : 'Choose one of your places'
  return data({ errors: { place }, typed }, { status: 422 })
}

export default function Corroboration() {
  const { slug, claim, placeless, places, said } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [latest] = said
  return (
    <>
      <BackLink to={`/findings/${slug}`}>Back to the finding</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={claim}>
        Do you see this in your place?
      </PageHeading>
      {said.map((one) => (
        <Form method="post" className="govuk-inset-text" key={one.place.slug}>
          You said for {one.place.name}: <strong>{one.stance === 'seen_here' ? 'seen here too' : 'not here'}</strong>
          {one.note && <> – {one.note}</>}
          <input type="hidden" name="intent" value="take-back" />
          <input type="hidden" name="place" value={one.place.slug} />
          <div className="govuk-!-margin-top-2">
            <Button tone="secondary">
              Take this back<span className="govuk-visually-hidden"> for {one.place.name}</span>
            </Button>
          </div>
        </Form>
      ))}
      {placeless ? (
        <NoPlace>What you say here speaks for a place.</NoPlace>
      ) : places.length === 0 ? (
        <Empty title="It was found in your place, so it counts already" />
      ) : (
        <Form method="post" className="tp-form" noValidate>
          <Radios
            name="stance"
            legend="Is it so there too?"
            choices={[
              { value: 'seen_here', label: 'Seen here too' },
              { value: 'not_here', label: 'Not here', hint: 'As useful to know: say in the note what is different.' },
            ]}
            values={latest ? [latest.stance] : []}
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <Select
            name="place"
            label="Which of your places do you speak for?"
            empty={places.length === 1 ? undefined : 'Choose a place'}
            value={latest?.place.slug}
            choices={places.map((place) => ({ value: place.slug, label: place.name }))}
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <TextArea
            name="note"
            label="Note (optional)"
            hint="How you know, what is the same and what is not. Everyone can read it."
            rows={4}
            value={latest?.note}
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <Button>{said.length ? 'Change it' : 'Say so'}</Button>
        </Form>
      )}
    </>
  )
}
