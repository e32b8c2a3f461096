import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from '#app/domain/manuscript/writing.server.ts'
import { PlainWriting } from '#app/ui/plain-writing.tsx'
import { type Args, getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { textForm, whyNotWritten } from '#app/web/plain-writing.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Write in a plain text form')

async function chapterOf(args: Args) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug, chapters } = getOr404(await findGuide(viewer, args.params.slug ?? ''))
  const chapter = getOr404(chapters.find(({ id }) => id === args.params.id))
  return { viewer, chapter, address: `/guides/${slug}/chapters/${chapter.id}` }
}

export async function loader(args: LoaderFunctionArgs) {
  const { chapter, address } = await chapterOf(args)
  const { markdown, seq } = await getManuscriptMarkdown(chapter.manuscriptId)
  return { address, title: chapter.title, markdown, seq: String(seq) }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, chapter, address } = await chapterOf(args)
  const { values, typed } = await parseForm(args.request, textForm)
  if (!values) throw new Response('That form is not whole. Go back and try again.', { status: 400 })
  const written = await rewriteManuscript(viewer, chapter.manuscriptId, values.text, BigInt(values.seq))
  if (written.ok) return redirectTelling(address, 'The text is saved.')
  return data({ errors: { text: whyNotWritten(written.why) }, typed, conflict: written.why === 'conflict' }, 409)
}

export default function WriteText() {
  const { address, title, markdown, seq } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && 'errors' in answer ? answer : null
  return <PlainWriting to={address} {...{ title, markdown, seq, wrong }} />
}
