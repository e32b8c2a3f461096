import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { describeFile, findFileOf } from '#app/domain/attachment/changing.server.ts'
import { FILE_LIMITS } from '#app/files/limits.ts'
import { FileList } from '#app/ui/files.tsx'
import { Button, ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { optional, parseForm, required } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What a file shows')
const NOT_YOURS = 'Only those who write this can change its files.'
const WHAT = 'What it shows'

async function findChangeable(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const found = getOr404(await findFileOf(viewer, args.params.id ?? ''))
  if (!found.mayChange) throw refused(NOT_YOURS)
  return { ...found, viewer }
}

export async function loader(args: LoaderFunctionArgs) {
  const { file, holder } = await findChangeable(args)
  const { id, kind, name, bytes, width, height, description } = file
  return {
    file: { id, kind, name, bytes, width, height, description },
    of: holder?.title ?? '',
    path: holder?.path ?? '/',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { file, viewer } = await findChangeable(args)
  const said = file.kind === 'image' ? required(WHAT, FILE_LIMITS.description) : optional(WHAT, FILE_LIMITS.description)
  const { values, errors, typed } = await parseForm(args.request, z.object({ description: said }))
  if (errors) return data({ errors, typed }, { status: 422 })
  const changed = getOr404(await describeFile(viewer, { id: file.id, description: values.description }))
  if (changed.outcome === 'forbidden') throw refused(NOT_YOURS)
  return redirectTelling(changed.holder?.path ?? '/', 'What it shows is saved.')
}

export default function DescribeFile() {
  const { file, of, path } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={path}>Back to it</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={of}>
        {file.kind === 'image' ? 'What does this image show?' : 'What is in this file?'}
      </PageHeading>
      <FileList files={[file]} changeable={false} />
      <Form method="post" className="tp-form" noValidate>
        <TextArea
          name="description"
          label={file.kind === 'image' ? 'What it shows' : 'What is in it (optional)'}
          hint={file.kind === 'image' ? 'In words, for people who cannot see it.' : undefined}
          rows={3}
          value={file.description}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <div className="tp-actions">
          <Button>Save</Button>
          <Link className="govuk-link" to={path}>
            Leave it
          </Link>
        </div>
      </Form>
    </>
  )
}
