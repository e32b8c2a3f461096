import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { keepForm } from '#app/domain/case-study/keeping.server.ts'
import { mayEdit } from '#app/domain/case-study/permissions.ts'
import { missingToPublish } from '#app/domain/case-study/questions.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { findSimilar } from '#app/domain/search/alike.server.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readTyped } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { Fields } from './fields.tsx'
import { Publishing } from './publishing.tsx'
import { Story } from './story.tsx'

export const meta = () => title('Edit a case study')
const NOT_YOURS = 'Only its authors can edit a case study, and not while it is withdrawn.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const study = getOr404(await findCaseStudy(practitioner, args.params.slug ?? ''))
  if (!mayEdit(practitioner, study)) throw refused(NOT_YOURS)
  const [{ body }, { places, themes, clientGroups }, similar] = await Promise.all([
    getReading(study.manuscriptId),
    listVocabulary(),
    study.state === 'draft' ? findSimilar(practitioner, study.form.title) : [],
  ])
  const { slug, state, form, formVersion, manuscriptId } = study
  // One's own places, and the one it already has.
  const own = places.filter((place) => practitioner.placeIds.includes(place.id) || place.slug === form.place)
  const asked = new URL(args.request.url).searchParams.has('publish')
  return {
    id: study.id,
    slug,
    state,
    form,
    formVersion,
    manuscriptId,
    person: { id: practitioner.id, name: practitioner.name },
    body,
    similar,
    choices: { places: own, themes, clientGroups },
    errors: asked ? missingToPublish(form) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const typed = await readTyped(args.request)
  const kept = getOr404(await keepForm(practitioner, slug, typed))
  if (!kept) throw refused(NOT_YOURS)
  if (!kept.saved) return data({ errors: { ...OLDER, ...kept.wrong }, typed, newer: kept }, { status: 409 })
  const { wrong, formVersion } = kept
  if (wrong)
    return data({ errors: wrong, typed: { ...typed, formVersion: `${formVersion}` }, newer: null }, { status: 422 })
  const address = `/case-studies/${slug}`
  if (typed.then === 'publish') return redirect(`${address}/publication`)
  // Back to the button that was pressed: whoever saves is in the middle of writing.
  return redirectTelling(`${address}/edit#${typed.then === 'stay' ? 'save-all' : 'save'}`, 'Saved.')
}
const OLDER = {
  form: 'Another author saved this form after you opened it. What you typed is still here and not saved: compare, change what you want to, and save again.',
}

export default function EditCaseStudy() {
  const { id, slug, state, form, formVersion, choices, manuscriptId, person, body, errors, similar } =
    useLoaderData<typeof loader>()
  // A new visit, also after saving, begins with what is stored; what happens meanwhile leaves the typing alone.
  const visit = useLocation().key
  const answer = useActionData<typeof action>()
  const address = `/case-studies/${slug}`
  return (
    <>
      <BackLink to={address}>{state === 'draft' ? 'See it as a reader would' : 'Back to the case study'}</BackLink>
      <ErrorSummary errors={answer?.errors ?? errors} />
      <PageHeading
        size="l"
        caption={state === 'draft' ? 'Draft' : 'Published: readers see changes once you publish again'}
      >
        {form.title}
      </PageHeading>
      <Fields
        key={visit}
        form={form}
        formVersion={answer?.newer?.formVersion ?? (Number(answer?.typed.formVersion) || formVersion)}
        choices={choices}
        errors={answer?.errors ?? errors}
        unsaved={answer !== undefined}
        address={`${address}/form`}
        typed={answer?.typed ?? null}
        newer={answer?.newer?.stored ?? null}
        similar={state === 'draft' ? similar : null}
      />
      <Story id={id} slug={slug} manuscriptId={manuscriptId} body={body} person={person} />
      <Publishing slug={slug} state={state} />
    </>
  )
}
