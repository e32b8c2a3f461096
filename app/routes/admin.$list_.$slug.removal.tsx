import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findUsesOfWord, removeWord } from '#app/domain/place/keeping-words.server.ts'
import { WORD_LISTS, wordListOf } from '#app/domain/place/word-lists.ts'
import { Removal } from '#app/ui/keeping.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) =>
  title(known ? `Remove ${known.name}` : 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const slug = args.params.slug ?? ''
  return { list, slug, ...getOr404(await findUsesOfWord(viewer, list, slug)) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const list = getOr404(wordListOf(args.params.list))
  const { name, usedBy } = getOr404(await removeWord(viewer, list, args.params.slug ?? ''))
  if (usedBy) return formAgain({ form: `“${name}” is used by ${usedBy}` }, {}, 409)
  return redirectTelling(`/admin/${list}`, `“${name}” is removed.`)
}

export default function WordRemoval() {
  const { list, slug, name, usedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { one } = WORD_LISTS[list]
  return <Removal one={one} name={name} usedBy={usedBy} back={`/admin/${list}/${slug}`} errors={answer?.errors} />
}
