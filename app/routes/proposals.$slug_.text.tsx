import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { mayWrite } from '#app/domain/proposal/permissions.ts'
import { findProposal } from '#app/domain/proposal/proposal.server.ts'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { type Args, getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta: MetaFunction = () => title('Write in a plain text form')

async function writable(args: Args) {
  const viewer = await requirePractitioner(args)
  const proposal = getOr404(await findProposal(viewer, args.params.slug ?? ''))
  if (!mayWrite(viewer, proposal)) throw refused('Only the team may write the text, while it is being written.')
  return { viewer, proposal }
}

export async function loader(args: LoaderFunctionArgs) {
  const { proposal } = await writable(args)
  const { markdown, seq } = await getManuscriptMarkdown(proposal.manuscriptId)
  return { slug: proposal.slug, title: proposal.title, markdown, seq: String(seq) }
}

const form = z.object({ text: z.string(), seq: z.string().regex(/^\d{1,18}$/) })
const REFUSALS: Record<string, string> = {
  conflict:
    'Somebody changed the text while you were writing. Yours is kept below; theirs is beside it. Put both together and save.',
  too_large: 'The text must be a million characters or fewer. What you wrote is kept below.',
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, proposal } = await writable(args)
  const { values, typed } = await parseForm(args.request, form)
  if (!values) throw new Response('That form is not whole. Go back and try again.', { status: 400 })
  const written = await rewriteManuscript(viewer, proposal.manuscriptId, values.text, BigInt(values.seq))
  if (written.ok) return redirectTelling(`/proposals/${proposal.slug}`, 'The text is saved.')
  const fault =
    REFUSALS[written.why] ?? 'The text could not be saved just now. What you wrote is kept below; try again.'
  return data({ errors: { text: fault }, typed, conflict: written.why === 'conflict' }, 409)
}

export default function WriteText() {
  const { slug, title, markdown, seq } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  // After a conflict the writer has the text of now beside their own: what they save next is made from it.
  const madeFrom = wrong && !wrong.conflict ? String(wrong.typed.seq) : seq
  return (
    <>
      <BackLink to={`/proposals/${slug}`}>{title}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Write in a plain text form</PageHeading>
      <p className="govuk-body">
        The text in Markdown: a line that begins with ## is a heading, with - a list; **two stars** make bold. Blank
        lines part paragraphs.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="seq" value={madeFrom} key={madeFrom} />
        <TextArea name="text" label="The text" rows={24} value={markdown} errors={wrong?.errors} typed={wrong?.typed} />
        <Button>Save the text</Button>
      </Form>
      {wrong?.conflict && (
        <section>
          <h2 className="govuk-heading-m" id="theirs">
            The text as it stands now
          </h2>
          <textarea
            className="govuk-textarea"
            rows={16}
            readOnly
            aria-labelledby="theirs"
            defaultValue={markdown}
            key={seq}
          />
        </section>
      )}
    </>
  )
}
