import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { findingChoices } from '#app/domain/finding/choices.ts'
import { evidenceRows } from '#app/domain/finding/evidence.ts'
import { findingForm } from '#app/domain/finding/form.server.ts'
import { FindingRefusedError, shareFinding } from '#app/domain/finding/sharing.server.ts'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { NotYet } from '#app/domain/practitioner/not-yet.ts'
import { FindingFields } from '#app/ui/finding-fields.tsx'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, NoPlace, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Share a finding')

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const from = new URL(args.request.url).searchParams.get('case-study')
  const [{ places, themes }, study] = await Promise.all([
    listVocabulary(),
    from ? findCaseStudy(practitioner, from) : null,
  ])
  const own = places.filter(({ id }) => practitioner.placeIds.includes(id))
  const caseStudy = study && { slug: study.slug, title: study.title, themes: study.themes.map(({ slug }) => slug) }
  return { choices: findingChoices({ places: own, themes }), caseStudy, onceKey: randomUUID() }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, findingForm)
  // Out of a document it comes filled in as far as that goes, with no row more.
  const another = typed.more === BROUGHT ? 0 : 1
  if (typed.more) return data({ errors: null, typed, rows: evidenceRows(typed).length + another })
  if (errors) return data({ errors, typed, rows: evidenceRows(typed).length }, { status: 422 })
  try {
    const { slug, held } = await shareFinding(practitioner, values)
    return await redirectTelling(`/findings/${slug}`, held ? HELD : 'Your finding is shared.')
  } catch (error) {
    const rows = evidenceRows(typed).length
    if (error instanceof NotYet) return data({ errors: { form: error.message }, typed, rows }, { status: 422 })
    if (!(error instanceof FindingRefusedError)) throw error
    if (error.field === 'place') return data({ errors: { place: error.message }, typed, rows }, { status: 422 })
    // What it comes from is no field of the page: shared again, the finding stands alone.
    return data({ errors: { form: error.message }, typed: { ...typed, caseStudy: '' }, rows }, { status: 422 })
  }
}

const HELD = 'A moderator looks at your finding before others read it. You are told what they decide.'

/** What the list of findings in a document sends (findings.bring.tsx). */
const BROUGHT = 'brought'

export default function NewFinding() {
  const { choices, caseStudy, onceKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = caseStudy ? `/case-studies/${caseStudy.slug}` : '/findings'
  const rows = evidenceOf(answer)
  const brought = answer?.typed.more === BROUGHT
  return (
    <>
      <BackLink to={back}>{caseStudy ? 'Back to the case study' : 'All findings'}</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading caption={caseStudy && `From: ${caseStudy.title}`}>Share a finding</PageHeading>
      {brought && (
        <p className="govuk-inset-text">
          This is what your document says. Look through it, say what is missing, and share it: nothing is shared before.
        </p>
      )}
      {choices.places.length === 0 ? (
        <NoPlace>A finding speaks for a place.</NoPlace>
      ) : (
        <Form method="post" className="tp-form" noValidate>
          {!answer && !caseStudy && (
            <p className="govuk-body">
              Is it written down already?{' '}
              <Link className="govuk-link" to="/findings/bring">
                Bring a Word file
              </Link>
              , Markdown or a web page.
            </p>
          )}
          <input type="hidden" name="onceKey" value={String(answer?.typed.onceKey ?? onceKey)} />
          <input type="hidden" name="caseStudy" value={String(answer?.typed.caseStudy ?? caseStudy?.slug ?? '')} />
          <FindingFields
            choices={choices}
            finding={{ claim: '', kind: '', strength: '', detail: '', themes: caseStudy?.themes ?? [] }}
            rows={rows}
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <Button>Share the finding</Button>
        </Form>
      )}
    </>
  )
}

/** As many rows as were there, or asked for; one to begin with. */
function evidenceOf(answer: ReturnType<typeof useActionData<typeof action>>) {
  const typed = answer ? evidenceRows(answer.typed) : []
  const empty = { text: '', sourceTitle: '', sourceUrl: '' }
  return Array.from({ length: Math.max(1, answer?.rows ?? 1) }, (_, i) => typed[i] ?? empty)
}
