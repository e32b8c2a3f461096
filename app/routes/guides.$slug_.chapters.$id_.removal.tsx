import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { removeChapter } from '#app/domain/guide/chapters.server.ts'
import { findGuide } from '#app/domain/guide/guide.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Remove a chapter')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug, chapters } = getOr404(await findGuide(viewer, args.params.slug ?? ''))
  const { title, words } = getOr404(chapters.find(({ id }) => id === args.params.id))
  return { slug, title, words }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { slug = '', id = '' } = args.params
  getOr404(await removeChapter(viewer, slug, id))
  return redirectTelling(`/guides/${slug}/edit`, 'The chapter is removed.')
}

export default function RemoveChapter() {
  const { slug, title, words } = useLoaderData<typeof loader>()
  const back = `/guides/${slug}/edit`
  return (
    <>
      <BackLink to={back}>All chapters</BackLink>
      <PageHeading size="l" caption={title}>
        Remove this chapter?
      </PageHeading>
      <p className="govuk-body">
        Its {counted(words, 'word', 'words')} are gone with it, and cannot be brought back. What it draws on stays in
        the collection, and editions that are published stay as they are.
      </p>
      <Form method="post" className="tp-actions">
        <Button tone="warning">Remove this chapter</Button>
        <Link className="govuk-link" to={back}>
          Keep it
        </Link>
      </Form>
    </>
  )
}
