import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findFileOf, removeFile } from '#app/domain/attachment/changing.server.ts'
import { FileList } from '#app/ui/files.tsx'
import { Button } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Remove a file')
const NOT_YOURS = 'Only those who write this can remove its files.'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { file, holder, mayChange } = getOr404(await findFileOf(viewer, args.params.id ?? ''))
  if (!mayChange) throw refused(NOT_YOURS)
  const { id, kind, name, bytes, width, height, description } = file
  return {
    file: { id, kind, name, bytes, width, height, description },
    of: holder?.title ?? '',
    path: holder?.path ?? '/',
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const changed = getOr404(await removeFile(viewer, args.params.id ?? ''))
  if (changed.outcome === 'forbidden') throw refused(NOT_YOURS)
  return redirectTelling(changed.holder?.path ?? '/', 'The file was removed.')
}

export default function RemoveFile() {
  const { file, of, path } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={path}>Back to it</BackLink>
      <PageHeading size="l" caption={of}>
        Remove this file?
      </PageHeading>
      <FileList files={[file]} changeable={false} />
      <p className="govuk-body">It is deleted and cannot be brought back.</p>
      <Form method="post">
        <div className="tp-actions">
          <Button tone="warning">Remove</Button>
          <Link className="govuk-link" to={path}>
            Keep it
          </Link>
        </div>
      </Form>
    </>
  )
}
