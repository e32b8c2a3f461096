import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { mayWrite } from '#app/domain/proposal/permissions.ts'
import { findProposal } from '#app/domain/proposal/proposal.server.ts'
import { PlainWriting } from '#app/ui/plain-writing.tsx'
import { type Args, getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { textForm, whyNotWritten } from '#app/web/plain-writing.server.ts'
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

export async function action(args: ActionFunctionArgs) {
  const { viewer, proposal } = await writable(args)
  const { values, typed } = await parseForm(args.request, textForm)
  if (!values) throw new Response('That form is not whole. Go back and try again.', { status: 400 })
  const written = await rewriteManuscript(viewer, proposal.manuscriptId, values.text, BigInt(values.seq))
  if (written.ok) return redirectTelling(`/proposals/${proposal.slug}`, 'The text is saved.')
  return data({ errors: { text: whyNotWritten(written.why) }, typed, conflict: written.why === 'conflict' }, 409)
}

export default function WriteText() {
  const { slug, title, markdown, seq } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return <PlainWriting to={`/proposals/${slug}`} {...{ title, markdown, seq, wrong }} />
}
