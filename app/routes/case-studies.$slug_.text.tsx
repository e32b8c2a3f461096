import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { mayEdit } from '#app/domain/case-study/permissions.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { type Args, getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readTyped } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Write the full story')

/** For writing without live editing: with JavaScript off, by a screen reader, or on a slow line. */
export async function loader(args: LoaderFunctionArgs) {
  const { study } = await editable(args)
  const { markdown, seq } = await getManuscriptMarkdown(study.manuscriptId)
  return { slug: study.slug, caption: study.form.title, markdown, seq: seq.toString() }
}

export async function action(args: ActionFunctionArgs) {
  const { practitioner, study } = await editable(args)
  const form = await readTyped(args.request)
  const text = String(form.text ?? '')
  const seq = /^\d{1,18}$/.exec(String(form.seq))?.[0] ?? '0'
  const written = await rewriteManuscript(practitioner, study.manuscriptId, text, BigInt(seq))
  if (written.ok) return redirectTelling(`/case-studies/${study.slug}/edit`, 'The full story is saved.')
  const typed = { text }
  if (written.why !== 'conflict')
    return data({ errors: { text: sentenceOf(written.why) }, typed, newer: null }, { status: 422 })
  const newer = await getManuscriptMarkdown(study.manuscriptId)
  const stored = { markdown: newer.markdown, seq: newer.seq.toString() }
  return data({ errors: { text: CONFLICT }, typed, newer: stored }, { status: 409 })
}

async function editable(args: Args) {
  const practitioner = await requirePractitioner(args)
  const study = getOr404(await findCaseStudy(practitioner, args.params.slug ?? ''))
  if (!mayEdit(practitioner, study)) throw refused('Only its authors can write in it, and not while it is withdrawn.')
  return { practitioner, study }
}

const CONFLICT =
  'Another author wrote here after you opened this page. What you typed is still here and not saved: compare it with the text below, and save again.'
const sentenceOf = (why: string) =>
  why === 'too_large'
    ? 'That is too much text for one case study.'
    : 'It could not be saved. Nothing you typed is lost: try again.'

export default function CaseStudyText() {
  const { slug, caption, markdown, seq } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/case-studies/${slug}/edit`}>Back to the form</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={caption}>
        Write the full story
      </PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="seq" value={answer?.newer?.seq ?? seq} />
        <TextArea
          name="text"
          label="The full story"
          hint="A blank line begins a new paragraph. ## begins a heading, - a list, **two stars** make words bold."
          rows={24}
          value={markdown}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Save</Button>
      </Form>
      {answer?.newer && (
        <section aria-labelledby="newer">
          <h2 className="govuk-heading-m" id="newer">
            What is stored now
          </h2>
          <pre className="govuk-inset-text tp-lines">{answer.newer.markdown}</pre>
        </section>
      )}
    </>
  )
}
