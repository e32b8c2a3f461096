import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findingChoices } from '#app/domain/finding/choices.ts'
import { evidenceRows } from '#app/domain/finding/evidence.ts'
import { findFinding } from '#app/domain/finding/finding.server.ts'
import { findingForm } from '#app/domain/finding/form.server.ts'
import { mayRevise } from '#app/domain/finding/permissions.ts'
import { reviseFinding } from '#app/domain/finding/sharing.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { NotYet } from '#app/domain/practitioner/not-yet.ts'
import { FindingFields } from '#app/ui/finding-fields.tsx'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Revise a finding')
const HELD = 'The finding is revised. A moderator looks at it before others read it again.'
const NOT_YOURS = 'Only the person who shared a finding can revise it.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const finding = getOr404(await findFinding(practitioner, args.params.slug ?? ''))
  if (!mayRevise(practitioner, finding)) throw refused(NOT_YOURS)
  const { slug, claim, kind, strength, detail, evidence, place, themes, seenInPlaces } = finding
  const written = { claim, kind, strength, detail, themes: themes.map((theme) => theme.slug) }
  return { slug, written, evidence, place, seenInPlaces, choices: findingChoices(await listVocabulary()) }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, findingForm)
  const rows = evidenceRows(typed)
  if (typed.more) return data({ errors: null, typed, rows: [...rows, EMPTY] })
  if (errors) return data({ errors, typed, rows }, { status: 422 })
  const slug = args.params.slug ?? ''
  try {
    const revised = getOr404(await reviseFinding(practitioner, slug, values))
    if (!revised) throw refused(NOT_YOURS)
    return await redirectTelling(`/findings/${slug}`, revised.held ? HELD : 'The finding is revised.')
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
    return data({ errors: { form: error.message }, typed, rows }, { status: 422 })
  }
}
const EMPTY = { text: '', sourceTitle: '', sourceUrl: '' }

export default function EditFinding() {
  const { slug, written, evidence, place, seenInPlaces, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/findings/${slug}`}>Back to the finding</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading caption={written.claim} size="l">
        Revise this finding
      </PageHeading>
      {seenInPlaces > 1 && (
        <p className="govuk-inset-text">
          People from {seenInPlaces - 1} other {seenInPlaces === 2 ? 'place' : 'places'} said they see this too. If you
          change what it claims, share a new finding instead.
        </p>
      )}
      <Form method="post" className="tp-form" noValidate>
        <input type="hidden" name="place" value={place.slug} />
        <FindingFields
          choices={choices}
          finding={written}
          rows={answer?.rows ?? evidence}
          place={place.name}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Save the finding</Button>
      </Form>
    </>
  )
}
